// The second index: entries of packs and own words, compiled to the same bytes as the glossary that ships inside. Their
// numbers are their places in the list, so the order of the list is the order in which claims of one spelling are shown.

import { buildIndex, type IndexSurface } from '../index-build';
import type { PackEntry } from './pack';

/** How hard a word counts whose author does not say: as one of leaflets and health news. */
const USUAL_LEVEL = 2;
/** The bytes of an index over entries, numbered as they come. */
export function compileEntries(entries: readonly PackEntry[]): Uint8Array<ArrayBuffer> {
  const surfaces = entries.flatMap(surfacesOf);
  return buildIndex({ surfaces, kinds: [], rare: [], rules: [] }).bytes;
}

function surfacesOf({ term, also, abbr, level = USUAL_LEVEL }: PackEntry, entry: number): IndexSurface[] {
  const inAnyCase = [term, ...also].map((text) => ({ text, caseSensitive: isShortForm(text) }));
  const asWritten = abbr.map((text) => ({ text, caseSensitive: true }));
  return [...inAnyCase, ...asWritten].map((spelling) => ({ ...spelling, entry, level }));
}

/** "IT" and "MS" are no "it" and "Ms". */
function isShortForm(text: string): boolean {
  return text.length <= 6 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
