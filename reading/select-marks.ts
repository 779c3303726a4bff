// Which matches deserve a mark, decided purely from what was found, how the reader set things and what the page is like.
// Everything found stays answerable; a mark only says "there is something to read here". Decided section by section: a
// word is marked where it is first met, and again where the reader may have come in from elsewhere.

import { KINDS, type Level } from '../glossary/entry';
import type { GlossaryIndex } from '../glossary/index-format';
import { chooseSense, type WeighedMatch } from '../glossary/senses';
import type { PageChoices } from '../platform/choices';

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
  /** It is as hard as the reader asked for, and of a kind that was not left out. */
  readonly isAskedFor: boolean;
  readonly marked: boolean;
}

/** What the compiled index knows of an entry beside its spellings. */
export type EntryTraits = Pick<GlossaryIndex, 'kind' | 'rare'>;

/** How the reader set things, and what they know and keep, by entry number. */
export interface MarkSettings extends Pick<PageChoices, 'amount' | 'repeats' | 'kindsOff'> {
  /** Marked whatever their level and kind. */
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
 * The terms of a section's blocks, in their order, each marked or not. Where every mention is asked for, every one is
 * marked: whoever chose that has said how much a screen is to bear.
 * @param medical whether the page looks medical: if not, nothing is marked unless the reader wants that
 */
export function selectMarks(
  blocks: readonly SectionBlock[],
  by: { readonly settings: MarkSettings; readonly traits: EntryTraits; readonly medical: boolean },
): Term[][] {
  const { settings, medical } = by;
  const isAskedFor = askedForBy(settings, by.traits);
  const terms = blocks.map(({ matches }) =>
    matches.flatMap((match) => {
      const term = termOf(match, medical);
      return term ? { ...term, isAskedFor: isAskedFor(term) } : [];
    }),
  );
  if (!medical && !settings.onAnyPage) return terms;
  if (settings.repeats === 'every')
    return terms.map((block) =>
      block.map((term) => ({ ...term, marked: !term.isSaid && isWanted(term, settings) })),
    );
  const seen = new Set<number | string>();
  for (const isShown of [true, false]) {
    const places = blocks.flatMap((block, i) => (block.isShown === isShown ? i : []));
    markFirst(places, { blocks, terms, seen, settings });
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

function isWanted({ entries, isAskedFor }: Term, { saved, known }: MarkSettings): boolean {
  if (entries.length > 0 && entries.every((entry) => known.has(entry))) return false;
  return isAskedFor || entries.some((entry) => saved.has(entry));
}

type FoundTerm = Omit<Term, 'isAskedFor'>;

/** Whether a term is hard enough, and of a kind, if all that it may mean is of one, that is not left out. */
function askedForBy({ amount, kindsOff }: MarkSettings, { kind, rare }: EntryTraits) {
  const off = new Set(kindsOff.map((name) => KINDS.indexOf(name)));
  const isOff = (entry: number) => off.has(kind[entry] ?? 0);
  return ({ entries, level }: FoundTerm): boolean => {
    if (entries.length > 0 && entries.every(isOff)) return false;
    switch (amount) {
      case 'few':
        return level === 3;
      case 'some':
        return level >= 2;
      case 'many':
        return level >= 2 || entries.some((entry) => rare[entry] === 1);
      case 'all':
        return true;
    }
  };
}

/** The term that a match is, before it is known what the reader asked for; undefined where it stays silent. */
export function termOf(match: WeighedMatch, medical: boolean): FoundTerm | undefined {
  const { start, end } = match;
  const claims = chooseSense(match, medical);
  const pageWords = medical ? (match.pageWords ?? []) : [];
  if (claims.length + pageWords.length === 0) return undefined;
  const levels = [...claims.map((claim) => claim.level), ...pageWords.map(() => PAGE_LEVEL)];
  const level = levels.reduce((most, one) => (one > most ? one : most), 1);
  const isSaid = claims.length === 0 && match.isDefined === true;
  return { start, end, entries: claims.map(({ entry }) => entry), pageWords, level, isSaid, marked: false };
}
