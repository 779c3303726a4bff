// The terms of a page out of what its frames tell of each place: every meaning once, in order of appearance. Pure.

import type { Entry, Level } from '../../glossary/entry';
import type { FrameMark, FrameTerms } from '../../platform/requests';

/** A term of the page: one entry, several that the page does not tell apart, or only what the page says itself. */
export interface PageTerm {
  /** The same for as long as the page has the term. */
  readonly key: string;
  /** Numbers of entries in the compiled index. */
  readonly entries: readonly number[];
  readonly pageWords: readonly string[];
  /** As it is spelled on the page, each spelling once, in order of appearance. */
  readonly spellings: readonly string[];
  readonly level: Level;
  /** The frame of each place, in order. */
  readonly places: readonly string[];
}

/** Entries by number; one is missing until it has been read, and when this build has none of that number. */
export type Entries = ReadonlyMap<number, Entry>;

/** The top frame first, then the others as they came. */
export function topFirst<F extends { readonly isTop: boolean }>(frames: readonly F[]): F[] {
  return frames.toSorted((a, b) => Number(b.isTop) - Number(a.isTop));
}

/** Numbers of all entries that may stand on the page, each once. */
export function entryNumbers(frames: readonly FrameTerms[]): number[] {
  return [...new Set(frames.flatMap(({ marks }) => marks.flatMap(entriesOf)))];
}

/**
 * What the panel lists: terms that the reader asked for, marked or not, and others that he keeps.
 * Nothing of a frame that does not look medical.
 */
export function termsOf(frames: readonly FrameTerms[], isKept: (entry: number) => boolean): PageTerm[] {
  const terms = new Map<string, PageTerm & { isListed: boolean }>();
  for (const { frame, looksMedical, marks } of topFirst(frames)) {
    if (!looksMedical) continue;
    for (const mark of marks) {
      const key = keyOf(mark);
      const known = terms.get(key);
      const { text, pageWords, level } = mark;
      const isListed = mark.isAskedFor || mark.marked;
      if (!known) {
        const begun = { spellings: [text], places: [frame] };
        terms.set(key, { key, entries: entriesOf(mark), pageWords, level, isListed, ...begun });
        continue;
      }
      const isNew = !known.spellings.includes(text);
      terms.set(key, {
        ...known,
        level: level > known.level ? level : known.level,
        isListed: known.isListed || isListed,
        spellings: isNew ? [...known.spellings, text] : known.spellings,
        places: [...known.places, frame],
      });
    }
  }
  return [...terms.values()]
    .filter(({ isListed, entries }) => isListed || entries.some(isKept))
    .map(({ isListed: _, ...term }) => term);
}

/** What a term is called: by its entry, or where there is none or no single one, as the page spells it. */
export function nameOf(
  { entries: [first, ...others], pageWords, spellings }: PageTerm,
  all: Entries,
): string {
  const isOne = first !== undefined && others.length + pageWords.length === 0;
  const entry = isOne ? all.get(first) : undefined;
  return entry?.term ?? shortest(spellings);
}

/** Spellings by which a reader would not know the name again: brand names, abbreviations, other words for it. */
export function otherSpellings(term: PageTerm, all: Entries): string[] {
  const name = fold(nameOf(term, all));
  const seen = new Set<string>();
  return term.spellings.filter((spelling) => {
    const folded = fold(spelling);
    if (seen.has(folded) || isAlike(folded, name)) return false;
    seen.add(folded);
    return true;
  });
}

/** Whether one is a form of the other ("malignancies", "malignancy"), or a part of it. */
function isAlike(spelling: string, name: string): boolean {
  if (spelling.includes(name) || name.includes(spelling)) return true;
  let same = 0;
  while (same < name.length && spelling[same] === name[same]) same++;
  const shorter = Math.min(spelling.length, name.length);
  return same >= FEWEST_LETTERS && same >= shorter - MOST_ENDING;
}

/** Letters that an ending may change, and that must stand before it. */
const MOST_ENDING = 3;
const FEWEST_LETTERS = 4;

/** Letters as they are compared: without case and accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function entriesOf({ entry, others }: FrameMark): number[] {
  return entry === null ? [] : [entry, ...others];
}

function keyOf(mark: FrameMark): string {
  return JSON.stringify([entriesOf(mark), mark.pageWords]);
}

function shortest([first = '', ...others]: readonly string[]): string {
  return others.reduce((short, one) => (one.length < short.length ? one : short), first);
}
