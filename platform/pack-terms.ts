// Which entries of packs a page may name, as an index over just those: a page pays for what it may show, and not for what
// a pack holds. And which of them a selected text names.

import { entriesNamed } from '../glossary/explain';
import { splitWords } from '../glossary/fold';
import { openIndex } from '../glossary/index-format';
import { createMatcher } from '../glossary/matcher';
import { compileEntries } from '../glossary/packs/pack-index';
import { createWords } from '../glossary/words';
import { entriesNaming } from '../notebook/pack-lookup';
import type { PackStore } from '../notebook/pack-store';
import { numberOfKey } from './all-words';
import { toBase64 } from './base64';
import type { PackTerms } from './requests';

/** What a page with these words is given; nothing where the packs cannot be read. */
export async function packTermsFor(store: PackStore, hashes: readonly number[]): Promise<PackTerms> {
  const found = await entriesNaming(store, hashes).catch(() => []);
  if (found.length === 0) return { index: null, numbers: [], before: 0 };
  return {
    index: toBase64(compileEntries(found.map(({ entry }) => entry))),
    numbers: found.map(({ key }) => numberOfKey(key)),
    before: found.filter(({ isBeforeGlossary }) => isBeforeGlossary).length,
  };
}

/** Numbers of the entries whose name the whole text is, in the reader's order; `before`: those that come before the glossary's. */
export async function packEntriesNamed(
  store: PackStore,
  text: string,
): Promise<{ before: number[]; after: number[] }> {
  const words = createWords(64);
  splitWords(text, words);
  const found = await entriesNaming(store, [...words.hash.slice(0, words.count)]).catch(() => []);
  if (found.length === 0) return { before: [], after: [] };
  const opened = openIndex(compileEntries(found.map(({ entry }) => entry)).buffer);
  const named = opened.ok
    ? entriesNamed(createMatcher(opened.index), text).flatMap((place) => found[place] ?? [])
    : [];
  const numbers = (isBefore: boolean) =>
    named.filter(({ isBeforeGlossary }) => isBeforeGlossary === isBefore).map(({ key }) => numberOfKey(key));
  return { before: numbers(true), after: numbers(false) };
}
