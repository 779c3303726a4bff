// The borders of a place that was found by likeness. Edit distance is blind to them: where the first or last word of a
// passage was changed, it takes half of it, or some of its neighbour. What stood beside the passage shows where it began
// and ended. Pure; all strings are letters (letters.ts), and so are all offsets.

import type { Sought } from './quote-places';

/** Letters of a border that must be as they were to be believed. */
const BORDER = 4;
/** Letters of what stood beside that are looked for. */
const BESIDE = 8;
/** How far from the border found. */
const REACH = 32;

export function trimMatch(
  text: string,
  { exact, prefix, suffix }: Sought,
  found: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  let { start, end } = found;
  if (!text.startsWith(exact.slice(0, BORDER), start) && prefix.length >= BESIDE) {
    const from = Math.max(0, start - REACH - BESIDE);
    const at = text.slice(from, start + REACH).lastIndexOf(prefix.slice(-BESIDE));
    if (at >= 0) start = from + at + BESIDE;
  }
  if (!text.slice(start, end).endsWith(exact.slice(-BORDER)) && suffix.length >= BESIDE) {
    const from = Math.max(start, end - REACH);
    const at = text.slice(from, end + REACH + BESIDE).indexOf(suffix.slice(0, BESIDE));
    if (at >= 0) end = from + at;
  }
  return start < end ? { start, end } : found;
}
