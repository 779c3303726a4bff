// Where a term stands in a sentence that was kept: the same finder that marks pages, so that a saved sentence shows what
// the page showed.

import type { Matcher } from './matcher';

/** In UTF-16 units of the sentence. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The first place where an entry is named; null where it is not. `entry` is its number. */
export function findPlace(matcher: Matcher, { text, entry }: { text: string; entry: number }): Place | null {
  const match = matcher.findMatches(text).find(({ claims }) => claims.some((claim) => claim.entry === entry));
  return match ? { start: match.start, end: match.end } : null;
}
