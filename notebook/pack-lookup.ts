// Entries of packs that are on, for whoever explains words: those that a page may name, one by its key, one by its id; and
// what a search looks through.

import type { ListNames } from '../glossary/names-text';
import {
  GLOSSARY_PACK,
  type PackStore,
  readPacks,
  rootOf,
  type StoredEntry,
  type StoredPack,
  withGlossary,
} from './pack-store';

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

/**
 * Entries that a page with these words may name, in the reader's order of packs; each once. Where there are more than `most`,
 * those of the rarest words: what is off or removed takes nobody's place.
 */
export async function entriesNaming(
  store: PackStore,
  hashes: readonly number[],
  most = MOST,
): Promise<FoundEntry[]> {
  if (hashes.length === 0) return [];
  const { packs, rows } = await store.transaction('r', store.packs, store.entries, async () => {
    const on = await packsOn(store);
    const keys = on.size === 0 ? [] : await keysNaming(store, { hashes, on, most });
    const found = await store.entries.bulkGet(keys.slice(0, most));
    return { packs: on, rows: found.filter((row) => row !== undefined) };
  });
  return joined(rows, packs).sort((a, b) => a.from.place - b.from.place || a.key - b.key);
}

/**
 * Keys of entries that have one of these hashes, each once, those of the rarest first. Only where there are more than `most`
 * are those left out here that are of no pack that is on: it takes reading all of their keys.
 */
async function keysNaming(
  store: PackStore,
  ask: { hashes: readonly number[]; on: ReadonlyMap<string, StoredPack>; most: number },
): Promise<number[]> {
  const { hashes, on, most } = ask;
  // A question for each hash, all of them at once: a cursor that visits them one after the other takes three times as long.
  const keysOf = (limit: number) =>
    Promise.all(hashes.map((hash) => store.entries.where('hashes').equals(hash).limit(limit).primaryKeys()));
  let lists = await keysOf(most);
  if (lists.reduce((sum, { length }) => sum + length, 0) >= most) {
    const off = (await store.packs.toCollection().primaryKeys()).filter((id) => !on.has(id));
    const unseen = new Set(await store.entries.where('pack').anyOf(off).primaryKeys());
    if (unseen.size > 0)
      lists = (await keysOf(most + unseen.size)).map((keys) => keys.filter((key) => !unseen.has(key)));
  }
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

/** What a search looks through. */
export interface ListLines {
  readonly pack: string;
  /** By the keys of its entries. */
  readonly names: ListNames;
}

/** The names of each list that is on, or the meanings, in the reader's order; of the glossary, which has its own, none. */
export async function listLines(store: PackStore, of: 'names' | 'meanings'): Promise<ListLines[]> {
  return await store.transaction('r', store.packs, store[of], async () => {
    const on = withGlossary(await readPacks(store)).filter(({ isOn }) => isOn);
    const rows = await Promise.all(on.map(({ id }) => store[of].where('pack').equals(id).toArray()));
    return on.map(({ id }, i) => {
      const own = (rows[i] ?? []).filter(({ keys }) => keys.length > 0);
      const numbers = own.flatMap(({ keys }) => keys);
      return { pack: id, names: { numbers, lines: own.map(({ lines }) => lines).join('\n') } };
    });
  });
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
