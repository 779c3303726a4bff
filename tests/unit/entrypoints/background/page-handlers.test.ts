import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageHandlers } from '../../../../entrypoints/background/page-handlers';
import type { Entry } from '../../../../glossary/entry';
import { type Notebook, openNotebook } from '../../../../notebook/db';
import type { PageHandlers } from '../../../../platform/answer';
import { changeSettings } from '../../../../platform/settings';
import { entry as authored, indexOf } from '../../glossary/build-index';

const lupus: Entry = {
  id: 'lupus',
  term: 'lupus',
  kind: 'disease',
  level: 2,
  plain: 'x',
  also: [],
  abbr: [],
  brands: [],
  parts: [],
  related: [],
};
const INDEX = indexOf(authored({ id: 'lupus' }));
const asker = { hostname: 'example.org', title: 'A page', url: 'https://example.org/' };
const save = { sighting: 's1', id: 'lupus', sentence: 'It is lupus.' };

let notebook: Notebook;
let handlers: PageHandlers;
let databases = 0;
let isBroken = false;

beforeEach(() => {
  notebook = openNotebook(`handlers-${databases++}`);
  handlers = pageHandlers({
    notebook,
    glossary: {
      entriesByNumber: async (numbers) => numbers.map((number) => (number === 0 ? lupus : null)),
      entryById: async (id) => (id === 'lupus' ? lupus : null),
      numberOf: async (id) => (id === 'lupus' ? 0 : null),
      loadNames: async () => [['lupus', 'SLE']],
      loadIndex: async () => (isBroken ? Promise.reject(new Error('unreadable')) : INDEX),
    },
  });
});

afterEach(async () => {
  fakeBrowser.reset();
  await notebook.delete();
});

test('marks a page unless its site is left alone', async () => {
  expect(await handlers.pageSettings(asker)).toEqual({ active: true, minLevel: 2, saved: [] });
  await changeSettings(() => ({ sitesOff: ['example.org'], minLevel: 3 }));
  expect(await handlers.pageSettings(asker)).toEqual({ active: false, minLevel: 3, saved: [] });
});

test('saves a term with title and address of the asker, and takes it back', async () => {
  expect(await handlers.saveTerm(asker, save)).toEqual({ ok: true });
  expect(await notebook.sightings.toArray()).toMatchObject([
    { title: 'A page', url: 'https://example.org/' },
  ]);
  expect(await handlers.takeBackSave(asker, { sighting: 's1' })).toEqual({ undone: true });
  expect(await notebook.savedTerms.count()).toBe(0);
  expect(await handlers.takeBackSave(asker, { sighting: 's1' })).toEqual({ undone: true });
});

test('saves no term that the glossary does not have', async () => {
  expect(await handlers.saveTerm(asker, { ...save, id: 'nothing' })).toEqual({
    ok: false,
    code: 'unknown-term',
  });
  expect(await notebook.sightings.count()).toBe(0);
});

test.each([
  ['Lupus', { found: 'entries', text: 'Lupus', entries: [lupus] }],
  ['luppus', { found: 'nearest', text: 'luppus', nearest: [{ entry: lupus, name: 'lupus' }] }],
  ['nephritis', { found: 'parts', text: 'nephritis', nearest: [] }],
  ['qqq', { found: 'unknown', text: 'qqq' }],
])('explains %s', async (text, explanation) => {
  expect(await handlers.explain(asker, { text })).toMatchObject(explanation);
});

test('explains once the files of the glossary can be read again', async () => {
  isBroken = true;
  await expect(handlers.explain(asker, { text: 'lupus' })).rejects.toThrow('unreadable');
  isBroken = false;
  expect(await handlers.explain(asker, { text: 'lupus' })).toMatchObject({ found: 'entries' });
});

test('explains where pages are not marked: the reader asked', async () => {
  await changeSettings(() => ({ enabled: false }));
  expect(await handlers.explain(asker, { text: 'lupus' })).toMatchObject({ found: 'entries' });
});
