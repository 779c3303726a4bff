// Where a passage stands again when the words around it are laid beside the words of the page as it is now. Words that the
// page said once, then and now, hold both versions together on each side, as in patience diff (Cohen 2003); between the
// nearest of them it is known of every word what may have become of it. Pure.

import type { Around } from '../notebook/passage-anchor';
import { type Alignment, align } from './align-tokens';
import { isOnce } from './landmarks';
import { BREAK, tokensOf } from './page-tokens';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Most that is laid side by side. */
const MOST_CELLS = 1_500_000;
/** Share of the words of a passage that must be left. */
const LEAST_KEPT = 0.75;
/** How much worse it must be that a place is not the passage; and where all that stood around is still there. */
const SURE = 3;
const SURE_OF_WHOLE = 1;
/** Words that an edit adds; beside each other, the most that edits take away, and the most that they put into a line. */
const EDIT = 2;
const TAKEN = 3;
const PUT_IN = 6;

/** Whether words that were the passage's alone stand before or after some spans of a page. */
export function* standsElsewhere(
  page: { readonly text: string },
  { words, once, from, to }: Around,
  spans: readonly Span[],
): Generator<void, boolean> {
  const { units, starts, ends } = yield* tokensOf(page);
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  for (let at = from; at < to; at++) {
    const length = Number(once[at] ?? 0);
    const run = words.slice(at, at + length);
    const first = length > 0 ? units.indexOf(run) : -1;
    yield;
    if (first < 0 || !isOnce(units, run)) continue;
    if ((starts[first] ?? 0) < start || (ends[first + length - 1] ?? 0) > end) return true;
  }
  return false;
}

/** Where a passage stands again: in order, more than one where lines were put into it. */
export interface FoundAround {
  readonly spans: readonly Span[];
  /** Share of its words that are as they were. */
  readonly kept: number;
}

/** Finds the place where a passage stands, if it can be told from every other. */
export function* findAround(
  page: { readonly text: string },
  around: Around,
): Generator<void, FoundAround | undefined> {
  const tokens = yield* tokensOf(page);
  const between = yield* bracketOf(tokens.units, around);
  if (!between) return undefined;
  const was = around.words.slice(between.was.start, between.was.end);
  const is = tokens.units.slice(between.is.start, between.is.end);
  if (was.length * is.length > MOST_CELLS) return undefined;
  const passage = { from: around.from - between.was.start, to: around.to - between.was.start };
  const best = yield* align(was, is);
  const own = best.pairs.filter(isWordOf(was, passage));
  const [first, last] = [own[0], own.at(-1)];
  const said = countWords(was, passage.from, passage.to);
  if (!first || !last || own.length < said * LEAST_KEPT) return undefined;
  if (isTorn(best.pairs, was, is) || isDoubled(was, is, passage)) return undefined;
  const other = yield* align(was, is, { a: [passage.from, passage.to], b: [first[1], last[1] + 1] });
  const isWhole = best.pairs.length === was.length;
  if (best.score - other.score < (isWhole ? SURE_OF_WHOLE : SURE)) return undefined;
  const isElsewhere = other.pairs.filter(isWordOf(was, passage)).length >= said * LEAST_KEPT;
  if (isElsewhere && !isWhole && own.length < said) return undefined;
  const spans = spansOf(best.pairs, own, { was, is, ...passage }).map(({ start, end }) => ({
    start: tokens.starts[between.is.start + start] ?? 0,
    end: tokens.ends[between.is.start + end - 1] ?? 0,
  }));
  return { spans, kept: own.length / said };
}

/** Which units of a text are the passage: [from, to). */
interface Part {
  readonly from: number;
  readonly to: number;
}

type Pair = Alignment['pairs'][number];

function isWordOf(was: string, { from, to }: Part): (pair: Pair) => boolean {
  return ([a]) => a >= from && a < to && was[a] !== BREAK;
}

function countWords(text: string, from: number, to: number): number {
  return [...text.slice(from, to)].filter((unit) => unit !== BREAK).length;
}

/** Whether more has gone or come within a line than an edit takes away or puts in: then what stands there may be another. */
function isTorn(pairs: readonly Pair[], was: string, is: string): boolean {
  let [a, b] = [-1, -1];
  for (const [nextA, nextB] of pairs) {
    if (countWords(was, a + 1, nextA) > TAKEN) return true;
    const isBetweenLines =
      was.slice(Math.max(0, nextA - 1), nextA + 1).includes(BREAK) &&
      is.slice(Math.max(0, nextB - 1), nextB + 1).includes(BREAK);
    if (!isBetweenLines && countWords(is, b + 1, nextB) > PUT_IN) return true;
    [a, b] = [nextA, nextB];
  }
  return false;
}

/** Whether the lines that a passage stands in are there more often than they were: then one of them came from elsewhere. */
function isDoubled(was: string, is: string, { from, to }: Part): boolean {
  const end = was.indexOf(BREAK, to);
  const lines = was.slice(was.lastIndexOf(BREAK, from) + 1, end < 0 ? was.length : end);
  return countLines(is, lines) > countLines(was, lines);
}

/** How often a text has just these lines. */
function countLines(text: string, lines: string): number {
  const [all, sought] = [`${BREAK}${text}${BREAK}`, `${BREAK}${lines}${BREAK}`];
  let count = 0;
  for (let at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + 1)) count++;
  return count;
}

interface Pin {
  readonly was: Span;
  readonly is: Span;
}

/** What lies between the nearest words on both sides that are said once, then and now, those included. */
function* bracketOf(units: string, { words, once, from, to }: Around): Generator<void, Pin | undefined> {
  const pins: Pin[] = [];
  for (let start = 0; start < words.length; start++) {
    const length = Number(once[start] ?? 0);
    const end = start + length;
    if (length === 0) continue;
    const run = words.slice(start, end);
    const at = units.indexOf(run);
    if (at >= 0 && isOnce(units, run))
      pins.push({ was: { start, end }, is: { start: at, end: at + length } });
    yield;
  }
  const inOrder = longestInOrder(pins);
  const before = inOrder.filter(({ was }) => was.end <= from).at(-1);
  const after = inOrder.find(({ was }) => was.start >= to);
  if (!before || !after) return undefined;
  const between = {
    was: { start: before.was.start, end: after.was.end },
    is: { start: before.is.start, end: after.is.end },
  };
  // Something has moved away from there or to there, perhaps the passage with it.
  const near = pins.filter(({ was, is }) => isWithin(was, between.was) || isWithin(is, between.is));
  return near.some((pin) => !inOrder.includes(pin)) ? undefined : between;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The most of them that stand in the same order then and now. */
function longestInOrder(pins: readonly Pin[]): Pin[] {
  const chains: { readonly pin: Pin; readonly length: number; readonly before: number }[] = [];
  pins.forEach((pin) => {
    let before = -1;
    for (let i = 0; i < chains.length; i++) {
      const chain = chains[i];
      if (chain && chain.pin.is.start < pin.is.start && chain.length > (chains[before]?.length ?? 0))
        before = i;
    }
    chains.push({ pin, length: (chains[before]?.length ?? 0) + 1, before });
  });
  const most = Math.max(0, ...chains.map(({ length }) => length));
  const found: Pin[] = [];
  for (let at = chains.findIndex(({ length }) => length === most); at >= 0; at = chains[at]?.before ?? -1)
    found.unshift(...chains.slice(at, at + 1).map(({ pin }) => pin));
  return found;
}

/** The runs of units that are the passage, with what was edited in it and at its ends; whole lines put in are left out. */
function spansOf(
  pairs: readonly Pair[],
  own: readonly Pair[],
  { was, is, from, to }: Part & { was: string; is: string },
): Span[] {
  const spans: { start: number; end: number }[] = [];
  let done = from;
  for (const [a, b] of own) {
    const last = spans.at(-1);
    const isNear = last && b - last.end <= a - done + EDIT;
    if (last && isNear && countBreaks(is, last.end, b) <= countBreaks(was, done, a)) last.end = b + 1;
    else spans.push({ start: b, end: b + 1 });
    done = a + 1;
  }
  // Where its first or last word was edited, the words beside it tell how far it goes.
  const before = pairs.findLast(([a]) => a < from);
  const after = pairs.find(([a]) => a >= to);
  const [first, last] = [spans[0], spans.at(-1)];
  const isEdited = (start: number, end: number, most: number) =>
    end - start <= most && countBreaks(is, start, end) === 0;
  if (first && before?.[0] === from - 1 && isEdited(before[1] + 1, first.start, (own[0]?.[0] ?? from) - from))
    first.start = before[1] + 1;
  if (last && after?.[0] === to && isEdited(last.end, after[1], to - done)) last.end = after[1];
  return spans;
}

function countBreaks(text: string, from: number, to: number): number {
  return text.slice(from, to).split(BREAK).length - 1;
}
