import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linesOf } from '../../../glossary/folded-name';
import { keyHashes } from '../../../glossary/packs/key-words';
import { NO_HEAD, type Pack, type PackEntry } from '../../../glossary/packs/pack';
import {
  addPack,
  copyOwnWords,
  orderPacks,
  removePack,
  sweepPacks,
  switchPack,
} from '../../../notebook/pack-changes';
import { entriesNaming, listLines } from '../../../notebook/pack-lookup';
import { GLOSSARY_PACK, OWN_PACK, openPackStore, type PackStore } from '../../../notebook/pack-store';

let store: PackStore;
let databases = 0;

beforeEach(() => {
  store = openPackStore(`pack-lines-${databases++}`);
});

afterEach(() => store.delete());

function entryOf(id: string, names: Partial<PackEntry> = {}): PackEntry {
  return { id, term: id, plain: `What ${id} is.`, also: [], abbr: [], tags: [], level: 2, ...names };
}

function packOf(...ids: string[]): Pack {
  return { ...NO_HEAD, title: 'A list', entries: ids.map((id) => entryOf(id)) };
}

const add = (id: string, pack: Pack) =>
  addPack(store, { id, pack, origin: { kind: 'file', name: id }, at: 1 });

/** Names of each list that is on, by the terms of its entries. */
async function named(from = store, of: 'names' | 'meanings' = 'names'): Promise<Record<string, string[]>> {
  const lists = await listLines(from, of);
  return Object.fromEntries(
    lists.map(({ pack, names }) => [pack, names.lines === '' ? [] : names.lines.split('\n')]),
  );
}

test('the names of a list come and go with it, in the reader’s order', async () => {
  await add('ward', packOf('stoma', 'night nurse'));
  await add('course', packOf('drip'));
  expect(await named()).toEqual({ course: ['drip'], ward: ['stoma', 'night nurse'], [GLOSSARY_PACK]: [] });
  await orderPacks(store, [GLOSSARY_PACK, 'ward', 'course']);
  expect(Object.keys(await named())).toEqual([GLOSSARY_PACK, 'ward', 'course']);
  await switchPack(store, 'ward', false);
  expect(Object.keys(await named())).toEqual([GLOSSARY_PACK, 'course']);
  await removePack(store, 'course');
  expect(Object.keys(await named())).toEqual([GLOSSARY_PACK]);
  await sweepPacks(store);
  expect((await store.names.toArray()).map(({ pack }) => pack)).toEqual(['ward']);
});

test('each entry has all its names in one line, and its key at the same place', async () => {
  const entry = entryOf('tnf', { term: 'TNF-α', also: ['tumor necrosis factor', 'T-cell'], abbr: ['TNF'] });
  await add('ward', { ...NO_HEAD, title: 'A list', entries: [entryOf('stoma'), entry, entryOf('!?')] });
  const [ward] = await listLines(store, 'names');
  expect(ward?.names.lines.split('\n').map((line) => line.split('\t'))).toEqual([
    ['stoma'],
    [...linesOf('TNF-α'), 'tumor necrosis factor', ...linesOf('T-cell'), 'tnf'],
    [''],
  ]);
  const rows = await store.entries.bulkGet([...Array.from(ward?.names.numbers ?? [])]);
  expect(rows.map((row) => row?.entry.id)).toEqual(['stoma', 'tnf', '!?']);
});

test('a long list has a row for some hundred entries', async () => {
  await add('large', packOf(...Array.from({ length: 1200 }, (_, i) => `word${i}`)));
  expect(await store.names.count()).toBe(3);
  expect((await named()).large).toHaveLength(1200);
});

test('own words are named anew whenever they are others', async () => {
  await copyOwnWords(store, [entryOf('picc'), entryOf('port')]);
  await copyOwnWords(store, [entryOf('picc', { term: 'PICC line' })]);
  expect(await named()).toMatchObject({ [OWN_PACK]: ['picc line'] });
  await copyOwnWords(store, []);
  expect((await named())[OWN_PACK]).toEqual([]);
});

test('meanings are kept likewise', async () => {
  await add('ward', packOf('stoma', 'night nurse'));
  await copyOwnWords(store, [entryOf('picc', { plain: 'A line.\nOn two.' })]);
  expect(await named(store, 'meanings')).toEqual({
    ...{ [OWN_PACK]: ['a line on two'], ward: ['what stoma is', 'what night nurse is'] },
    [GLOSSARY_PACK]: [],
  });
  await removePack(store, 'ward');
  await sweepPacks(store);
  expect((await store.meanings.toArray()).map(({ pack }) => pack)).toEqual([OWN_PACK]);
});

test('a store of the version before gets its names, and loses nothing', async () => {
  const old = new Dexie('pack-lines-old');
  old.version(1).stores({ packs: 'id', entries: '++key, pack, [pack+entry.id], *hashes' });
  const state = { state: 'ready', isOn: true, addedAt: 1, ...NO_HEAD };
  await old.table('packs').bulkAdd([
    { ...state, id: 'ward', place: 1, count: 700, origin: { kind: 'file', name: 'ward.csv' } },
    { ...state, id: OWN_PACK, place: 0, count: 1, origin: { kind: 'own' } },
  ]);
  const rows = Array.from({ length: 700 }, (_, i) => ({ pack: 'ward', entry: entryOf(`word${i}`) }));
  rows.splice(600, 0, { pack: OWN_PACK, entry: entryOf('picc', { also: ['PICC line'] }) });
  await old.table('entries').bulkAdd(rows.map((row) => ({ ...row, hashes: keyHashes(row.entry) })));
  old.close();

  const upgraded = openPackStore('pack-lines-old');
  expect(await upgraded.entries.count()).toBe(701);
  const names = await named(upgraded);
  expect(names.ward).toEqual(Array.from({ length: 700 }, (_, i) => `word ${i}`));
  expect(names[OWN_PACK]).toEqual(['picc\tpicc line']);
  expect(await named(upgraded, 'meanings')).toMatchObject({ [OWN_PACK]: ['what picc is'] });
  const [hash = 0] = keyHashes(entryOf('picc'));
  expect((await entriesNaming(upgraded, [hash])).map(({ entry }) => entry.term)).toEqual(['picc']);
  await upgraded.delete();
});
