import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Entry } from '../../../glossary/entry';
import { NO_HEAD, type PackEntry } from '../../../glossary/packs/pack';
import { addPack, copyOwnWords, orderPacks, switchPack } from '../../../notebook/pack-changes';
import { GLOSSARY_PACK, openPackStore, type PackStore } from '../../../notebook/pack-store';
import type { GlossaryAssets } from '../../../platform/glossary-assets';
import { wordSearch } from '../../../platform/word-search';
import { entry as authored, indexOf } from '../glossary/build-index';

const ENTRIES = (
  [
    ['cytokine', 3, 'A signal of defense cells.', ['CK']],
    ['gland', 1, 'A part that makes juices.', []],
    ['stoma', 2, 'An opening in the belly.', ['ostomy']],
  ] as const
).map(
  ([id, level, plain, abbr]): Entry => ({
    ...{ id, term: id, kind: 'biology', level, plain, abbr },
    ...{ also: [], brands: [], parts: [], related: [] },
  }),
);
const INDEX = indexOf(...ENTRIES.map(({ id, level, abbr }) => authored({ id, level, abbr: [...abbr] })));

let store: PackStore;
let databases = 0;
let isBroken: boolean;

beforeEach(() => {
  store = openPackStore(`word-search-${databases++}`);
  isBroken = false;
});

afterEach(() => store.delete());

function glossary(): GlossaryAssets {
  return {
    entriesByNumber: async (numbers) => numbers.map((number) => ENTRIES[number] ?? null),
    entryById: async (id) => ENTRIES.find((entry) => entry.id === id) ?? null,
    numberOf: async (id) => ENTRIES.findIndex((entry) => entry.id === id),
    entryCount: async () => ENTRIES.length,
    loadNames: async () => {
      if (isBroken) throw new Error('unreadable');
      return ENTRIES.map(({ term, abbr }) => [term, ...abbr]);
    },
    loadIndex: async () => INDEX,
  };
}

function entryOf(term: string, plain: string): PackEntry {
  return { ...{ id: term, term, plain, level: 2 }, also: [], abbr: [], tags: [] };
}

async function add(title: string, ...entries: PackEntry[]): Promise<void> {
  const pack = { ...NO_HEAD, title, entries };
  await addPack(store, { id: title, pack, origin: { kind: 'file', name: title }, at: 1 });
}

/** What is found, as "term, of whom, how". */
async function found(search: ReturnType<typeof wordSearch>, text: string, most = 10): Promise<string[]> {
  const { words } = await search.find(text, most);
  return words.map(({ entry: { term, origin }, fit, name }) => {
    const from = origin?.kind === 'pack' ? origin.title : (origin?.kind ?? 'glossary');
    return `${term}, ${from}, ${fit}${name === null ? '' : `, ${name}`}`;
  });
}

test('looks through the glossary, own words and every list that is on, in the reader’s order', async () => {
  await add('Ward', entryOf('stoma', 'Ward: a bag.'), entryOf('stoma nurse', 'Ward: who helps.'));
  await add('Off', entryOf('stoma', 'Off.'));
  await switchPack(store, 'Off', false);
  await copyOwnWords(store, [entryOf('stoma', 'Mine.')]);
  const search = wordSearch(glossary, store);
  expect(await found(search, 'Stomas')).toEqual([
    'stoma, own, whole',
    'stoma, Ward, whole',
    'stoma, glossary, whole',
  ]);
  expect(await found(search, 'stom')).toEqual([
    'stoma, own, beginning',
    'stoma, Ward, beginning',
    'stoma nurse, Ward, beginning',
    'stoma, glossary, beginning',
  ]);
});

test('tells by which other name it was found', async () => {
  const search = wordSearch(glossary, store);
  expect(await found(search, 'ck')).toEqual(['cytokine, glossary, whole, CK']);
  expect(await found(search, 'citokine')).toEqual(['cytokine, glossary, slip']);
});

test('finds by words of meanings once they have been read, after all that is found by name', async () => {
  await add('Ward', entryOf('belly', 'Where the stomach is.'));
  const search = wordSearch(glossary, store);
  expect(await search.find('belly', 10)).toMatchObject({ isWhole: false, total: 1 });
  await search.readMeanings();
  expect(await search.find('belly', 10)).toMatchObject({ isWhole: true, total: 2 });
  expect(await found(search, 'belly')).toEqual(['belly, Ward, whole', 'stoma, glossary, meaning']);
  expect(await found(search, 'signal defense')).toEqual(['cytokine, glossary, meaning']);
});

test('follows the lists as they change, also while it lives', async () => {
  const search = wordSearch(glossary, store);
  expect(await found(search, 'port')).toEqual([]);
  await copyOwnWords(store, [entryOf('port', 'Mine.')]);
  expect(await found(search, 'port')).toEqual(['port, own, whole']);
  await copyOwnWords(store, []);
  expect(await found(search, 'port')).toEqual([]);
  await add('Ward', entryOf('gland', 'Ward.'));
  await orderPacks(store, [GLOSSARY_PACK, 'Ward']);
  expect(await found(search, 'gland')).toEqual(['gland, glossary, whole', 'gland, Ward, whole']);
  await orderPacks(store, ['Ward', GLOSSARY_PACK]);
  expect(await found(search, 'gland')).toEqual(['gland, Ward, whole', 'gland, glossary, whole']);
});

test('gives no more than is asked for, and counts the others', async () => {
  await add('Ward', ...Array.from({ length: 30 }, (_, i) => entryOf(`bed ${i}`, 'A bed.')));
  expect(await wordSearch(glossary, store).find('bed', 5)).toMatchObject({
    ...{ total: 30, isWhole: true },
    words: { length: 5 },
  });
});

test('has the glossary where lists cannot be read, and tries again where the glossary could not be', async () => {
  store.close({ disableAutoOpen: true });
  isBroken = true;
  const search = wordSearch(glossary, store);
  await expect(search.find('stoma', 5)).rejects.toThrow('unreadable');
  isBroken = false;
  expect(await found(search, 'stoma')).toEqual(['stoma, glossary, whole']);
  await search.readMeanings();
  expect(await found(search, 'opening')).toEqual(['stoma, glossary, meaning']);
});
