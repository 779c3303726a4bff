// Finds entries by what somebody types, while he types it: from the names of all lists, which may be hundreds of thousands.
// The names are one long text, a line each, in folded words. A look through all of it is what engines of browsers do
// fastest: some milliseconds for a list of 100,000 entries, without an index that would have to be built, and kept in
// memory, first. Only slips are looked for word by word.

import type { Typed } from './folded-name';
import { LINE, type ListNames, lineAt, namesText, placesIn, rowEnd, SPACE } from './names-text';
import { slipsFinder } from './slips';

/** How well a name answers, the best first. */
export const FITS = ['whole', 'beginning', 'word', 'slip'] as const;
export type Fit = (typeof FITS)[number];

interface FoundName {
  /** Number of the entry. */
  readonly entry: number;
  readonly fit: Fit;
  /** The line that was found. */
  readonly line: string;
}

export interface FoundNames {
  /** The best ones, each entry once. */
  readonly names: readonly FoundName[];
  /** How many there are in all. Slips are only counted where there is room for them. */
  readonly total: number;
}

export interface NameSearch {
  /**
   * @param most names to give
   * @param hasSlips left out where words of whole texts are looked for: nobody means another of those
   */
  find(typed: Typed, most: number, hasSlips?: boolean): FoundNames;
}

/** With fewer letters, a word inside a name is no answer: half of all names have one that begins so. */
const SHORTEST_WORD = 3;

/** A search over lists in the reader's order. What is typed and what is written have to be folded alike. */
export function nameSearch(lists: readonly ListNames[]): NameSearch {
  const { text, starts, owners, numbers, places, levels } = namesText(lists);
  // What a text has found, by the place of the entry: its best line, and how good that is. Kept from text to text, as a
  // short one finds a hundred thousand.
  const scores = new Float64Array(numbers.length).fill(Number.POSITIVE_INFINITY);
  const lines = new Uint32Array(numbers.length);
  const found: number[] = [];

  /** Better is less: the fit, then slips, the list, how hard it is, how long the name is, and its place. */
  function scoreOf(fit: Fit, slips: number, line: number): number {
    const owner = owners[line] ?? 0;
    const length = Math.min((starts[line + 1] ?? 0) - (starts[line] ?? 0), 255);
    const list = Math.min(places[owner] ?? 0, 1023);
    const ofEntry = slips * 1024 + list;
    const inList = ((levels[owner] ?? 0) * 256 + length) * 2 ** 20 + Math.min(owner, 2 ** 20 - 1);
    return FITS.indexOf(fit) * OF_FIT + ofEntry * 2 ** 30 + inList;
  }

  const fitOf = (owner: number) => FITS[Math.floor((scores[owner] ?? 0) / OF_FIT)] ?? 'slip';

  function add(fit: Fit, line: number, slips = 0): void {
    const owner = owners[line] ?? 0;
    const before = scores[owner] ?? 0;
    const score = scoreOf(fit, slips, line);
    if (score >= before) return;
    if (before === Number.POSITIVE_INFINITY) found.push(owner);
    scores[owner] = score;
    lines[owner] = line;
  }

  /** The best ones, in their order. Cost: a look at each, as most are worse than all of these. */
  function bestOf(most: number): number[] {
    const best: number[] = [];
    const scoreAt = (place: number) => scores[best[place] ?? 0] ?? 0;
    for (const owner of found) {
      const score = scores[owner] ?? 0;
      if (best.length === most && score > scoreAt(most - 1)) continue;
      let place = best.length;
      while (place > 0 && scoreAt(place - 1) > score) place--;
      best.splice(place, 0, owner);
      if (best.length > most) best.pop();
    }
    return best;
  }

  return {
    find(typed, most, hasSlips = true) {
      if (typed.line === '') return { names: [], total: 0 };
      for (const form of new Set([...typed.beginnings, ...typed.wholes])) lookFor(form, typed);
      // Where something is called so, nobody made a slip; nor where there is enough without them.
      if (hasSlips && found.length < most && !found.some((owner) => fitOf(owner) === 'whole')) {
        const near = nearLines(typed.line);
        for (const line of near.lines) add('slip', line, near.slips);
      }
      const names = bestOf(most).map((owner) => {
        const line = lines[owner] ?? 0;
        const name = text.slice(starts[line], (starts[line + 1] ?? 0) - 1);
        return { entry: numbers[owner] ?? 0, fit: fitOf(owner), line: name };
      });
      const total = found.length;
      for (const owner of found.splice(0)) scores[owner] = Number.POSITIVE_INFINITY;
      return { names, total };
    },
  };

  /** Names that are a form of what was typed, begin with it, or have words that do. */
  function lookFor(form: string, { line: { length }, beginnings, wholes }: Typed): void {
    const words = form.split(' ');
    const isBeginning = beginnings.includes(form);
    const hasWords = isBeginning && length >= SHORTEST_WORD;
    const isSingle = words.length === 1;
    for (const at of placesIn(text, isSingle ? form : `\n${form}`)) {
      const start = isSingle ? at : at + 1;
      const before = text.charCodeAt(start - 1);
      if (before === LINE) {
        if (text.charCodeAt(start + form.length) === LINE && wholes.includes(form))
          add('whole', lineAt(starts, start));
        else if (isBeginning) add('beginning', lineAt(starts, start));
      } else if (before === SPACE && hasWords) add('word', lineAt(starts, start));
    }
    if (isSingle || !hasWords) return;
    const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
    for (const at of placesIn(text, longest)) {
      const before = text.charCodeAt(at - 1);
      if (before !== LINE && before !== SPACE) continue;
      const line = lineAt(starts, at);
      const name = ` ${text.slice(starts[line], starts[line + 1])}`;
      if (words.every((word) => name.includes(` ${word}`))) add('word', line);
    }
  }

  /**
   * Lines that have a word, or a row of words, the fewest slips away, of entries that are not named. Where some are, only
   * what is no longer than it may have been meant: a beginning of five letters is like hundreds of others.
   */
  function nearLines(typed: string): { lines: number[]; slips: number } {
    const slipsFrom = slipsFinder(typed);
    let near = { lines: [] as number[], slips: Number.POSITIVE_INFINITY };
    if (!slipsFrom) return near;
    const words = typed.split(' ').length;
    const longest = found.length > 0 ? typed.length + 1 : Number.POSITIVE_INFINITY;
    for (let line = 0; line + 1 < starts.length; line++) {
      const end = (starts[line + 1] ?? 0) - 1;
      for (let at = starts[line] ?? 0; at < end; at++) {
        const slips = slipsFrom(text, at, end) ?? Number.POSITIVE_INFINITY;
        if (slips <= near.slips && isNear(line, at, end)) {
          if (slips < near.slips) near = { lines: [], slips };
          near.lines.push(line);
        }
        while (at < end && text.charCodeAt(at) !== SPACE) at++;
      }
    }
    return near;

    function isNear(line: number, at: number, end: number): boolean {
      return (
        scores[owners[line] ?? 0] === Number.POSITIVE_INFINITY && rowEnd(text, at, words, end) - at <= longest
      );
    }
  }
}

/** Scores of one fit are below those of the next by so much. */
const OF_FIT = 2 ** 42;
