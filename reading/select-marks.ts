// Which matches deserve a mark, decided purely from what was found, how the reader set things and what the page is like.
// Everything found stays answerable; a mark only says "there is something to read here". Decided section by section: a
// word is marked where it is first met, and again where the reader may have come in from elsewhere.

import type { Level } from '../glossary/entry';
import { chooseSense, type WeighedMatch } from '../glossary/senses';

/** A term of a block with the sense chosen. */
export interface Term {
  readonly start: number;
  readonly end: number;
  /** Entry numbers: one, or several that could not be told apart; none where only the page itself explains it. */
  readonly entries: readonly number[];
  /** What the page itself says that it stands for, where no entry does. */
  readonly pageWords: readonly string[];
  readonly level: Level;
  /** All that there is to say of it stands right beside it. */
  readonly isSaid: boolean;
  readonly marked: boolean;
}

/** How the reader set things, and what they know and keep, by entry number. */
export interface MarkSettings {
  /** Marks terms of this level and harder. */
  readonly minLevel: Level;
  /** Marked whatever their level. */
  readonly saved: ReadonlySet<number>;
  /** Never marked, saved or not: who saved a word and then says that he knows it wants no mark. */
  readonly known: ReadonlySet<number>;
  /** Marks pages that do not look medical too. */
  readonly onAnyPage?: boolean;
}

/** What one block brings to its section. */
export interface SectionBlock {
  readonly matches: readonly WeighedMatch[];
  readonly words: number;
  /** It can be seen now. What cannot takes no mark from what can: a word is first met where it is first seen. */
  readonly isShown: boolean;
}

/** A screen holds about so many words, and that many marks are as many as a page bears. */
const SCREEN_WORDS = 250;
const MARKS_PER_SCREEN = 24;
/** How hard a spelling is that only the page explains. */
const PAGE_LEVEL: Level = 2;

/**
 * The terms of a section's blocks, in their order, each marked or not.
 * @param medical whether the page looks medical: if not, nothing is marked unless the reader wants that
 */
export function selectMarks(
  blocks: readonly SectionBlock[],
  settings: MarkSettings,
  medical: boolean,
): Term[][] {
  const terms = blocks.map(({ matches }) => matches.flatMap((match) => termOf(match, medical) ?? []));
  if (medical || settings.onAnyPage) {
    const seen = new Set<number | string>();
    for (const isShown of [true, false]) {
      const places = blocks.flatMap((block, i) => (block.isShown === isShown ? i : []));
      markFirst(places, { blocks, terms, seen, settings });
    }
  }
  return terms;
}

interface Choosing {
  readonly blocks: readonly SectionBlock[];
  /** Terms of each block; those that are chosen are replaced by marked ones. */
  readonly terms: Term[][];
  /** What is marked already. */
  readonly seen: Set<number | string>;
  readonly settings: MarkSettings;
}

/** Marks what stands first of each entry, screen by screen. */
function markFirst(places: readonly number[], { blocks, terms, seen, settings }: Choosing): void {
  let words = 0;
  let screen: Candidate[] = [];
  const closeScreen = () => {
    const chosen = new Set(withinBudget(screen));
    for (const candidate of screen) {
      const { term, place } = candidate;
      if (chosen.has(candidate)) place[place.indexOf(term)] = { ...term, marked: true };
      // What found no place here may find one where it comes again.
      else seen.delete(keyOf(term));
    }
    screen = [];
  };
  for (const i of places) {
    if (words >= SCREEN_WORDS) {
      closeScreen();
      words = 0;
    }
    words += blocks[i]?.words ?? 0;
    const place = terms[i] ?? [];
    for (const term of place) {
      const key = keyOf(term);
      if (seen.has(key) || !isWanted(term, settings)) continue;
      seen.add(key);
      if (term.isSaid) continue;
      const isSaved = term.entries.some((entry) => settings.saved.has(entry));
      screen.push({ term, place, rank: isSaved ? 4 : term.level });
    }
  }
  closeScreen();
}

interface Candidate {
  readonly term: Term;
  /** The list that the term stands in. */
  readonly place: Term[];
  readonly rank: number;
}

/** Those that a screen bears: saved ones and hard ones before easier ones, then those that come first. */
function withinBudget(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length <= MARKS_PER_SCREEN) return candidates;
  return candidates.toSorted((a, b) => b.rank - a.rank).slice(0, MARKS_PER_SCREEN);
}

function keyOf({ entries: [entry], pageWords }: Term): number | string {
  return entry ?? pageWords.join();
}

function isWanted({ entries, level }: Term, { minLevel, saved, known }: MarkSettings): boolean {
  if (entries.length > 0 && entries.every((entry) => known.has(entry))) return false;
  return level >= minLevel || entries.some((entry) => saved.has(entry));
}

export function termOf(match: WeighedMatch, medical: boolean): Term | undefined {
  const { start, end } = match;
  const claims = chooseSense(match, medical);
  const pageWords = medical ? (match.pageWords ?? []) : [];
  if (claims.length + pageWords.length === 0) return undefined;
  const levels = [...claims.map((claim) => claim.level), ...pageWords.map(() => PAGE_LEVEL)];
  const level = levels.reduce((most, one) => (one > most ? one : most), 1);
  const isSaid = claims.length === 0 && match.isDefined === true;
  return { start, end, entries: claims.map(({ entry }) => entry), pageWords, level, isSaid, marked: false };
}
