// Which entries of packs a page may name, as an index over just those: a page pays for what it may show, and not for what
// a pack holds.

import { compileEntries } from '../../glossary/packs/pack-index';
import { entriesNaming } from '../../notebook/pack-lookup';
import type { PackStore } from '../../notebook/pack-store';
import { numberOfKey } from '../../platform/all-words';
import { toBase64 } from '../../platform/base64';
import type { PackTerms } from '../../platform/requests';

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
