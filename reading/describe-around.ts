// Keeps the words around a passage as units, and notes which of them the page says only once: between those the passage is
// laid beside the page again (around.ts). Pure.

import type { Around } from '../notebook/passage-anchor';
import { isOnce } from './landmarks';
import { BREAK, tokensOf } from './page-tokens';

/** Places on each side that the page says once, and the most words in which they are sought. */
const MOST_PINS = 8;
const FARTHEST = 240;
/** Longest passage, in words. */
const LONGEST = 400;
/** Words of what is said once. */
const MOST_WORDS = 4;

/** The words around text[start, end); undefined where it begins or ends within a word, or is very long. */
export function* describeAround(
  page: { readonly text: string },
  { start, end }: { readonly start: number; readonly end: number },
): Generator<void, Around | undefined> {
  const tokens = yield* tokensOf(page);
  const from = tokens.ends.findIndex((at) => at > start);
  let to = from;
  while (to < tokens.units.length - 1 && (tokens.starts[to] ?? 0) < end) to++;
  const isCut = (tokens.starts[from] ?? 0) < start || (tokens.ends[to - 1] ?? 0) > end;
  if (from < 0 || to <= from || to - from > LONGEST || isCut) return undefined;
  const { units } = tokens;
  const once: string[] = [];
  let first = from;
  for (let pins = 0; first > 0 && from - first < FARTHEST && pins < MOST_PINS; ) {
    first--;
    const run = lengthSaidOnce(units, first, from);
    once.unshift(String(run));
    if (run > 0) pins++;
    yield;
  }
  for (let at = from; at < to; at++) {
    once.push(String(lengthSaidOnce(units, at, to)));
    yield;
  }
  let last = to;
  for (let pins = 0; last < units.length && last - to < FARTHEST && pins < MOST_PINS; last++) {
    const run = lengthSaidOnce(units, last, units.length);
    once.push(String(run));
    if (run > 0) pins++;
    yield;
  }
  return { words: units.slice(first, last), once: once.join(''), from: from - first, to: to - first };
}

/** How many words from `at` on make a run that is said once, ending before `end` and on the same line; 0 for none. */
function lengthSaidOnce(units: string, at: number, end: number): number {
  for (let length = 1; length <= MOST_WORDS && at + length <= end; length++) {
    const run = units.slice(at, at + length);
    if (run.endsWith(BREAK)) return 0;
    if (isOnce(units, run)) return length;
  }
  return 0;
}
