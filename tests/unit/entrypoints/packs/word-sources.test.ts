// What words that are saved to a file come from, over real databases: chosen by key, and read again as they were.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWordSource, type WordsSources } from '../../../../entrypoints/packs/word-sources';
import type { Entry } from '../../../../glossary/entry';
import { openNotebook } from '../../../../notebook/db';
import { unedited } from '../../../../notebook/edits';
import { putOwnWords, syncOwnWords } from '../../../../notebook/own-words';
import { addPack } from '../../../../notebook/pack-changes';
import { GLOSSARY_PACK, OWN_PACK, openPackStore } from '../../../../notebook/pack-store';
import { saveTerm } from '../../../../notebook/saved-terms';
import { allWords } from '../../../../platform/all-words';

const entry = (id: string, rest: Partial<Entry> = {}): Entry => ({
  ...{ id, term: id, kind: 'disease', level: 2, plain: `What ${id} is.`, also: [], abbr: [], brands: [] },
  ...{ parts: [], related: [] },
  ...rest,
});
const GLOSSARY = [entry('lupus', { brands: ['Lupex'] }), entry('stent', { kind: 'device' })];

const TITLES = { saved: 'Saved', own: 'Own', glossary: 'Glossary' };

let sources: WordsSources;
let databases = 0;

beforeEach(async () => {
  const notebook = openNotebook(`sources-${databases}`);
  const store = openPackStore(`sources-packs-${databases++}`);
  const glossary = allWords(
    {
      entriesByNumber: async (numbers) => numbers.map((number) => GLOSSARY[number] ?? null),
      entryById: async (id) => GLOSSARY.find((one) => one.id === id) ?? null,
      numberOf: async (id) => GLOSSARY.findIndex((one) => one.id === id),
      entryCount: async () => GLOSSARY.length,
      loadNames: async () => [],
      loadIndex: async () => Promise.reject(new Error('none')),
    },
    store,
  );
  sources = { notebook, store, glossary };
  await putOwnWords(
    notebook,
    ['PICC', 'drain'].map((term) => ({
      ...{ id: `id-of-${term}`, createdAt: 1 },
      text: unedited({ term, plain: `My ${term}.`, also: ['line'], tags: ['ward'] }),
    })),
  );
  await syncOwnWords(notebook, store);
});

afterEach(async () => {
  await sources.notebook.delete();
  await sources.store.delete();
});

const terms = (pack: { entries: readonly { term: string }[] } | null) =>
  pack?.entries.map(({ term }) => term);

test('own words are chosen by key, and all are there where none are named', async () => {
  const { words, pack } = await readWordSource({ list: OWN_PACK }, sources, TITLES);
  expect(words).toMatchObject([
    { key: 'id-of-drain', term: 'drain', plain: 'My drain.', also: ['line'], tags: ['ward'] },
    { key: 'id-of-PICC', term: 'PICC' },
  ]);
  expect(terms(pack())).toEqual(['drain', 'PICC']);
  expect(terms(pack(new Set(['id-of-PICC', 'gone'])))).toEqual(['PICC']);
  expect(pack(new Set())).toBeNull();
});

test('a part of the glossary is a list of its own, under its licence', async () => {
  const { words, pack } = await readWordSource({ list: GLOSSARY_PACK }, sources, TITLES);
  expect(words.map(({ key, kind }) => [key, kind])).toEqual([
    ['lupus', 'disease'],
    ['stent', 'device'],
  ]);
  expect(pack(new Set(['stent']))).toMatchObject({ licence: 'MIT', entries: [{ id: 'stent' }] });
});

test('saved words without a meaning are counted, and the others chosen by the id they are saved under', async () => {
  for (const [i, id] of ['lupus', 'own:id-of-PICC', 'pack:gone:x'].entries())
    await saveTerm(sources.notebook, {
      ...{ sighting: `s${i}`, entry: id, term: id, sentence: '', title: null, url: null, at: i + 1 },
    });
  const { words, lost, pack } = await readWordSource('saved', sources, TITLES);
  expect(lost).toBe(1);
  expect(words.map(({ key, also }) => [key, also])).toEqual([
    ['lupus', ['Lupex']],
    ['own:id-of-PICC', ['line']],
  ]);
  expect(terms(pack(new Set(['own:id-of-PICC'])))).toEqual(['PICC']);
});

test('a list is saved as it stands, in its order', async () => {
  const entries = ['c', 'a', 'b'].map((term) => ({
    ...{ id: term, term, plain: `What ${term} is.`, also: [], abbr: [], tags: ['x'], licence: 'CC0' },
  }));
  const head = { title: 'Ward', licence: 'MIT', source: 'The ward', language: 'en', edition: '2' };
  await addPack(sources.store, {
    ...{ id: 'w', pack: { ...head, entries }, origin: { kind: 'file', name: 'w.csv' }, at: 1 },
  });
  const { pack } = await readWordSource({ list: 'w' }, sources, TITLES);
  expect(pack()).toEqual({ ...head, entries });
  expect(pack(new Set(['b', 'c']))).toEqual({ ...head, entries: [entries[0], entries[2]] });
  expect((await readWordSource({ list: 'gone' }, sources, TITLES)).pack()).toBeNull();
});
