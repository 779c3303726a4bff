import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Notebook, openNotebook } from '../../../notebook/db';
import { putOwnWords, removeOwnWords } from '../../../notebook/own-words';
import { entryOfPack } from '../../../notebook/pack-lookup';
import { OWN_PACK, openPackStore, type PackStore } from '../../../notebook/pack-store';
import { restore } from '../../../notebook/restore';
import { readRows } from '../../../notebook/snapshot';
import { copyOwnWordsToPages, keepOwnWordsCurrent } from '../../../platform/keep-own-words-current';

let notebook: Notebook;
let store: PackStore;
let life: AbortController;
let databases = 0;
let told: number;

beforeEach(() => {
  notebook = openNotebook(`own-words-${databases}`);
  store = openPackStore(`own-words-packs-${databases++}`);
  life = new AbortController();
  told = 0;
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => {
    told++;
  });
});

afterEach(async () => {
  life.abort();
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await notebook.delete();
  await store.delete();
});

const add = () =>
  putOwnWords(notebook, [
    {
      ...{ id: 'w1', createdAt: 1 },
      text: { value: { term: 'PICC', plain: 'Mine.', also: [], tags: [] }, at: 1, edit: 'e' },
    },
  ]);
const onPages = async () => (await entryOfPack(store, OWN_PACK, 'w1'))?.entry.term;

test('pages have each change of own words, be it by a backup, and are told of it once', async () => {
  keepOwnWordsCurrent(notebook, store, life.signal);
  await add();
  await vi.waitFor(async () => expect(await onPages()).toBe('PICC'));
  await vi.waitFor(() => expect(told).toBe(1));
  const rows = await readRows(notebook);
  await removeOwnWords(notebook, ['w1']);
  await vi.waitFor(async () => expect(await onPages()).toBeUndefined());
  await restore(notebook, rows, 'merge');
  await vi.waitFor(async () => expect(await onPages()).toBe('PICC'));
  await vi.waitFor(() => expect(told).toBe(3));
});

test('what a page that was closed too soon left undone is made up for, and nothing told where all is well', async () => {
  await add();
  await copyOwnWordsToPages(notebook, store);
  await copyOwnWordsToPages(notebook, store);
  expect(await onPages()).toBe('PICC');
  expect(told).toBe(1);
});
