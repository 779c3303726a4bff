// Entries near a text that is no name of any: a name misspelt, a name inside the text, a name that holds the text.

import { distance } from 'fastest-levenshtein';

/** For each entry, by number, all its names, the one it goes by first. */
export type EntryNames = readonly (readonly string[])[];

/** An entry, by number or as a reader sees it, and the name of it that is near. */
export interface Near<E> {
  readonly entry: E;
  readonly name: string;
}

/** As many as a reader looks through. */
const MOST = 4;
/** Shorter words are too like each other to tell a slip from another word: from so many letters on, so many slips. */
const SLIPS: readonly (readonly [letters: number, slips: number])[] = [
  [8, 2],
  [5, 1],
];
/** "of" stands in a thousand names. */
const SHORTEST_WORD = 4;

/**
 * Finds the nearest entries, best first, each once: names misspelt, then `inside`, then names that hold the text.
 * Cost: a look at every name for each text asked about.
 */
export function nearestFinder(names: EntryNames) {
  const plain = names.map((own) => own.map((name) => ({ name, plain: plainName(name) })));

  /** Entries with a name that has a rank, lowest first. */
  function ranked(rankOf: (plain: string, place: number) => number | undefined) {
    const near: (Near<number> & { readonly rank: number })[] = [];
    plain.forEach((own, entry) => {
      own.forEach(({ name, plain }, place) => {
        const rank = rankOf(plain, place);
        if (rank !== undefined) near.push({ entry, name, rank });
      });
    });
    return near.sort((a, b) => a.rank - b.rank);
  }

  /** Names that are the fewest slips away. */
  function misspelt(asked: string): Near<number>[] {
    const most = SLIPS.find(([letters]) => asked.length >= letters)?.[1] ?? 0;
    const near = ranked((name) => {
      const slips = slipsBetween(asked, name, most);
      return slips <= most ? slips : undefined;
    });
    return near.filter(({ rank }) => rank === near[0]?.rank);
  }

  /** Entries whose first name holds the text, those first that have little else in theirs. */
  function holding(asked: string): Near<number>[] {
    if (asked.length < SHORTEST_WORD) return [];
    return ranked((name, place) =>
      place === 0 && ` ${name} `.includes(` ${asked} `) ? name.length : undefined,
    );
  }

  /** @param inside names that stand inside the text */
  return (text: string, inside: readonly Near<number>[]): Near<number>[] => {
    const asked = plainName(text);
    const near = [...misspelt(asked), ...inside, ...holding(asked)];
    const isFirst = ({ entry }: Near<number>, place: number) =>
      near.findIndex((other) => other.entry === entry) === place;
    return near
      .filter(isFirst)
      .slice(0, MOST)
      .map(({ entry, name }) => ({ entry, name }));
  };
}

function slipsBetween(asked: string, name: string, most: number): number {
  // The first letter is seldom wrong, and "house" is a letter from "louse".
  if (asked[0] !== name[0] || Math.abs(asked.length - name.length) > most) return Number.POSITIVE_INFINITY;
  // Interleukin 2 is no slip for interleukin 6.
  if (digitsOf(asked) !== digitsOf(name)) return Number.POSITIVE_INFINITY;
  const edits = distance(asked, name);
  // Two letters in each other's place are one slip.
  return edits === 2 && sorted(asked) === sorted(name) ? 1 : edits;
}

/** A name without capitals, accents and punctuation. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}/gu, '');
}

function sorted(text: string): string {
  return [...text].sort().join('');
}
