// Entries of packs that are on, for whoever explains words: those that a page may name, one by its key, one by its id.

import { GLOSSARY_PACK, type PackStore, rootOf, type StoredEntry, type StoredPack } from './pack-store';

/** An entry with the pack that it is of. */
export interface FoundEntry extends StoredEntry {
  readonly from: StoredPack;
  /** Where the glossary knows the same spelling, this one is shown first. */
  readonly isBeforeGlossary: boolean;
}

/**
 * Tells one state of the packs from another: a page that has asked asks again when it has changed. Null where there is
 * nothing to ask for.
 */
export async function packsRevision(store: PackStore): Promise<string | null> {
  const on = [...(await packsOn(store)).values()];
  if (!on.some(({ count }) => count > 0)) return null;
  // A key is never used twice: one that is new says that something was added or changed.
  const newest = await store.entries.orderBy(':id').lastKey();
  const places = on.sort((a, b) => a.place - b.place).map(({ id, count }) => `${id} ${count}`);
  return [newest, ...places].join(', ');
}

/** So many entries are as many as a page is offered: one whose words are all in a list of 100,000 is not about them. */
const MOST = 4000;

/** Entries that a page with these words may name, in the reader's order of packs; each once. */
export async function entriesNaming(store: PackStore, hashes: readonly number[]): Promise<FoundEntry[]> {
  const packs = await packsOn(store);
  if (packs.size === 0 || hashes.length === 0) return [];
  const rows = await store.transaction('r', store.entries, async () => {
    const keys = await keysNaming(store, hashes);
    const found: StoredEntry[] = [];
    for (let from = 0; from < keys.length && found.length < MOST; from += MOST) {
      const more = await store.entries.bulkGet(keys.slice(from, from + MOST));
      // What is off or removed takes nobody's place.
      found.push(...more.filter((row) => row !== undefined).filter(({ pack }) => packs.has(pack)));
    }
    return found.slice(0, MOST);
  });
  return joined(rows, packs).sort((a, b) => a.from.place - b.from.place || a.key - b.key);
}

/**
 * Keys of entries that have one of these hashes, each once, those of the rarest first. A question for each hash, all of them
 * at once: a cursor that visits them one after the other takes three times as long.
 */
async function keysNaming(store: PackStore, hashes: readonly number[]): Promise<number[]> {
  const lists = await Promise.all(
    hashes.map((hash) => store.entries.where('hashes').equals(hash).limit(MOST).primaryKeys()),
  );
  return [...new Set(lists.sort((a, b) => a.length - b.length).flat())];
}

/** Entries by key, in the order asked; undefined for one that is gone, or whose pack is off. */
export async function entriesByKey(
  store: PackStore,
  keys: readonly number[],
): Promise<(FoundEntry | undefined)[]> {
  const [packs, rows] = await Promise.all([packsOn(store), store.entries.bulkGet([...keys])]);
  return rows.map((row) => (row ? joined([row], packs)[0] : undefined));
}

/** An entry by its pack, whichever state of it is there now, and its id there. */
export async function entryOfPack(
  store: PackStore,
  pack: string,
  id: string,
): Promise<FoundEntry | undefined> {
  const packs = await packsOn(store);
  const from = [...packs.values()].find((one) => rootOf(one) === pack);
  const row = from && (await store.entries.where('[pack+entry.id]').equals([from.id, id]).first());
  return row && joined([row], packs)[0];
}

async function packsOn(store: PackStore): Promise<Map<string, StoredPack>> {
  const packs = await store.packs.toArray();
  return new Map(packs.filter(({ state, isOn }) => state === 'ready' && isOn).map((pack) => [pack.id, pack]));
}

function joined(rows: readonly StoredEntry[], packs: ReadonlyMap<string, StoredPack>): FoundEntry[] {
  const glossary = packs.get(GLOSSARY_PACK)?.place ?? Number.POSITIVE_INFINITY;
  return rows.flatMap((row) => {
    const from = packs.get(row.pack);
    return from ? [{ ...row, from, isBeforeGlossary: from.place < glossary }] : [];
  });
}
