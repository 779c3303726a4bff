// What of a place found by likeness is the passage. Edit distance is blind to that: where the first or last word was
// changed it takes half of it, or some of its neighbour; and what was put into the passage it takes too. Pieces that are as
// they were show what is kept, and what stood beside the passage shows where it began and ended. Pure; all strings are
// letters (letters.ts), and so are all offsets.

import { isOnce } from './landmarks';
import type { Letters } from './letters';
import type { Sought } from './quote-places';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with its letters. */
interface LetteredText {
  readonly text: string;
  readonly letters: Letters;
}

/** Letters of a border that must be as they were to be believed. */
const BORDER = 4;
/** Letters of what stood beside that are looked for. */
const BESIDE = 8;
/** Letters of the passage itself: fewer stand in any text by chance. */
const PIECE = 12;
/** How far from the border found what stood beside may be. */
const REACH = 32;
/** Letters that an edit may add; more were put in. */
const EDIT = 10;
/** Letters that may have been put in between. */
const PUT_IN = 220;
/** Letters of the passage that an edit may replace. */
const EDITED = 40;

/**
 * The spans with the first and the last words of the passage, where those are missing and stand apart for something put in:
 * each still beside what stood beside it.
 */
export function withEnds(
  page: LetteredText,
  { exact, prefix, suffix }: Sought,
  { kept, found }: { kept: readonly Kept[]; found: Span },
): readonly Kept[] {
  const { text } = page.letters;
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return kept;
  const spans = [...kept];
  const head = exact.slice(0, first.from);
  if (head.length >= BORDER && !text.slice(first.start).startsWith(head.slice(0, BORDER))) {
    const isFirst = text.startsWith(head, found.start) && found.start + head.length < first.start;
    const start = isFirst ? found.start : headApart(text, { prefix, head }, first.start);
    if (isFirst || (start >= 0 && isLines(page, start + head.length, first.start)))
      spans.unshift({ start, end: start + head.length, from: 0, to: head.length });
  }
  const tail = exact.slice(last.to);
  if (tail.length >= BORDER && !text.slice(0, last.end).endsWith(tail.slice(-BORDER))) {
    const start = tailApart(text, { tail, suffix }, last.end);
    if (start >= 0 && isLines(page, last.end, start))
      spans.push({ start, end: start + tail.length, from: last.to, to: exact.length });
  }
  return spans;
}

/** Where the first words stand near by, the nearest; or anywhere before, where they are said once with what led to them. */
function headApart(text: string, { prefix, head }: { prefix: string; head: string }, before: number): number {
  if (prefix === '') return text.startsWith(head) ? 0 : -1;
  const led = prefix.slice(-BORDER) + head;
  const from = Math.max(0, before - PUT_IN - led.length);
  const near = text.slice(from, before).lastIndexOf(led);
  if (near >= 0 && led.length >= BESIDE) return from + near + led.length - head.length;
  const far = prefix.slice(-PIECE) + head;
  const only = text.indexOf(far);
  const isIt = far.length >= PIECE && only >= 0 && only + far.length <= before && isOnce(text, far, only);
  return isIt ? only + far.length - head.length : -1;
}

/** The same of the last words. */
function tailApart(text: string, { tail, suffix }: { tail: string; suffix: string }, after: number): number {
  if (suffix === '') return text.endsWith(tail) ? text.length - tail.length : -1;
  const led = tail + suffix.slice(0, BORDER);
  const near = text.slice(after, after + PUT_IN + led.length).indexOf(led);
  if (near >= 0 && led.length >= BESIDE) return after + near;
  const far = tail + suffix.slice(0, PIECE);
  const only = text.indexOf(far);
  return far.length >= PIECE && only >= after && isOnce(text, far, only) ? only : -1;
}

/**
 * The spans of a place that are the passage, in order; what was put in between is left out. `isLed`, `isFollowed`: what
 * stood on that side stands right beside the place.
 */
export function trimMatch(
  page: LetteredText,
  { exact, prefix, suffix }: Sought,
  found: Span & { readonly isLed: boolean; readonly isFollowed: boolean },
): Kept[] {
  const { text } = page.letters;
  const spans = keptSpans(page, exact, found);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [{ ...found, from: 0, to: exact.length }];
  let { start } = first;
  let { end } = last;
  if (!text.startsWith(exact.slice(0, BORDER), start)) {
    const missing = first.from + EDIT;
    if (found.isLed && start - found.start <= missing && text.startsWith(exact.slice(0, BORDER), found.start))
      start = found.start;
    else if (prefix.length >= BESIDE) {
      const from = Math.max(0, start - Math.min(REACH, missing) - BESIDE);
      const at = text.slice(from, start).lastIndexOf(prefix.slice(-BESIDE));
      if (at >= 0) start = from + at + BESIDE;
    }
  }
  if (!text.slice(0, end).endsWith(exact.slice(-BORDER))) {
    const missing = exact.length - last.to + EDIT;
    if (
      found.isFollowed &&
      found.end - end <= missing &&
      text.slice(0, found.end).endsWith(exact.slice(-BORDER))
    )
      end = found.end;
    else if (suffix.length >= BESIDE) {
      const at = text.slice(end, end + Math.min(REACH, missing) + BESIDE).indexOf(suffix.slice(0, BESIDE));
      if (at >= 0) end += at;
    }
  }
  if (spans.length === 1) return [{ ...first, start, end }];
  return [{ ...first, start }, ...spans.slice(1, -1), { ...last, end }];
}

/** A run in the text, and which letters of the passage it is. */
interface Kept extends Span {
  readonly from: number;
  readonly to: number;
}

/** Runs of pieces that are as they were, joined over what an edit may have changed between them. */
function keptSpans(page: LetteredText, exact: string, { start, end }: Span): Kept[] {
  const { text } = page.letters;
  const spans: { start: number; end: number; from: number; to: number }[] = [];
  let at = start;
  let done = 0;
  for (let from = 0; from + PIECE <= exact.length; ) {
    const hit = pieceAt(text.slice(at, end), exact, from);
    if (hit < 0 || (hit > from - done + EDIT && isEdited(text.slice(at, end), exact, { from, done }))) {
      from++;
      continue;
    }
    let length = PIECE;
    while (from + length < exact.length && text[at + hit + length] === exact[from + length]) length++;
    const last = spans.at(-1);
    const run = { start: at + hit, end: at + hit + length, from, to: from + length };
    const isEdit = last && hit <= Math.min(EDITED, from - done + EDIT) && !isLines(page, last.end, run.start);
    if (isEdit) Object.assign(last, { end: run.end, to: run.to });
    else spans.push(run);
    at += hit + length;
    from += length;
    done = from;
  }
  return spans;
}

/** Whether letters [start, end) are whole lines: no edit brings those. */
function isLines({ text, letters }: LetteredText, start: number, end: number): boolean {
  if (end <= start) return false;
  const [from, to] = [letters.placeOf(start), letters.placeOf(end - 1) + 1];
  return text[from - 1] === '\n' && text[to] === '\n';
}

function pieceAt(text: string, exact: string, from: number): number {
  return text.indexOf(exact.slice(from, from + PIECE));
}

/** Whether the passage goes on near by, so that a piece of it found far away is but said again there. */
function isEdited(text: string, exact: string, { from, done }: { from: number; done: number }): boolean {
  for (let next = from + 1; next <= from + EDITED && next + PIECE <= exact.length; next++) {
    const near = pieceAt(text.slice(0, next - done + EDIT + PIECE), exact, next);
    if (near >= 0 && near >= next - done - EDIT) return true;
  }
  return false;
}
