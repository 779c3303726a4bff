// A saved term as it leaves for another program, and the few things that all of those are told alike.

import type { SavedTermListing } from '../listing';

export interface ExportedTerm {
  readonly saved: SavedTermListing;
  /** In plain words; null when the glossary no longer has the term. */
  readonly meaning: string | null;
}

/** The day of a moment in this time zone, as 2026-11-27: it sorts, and no country reads it another way. */
export function dayOf(at: number): string {
  const day = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The name of a file that is saved now, with the day of today in it. */
export function fileNameOf(name: string, ending: string): string {
  return `${name}-${dayOf(Date.now())}.${ending}`;
}

/** The lines of a text without what no program shows. */
export function linesOf(text: string): string[] {
  return text
    .toWellFormed()
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/[\t ]+|\p{Cc}/gu, (found) => (/^[\t ]/.test(found) ? ' ' : '')).trim());
}
