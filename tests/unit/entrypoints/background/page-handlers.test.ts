import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageHandlers } from '../../../../entrypoints/background/page-handlers';
import type { Entry } from '../../../../glossary/entry';
import { type Notebook, openNotebook } from '../../../../notebook/db';
import type { PageHandlers } from '../../../../platform/answer';
import { changeSettings } from '../../../../platform/settings';

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
const asker = { hostname: 'example.org', title: 'A page', url: 'https://example.org/' };
const save = { sighting: 's1', id: 'lupus', sentence: 'It is lupus.' };

let notebook: Notebook;
let handlers: PageHandlers;
let databases = 0;

beforeEach(() => {
  notebook = openNotebook(`handlers-${databases++}`);
  handlers = pageHandlers({
    notebook,
    glossary: {
      entriesByNumber: async (numbers) => numbers.map((number) => (number === 0 ? lupus : null)),
      entryById: async (id) => (id === 'lupus' ? lupus : null),
      numberOf: async (id) => (id === 'lupus' ? 0 : null),
      loadIndex: () => Promise.reject(new Error('the background finds no terms')),
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
