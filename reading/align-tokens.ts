// Lays two versions of a text beside each other, word by word, as they have most in common in the fewest runs (Gotoh 1982,
// with nothing charged for what was put in or taken away, but for each break). Pure; a word is one unit of a string.

import { BREAK } from './page-tokens';

/** What a word or a line break adds that is the same in both. */
const SAME = 2;
/** What a new run costs, and where it begins a line in both: there things are put in and taken away. */
const RUN = 2;
const RUN_OF_LINES = 1;

/** How the choices of a cell are noted: where the best came from, and whether a match goes on with a run. */
const FROM_MATCH = 1;
const FROM_ABOVE = 2;
const GOES_ON = 4;

/** Rows done at one step. */
const STEP = 16;

export interface Alignment {
  readonly score: number;
  /** Which unit of `a` is which of `b`, in order. */
  readonly pairs: readonly (readonly [a: number, b: number])[];
}

/** What must not be matched with what: units [from, to) of each. */
export interface Apart {
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
}

/**
 * The best alignment of two strings; `apart` forbids one. Costs their lengths multiplied, in time and in bytes.
 *
 *     best[i][j]    of the first i units of a and the first j of b
 *     match[i][j]   the same, where the last of both are matched
 */
export function* align(a: string, b: string, apart?: Apart): Generator<void, Alignment> {
  const width = b.length + 1;
  const noted = new Uint8Array((a.length + 1) * width);
  let best = new Int32Array(width);
  let above = new Int32Array(width);
  let match = new Int32Array(width).fill(NEVER);
  let matchAbove = new Int32Array(width).fill(NEVER);
  for (let i = 1; i <= a.length; i++) {
    if (i % STEP === 0) yield;
    [best, above, match, matchAbove] = [above, best, matchAbove, match];
    const unit = a.charCodeAt(i - 1);
    const isLine = i < 2 || a[i - 2] === BREAK;
    const isRow = apart !== undefined && i > apart.a[0] && i <= apart.a[1];
    best[0] = 0;
    match[0] = NEVER;
    for (let j = 1; j < width; j++) {
      const up = above[j] as number; // within the row, as are all below
      const left = best[j - 1] as number;
      let note = up >= left ? FROM_ABOVE : 0;
      let most = Math.max(up, left);
      let matched = NEVER;
      if (unit === b.charCodeAt(j - 1) && !(isRow && j > apart.b[0] && j <= apart.b[1])) {
        const cost = isLine && (j < 2 || b[j - 2] === BREAK) ? RUN_OF_LINES : RUN;
        const on = matchAbove[j - 1] as number;
        const anew = (above[j - 1] as number) - cost;
        if (on >= anew) note |= GOES_ON;
        matched = SAME + Math.max(on, anew);
        if (matched > most) {
          most = matched;
          note = (note & GOES_ON) | FROM_MATCH;
        }
      }
      best[j] = most;
      match[j] = matched;
      noted[i * width + j] = note;
    }
  }
  return { score: best[b.length] ?? 0, pairs: pairsOf(noted, a.length, b.length) };
}

const NEVER = -1e9;

function pairsOf(noted: Uint8Array, rows: number, columns: number): [number, number][] {
  const pairs: [number, number][] = [];
  let isRun = false;
  for (let i = rows, j = columns; i > 0 && j > 0; ) {
    const note = noted[i * (columns + 1) + j] ?? 0;
    if (isRun || note & FROM_MATCH) {
      pairs.push([i - 1, j - 1]);
      isRun = (note & GOES_ON) > 0;
      i--;
      j--;
    } else if (note & FROM_ABOVE) i--;
    else j--;
  }
  return pairs.reverse();
}
