// The headings that a place in the readable text of a page stands under. Pure.

/** A heading of the page, by its place in the readable text. */
export interface Heading {
  /** 1 to 6, or more by aria-level. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** The headings that stand above a place, outermost first. `headings` in the order of the text. */
export function headingsAbove(text: string, headings: readonly Heading[], at: number): string[] {
  const path: string[] = [];
  const ended = countUpTo(headings, at);
  const around = headings[ended];
  // A heading stands beside the one before it, not below.
  let level = around && around.start <= at ? around.level : Number.POSITIVE_INFINITY;
  for (let i = ended - 1; i >= 0 && level > 1; i--) {
    const heading = headings[i];
    if (!heading || heading.level >= level) continue;
    level = heading.level;
    path.unshift(text.slice(heading.start, heading.end));
  }
  return path;
}

/** How many headings end at or before a place. */
function countUpTo(headings: readonly Heading[], at: number): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((headings[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
