// Everything that can explain a word: the glossary that ships inside, the reader's own words, and packs. Whoever has an
// entry's number or id need not know which of them it is of.

import type { Entry } from '../glossary/entry';
import { FIRST_PACK_NUMBER } from '../glossary/packs/pack';
import { watchNotebook } from '../notebook/db';
import { entriesByKey, entryOfPack, type FoundEntry, packsRevision } from '../notebook/pack-lookup';
import { OWN_PACK, type PackStore, rootOf } from '../notebook/pack-store';
import type { GlossaryAssets } from './glossary-assets';

/** The glossary, and beside it what the reader added. A pack store that cannot be read has nothing. */
export function allWords(glossary: GlossaryAssets, store: PackStore): GlossaryAssets {
  const isBundled = (number: number) => number < FIRST_PACK_NUMBER;

  async function entriesByNumber(numbers: readonly number[]): Promise<(Entry | null)[]> {
    const keys = numbers.filter((number) => !isBundled(number)).map((number) => number - FIRST_PACK_NUMBER);
    const [bundled, found] = await Promise.all([
      glossary.entriesByNumber(numbers.filter(isBundled)),
      keys.length > 0 ? entriesByKey(store, keys).catch(() => []) : [],
    ]);
    const [ofGlossary, ofPacks] = [bundled.values(), found.values()];
    return numbers.map((number) => {
      if (isBundled(number)) return ofGlossary.next().value ?? null;
      const next = ofPacks.next().value;
      return next ? publish(next) : null;
    });
  }

  async function foundById(id: string): Promise<FoundEntry | undefined> {
    const place = placeOf(id);
    return place && (await entryOfPack(store, place.pack, place.id).catch(() => undefined));
  }

  return {
    ...glossary,
    entriesByNumber,
    watchEntries(onChange, signal) {
      let before: string | null | undefined;
      watchNotebook(() => packsRevision(store), {
        onValue(now) {
          if (before !== undefined && before !== now) onChange();
          before = now;
        },
        // A pack store that cannot be read has nothing that could change.
        onFault: () => {},
        signal,
      });
    },
    async entryById(id) {
      if (!placeOf(id)) return glossary.entryById(id);
      const found = await foundById(id);
      return found ? publish(found) : null;
    },
    async numberOf(id) {
      if (!placeOf(id)) return glossary.numberOf(id);
      const found = await foundById(id);
      return found ? numberOfKey(found.key) : null;
    },
  };
}

/** The number by which a page names an entry of the pack store. */
export function numberOfKey(key: number): number {
  return FIRST_PACK_NUMBER + key;
}

/** The id by which a saved word names an entry of the pack store. */
function idOf({ from, entry }: FoundEntry): string {
  return from.id === OWN_PACK ? `own:${entry.id}` : `pack:${rootOf(from)}:${entry.id}`;
}

function placeOf(id: string): { pack: string; id: string } | undefined {
  const [kind, ...rest] = id.split(':');
  const [first = '', second = ''] = rest;
  if (kind === 'own' && rest.length === 1) return { pack: OWN_PACK, id: first };
  return kind === 'pack' && rest.length === 2 ? { pack: first, id: second } : undefined;
}

/** An entry as readers' surfaces show it. */
function publish(found: FoundEntry): Entry {
  const { entry, from } = found;
  const { term, plain, more, kind, level = 2, also, abbr } = entry;
  return {
    ...{ id: idOf(found), term, level, plain, also, abbr, brands: [], parts: [], related: [] },
    ...(kind && { kind }),
    ...(more !== undefined && { more }),
    origin:
      from.id === OWN_PACK
        ? { kind: 'own' }
        : {
            ...{ kind: 'pack', title: from.title },
            ...{ licence: entry.licence ?? from.licence, source: entry.source ?? from.source },
          },
  };
}
