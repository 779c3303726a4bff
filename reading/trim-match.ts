// What of a place found by likeness is the passage. Edit distance is blind to that: where the first or last word was
// changed it takes half of it, or some of its neighbour; and what was put into the passage it takes too. Pieces that are as
// they were show what is kept, and what stood beside the passage shows where it began and ended. Pure; all strings are
// letters (letters.ts), and so are all offsets.

import type { Sought } from './quote-places';

interface Span {
  readonly start: number;
  readonly end: number;
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
const EDIT = 12;

/** The spans of a place that are the passage, in order; what was put in between is left out. */
export function trimMatch(text: string, { exact, prefix, suffix }: Sought, found: Span): Span[] {
  const spans = keptSpans(text, exact, found);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [found];
  let { start } = first;
  let { end } = last;
  if (!text.startsWith(exact.slice(0, BORDER), start) && prefix.length >= BESIDE) {
    const from = Math.max(0, start - REACH - BESIDE);
    const at = text.slice(from, start).lastIndexOf(prefix.slice(-BESIDE));
    if (at >= 0) start = from + at + BESIDE;
  }
  if (!text.slice(0, end).endsWith(exact.slice(-BORDER)) && suffix.length >= BESIDE) {
    const at = text.slice(end, end + REACH + BESIDE).indexOf(suffix.slice(0, BESIDE));
    if (at >= 0) end += at;
  }
  if (spans.length === 1) return [{ start, end }];
  return [{ start, end: first.end }, ...spans.slice(1, -1), { start: last.start, end }];
}

/** Runs of pieces that are as they were, joined over what an edit may have changed between them. */
function keptSpans(text: string, exact: string, { start, end }: Span): Span[] {
  const spans: { start: number; end: number }[] = [];
  let at = start;
  let done = 0;
  for (let from = 0; from + PIECE <= exact.length; ) {
    const hit = text.slice(at, end).indexOf(exact.slice(from, from + PIECE));
    if (hit < 0) {
      from++;
      continue;
    }
    let length = PIECE;
    while (from + length < exact.length && text[at + hit + length] === exact[from + length]) length++;
    const last = spans.at(-1);
    if (last && hit <= from - done + EDIT) last.end = at + hit + length;
    else spans.push({ start: at + hit, end: at + hit + length });
    at += hit + length;
    from += length;
    done = from;
  }
  return spans;
}
