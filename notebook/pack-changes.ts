// Adding, arranging and removing packs. Entries come and go in slices, under a pack that nobody sees yet or any more; it is
// shown and hidden whole, in one step. So a writer that is stopped or dies leaves only what `sweepPacks` takes away.

import { keyHashes } from '../glossary/packs/key-words';
import { NO_HEAD, type Pack, type PackEntry } from '../glossary/packs/pack';
import { addLines, deleteLines } from './pack-lines';
import {
  isLocked,
  OWN_PACK,
  type PackOrigin,
  type PackStore,
  readPacks,
  rootOf,
  type StoredPack,
  topPlace,
  withGlossary,
} from './pack-store';

/** Entries written in one transaction: some ten milliseconds of work. */
const SLICE = 500;

export interface NewPack {
  /** UUID made by the page, so that adding it twice adds it once. */
  readonly id: string;
  readonly pack: Pack;
  readonly origin: PackOrigin;
  readonly at: number;
  /** The pack whose newer state this is: it goes, in the same step in which this one is shown in its place. */
  readonly replaces?: string;
}

/**
 * Adds a pack, before all others. Rejects where the database does, having shown nothing.
 * @param onProgress entries written so far
 */
export async function addPack(
  store: PackStore,
  { id, pack, origin, at, replaces }: NewPack,
  onProgress: (written: number) => void = () => {},
): Promise<void> {
  const { entries, ...head } = pack;
  if ((await store.packs.get(id))?.state === 'ready') return;
  const others = await readPacks(store);
  const before = others.find((other) => other.id === replaces);
  const coming: StoredPack = {
    ...head,
    ...{ id, origin, count: entries.length, addedAt: at, state: 'coming' },
    ...(before && { root: rootOf(before) }),
    isOn: before?.isOn ?? true,
    place: before?.place ?? topPlace(others),
  };
  await deleteEntries(store, id);
  await store.packs.put(coming);
  for (let from = 0; from < entries.length; from += SLICE) {
    const rows = entries
      .slice(from, from + SLICE)
      .map((entry) => ({ pack: id, entry, hashes: keyHashes(entry) }));
    const last = await store.entries.bulkAdd(rows);
    // The database counts on by one. To be told each key would cost an event for each.
    const keys = rows.map((_, place) => last - rows.length + 1 + place);
    await addLines(store, id, rows, keys);
    onProgress(from + rows.length);
  }
  await store.transaction('rw', store.packs, async () => {
    if (before) await store.packs.update(before.id, { state: 'leaving' });
    await store.packs.put({ ...coming, state: 'ready' });
  });
}

/** Removes a pack: none of it is seen any more. Its entries are deleted by `sweepPacks`. */
export async function removePack(store: PackStore, id: string): Promise<void> {
  await store.packs.update(id, { state: 'leaving' });
}

/** Undoes a removal. False: it has been swept meanwhile. */
export async function bringBackPack(store: PackStore, id: string): Promise<boolean> {
  return (await store.packs.update(id, { state: 'ready' })) === 1;
}

/**
 * Undoes that a newer state took the place of an older one: the older comes back, as far up and as much in use as the newer
 * one is now, and the newer one goes, in one step. False: the older one has been swept meanwhile, and nothing is changed.
 */
export async function bringBackReplaced(
  store: PackStore,
  { older, newer }: { readonly older: string; readonly newer: string },
): Promise<boolean> {
  return await store.transaction('rw', store.packs, async () => {
    const [before, now] = await store.packs.bulkGet([older, newer]);
    if (!before) return false;
    const { place, isOn } = now ?? before;
    await store.packs.put({ ...before, place, isOn, state: 'ready' });
    if (now) await store.packs.update(newer, { state: 'leaving' });
    return true;
  });
}

/** Switches a pack on or off. */
export async function switchPack(store: PackStore, id: string, isOn: boolean): Promise<void> {
  await store.packs.update(id, { isOn });
}

/** Puts the packs named, the glossary among them, into this order; others stay behind them. Locked ones stay where they are. */
export async function orderPacks(store: PackStore, ids: readonly string[]): Promise<void> {
  await store.transaction('rw', store.packs, async () => {
    const packs = withGlossary(await readPacks(store));
    const rank = ({ id }: StoredPack) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
    const ordered = [...packs].sort((a, b) => rank(a) - rank(b) || a.place - b.place);
    await store.packs.bulkPut(ordered.map((pack, place) => (isLocked(pack) ? pack : { ...pack, place })));
  });
}

/**
 * Makes the copy of the reader's own words what it should be, in one step; its place among the packs stays. True: it was
 * something else.
 */
export async function copyOwnWords(store: PackStore, words: readonly PackEntry[]): Promise<boolean> {
  return await store.transaction('rw', store.tables, async () => {
    const [pack, rows] = await Promise.all([
      store.packs.get(OWN_PACK),
      store.entries.where('pack').equals(OWN_PACK).toArray(),
    ]);
    const there = new Map(rows.map((row) => [row.entry.id, row]));
    const isThere = (entry: PackEntry) =>
      JSON.stringify(there.get(entry.id)?.entry) === JSON.stringify(entry);
    const changed = words.filter((entry) => !isThere(entry));
    const kept = new Set(words.filter(isThere).map(({ id }) => id));
    const gone = rows.filter(({ entry }) => !kept.has(entry.id));
    if (changed.length === 0 && gone.length === 0) return false;
    await store.entries.bulkDelete(gone.map(({ key }) => key));
    await store.entries.bulkAdd(
      changed.map((entry) => ({ pack: OWN_PACK, entry, hashes: keyHashes(entry) })),
    );
    const now = await store.entries.where('pack').equals(OWN_PACK).toArray();
    const keys = now.map(({ key }) => key);
    await deleteLines(store, OWN_PACK);
    await addLines(store, OWN_PACK, now, keys);
    const others = pack ? [] : await readPacks(store);
    const fresh: StoredPack = {
      ...{
        ...NO_HEAD,
        id: OWN_PACK,
        state: 'ready',
        isOn: true,
        count: 0,
        addedAt: 0,
        origin: { kind: 'own' },
      },
      place: topPlace(others),
    };
    await store.packs.put({ ...(pack ?? fresh), count: words.length });
    return true;
  });
}

/**
 * Deletes what writers left behind that are gone ("coming"), and what was removed ("leaving"). Only while nobody adds a
 * pack, or can bring one back.
 */
export async function sweepPacks(
  store: PackStore,
  states: readonly ('coming' | 'leaving')[] = ['coming', 'leaving'],
): Promise<void> {
  const packs = await store.packs.toArray();
  const left = packs.filter(({ state }) => state !== 'ready' && states.includes(state));
  for (const { id } of left) {
    await deleteEntries(store, id);
    await store.packs.delete(id);
  }
}

async function deleteEntries(store: PackStore, pack: string): Promise<void> {
  await deleteLines(store, pack);
  for (;;) {
    const keys = await store.entries.where('pack').equals(pack).limit(SLICE).primaryKeys();
    if (keys.length === 0) return;
    await store.entries.bulkDelete(keys);
  }
}
