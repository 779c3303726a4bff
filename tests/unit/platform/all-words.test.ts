import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PackEntry } from '../../../glossary/packs/pack';
import { addPack, copyOwnWords, removePack, switchPack } from '../../../notebook/pack-changes';
import { openPackStore, type PackStore } from '../../../notebook/pack-store';
import { allWords } from '../../../platform/all-words';
import type { GlossaryAssets } from '../../../platform/glossary-assets';

const NOTHING: GlossaryAssets = {
  entriesByNumber: async (numbers) => numbers.map(() => null),
  entryById: async () => null,
  numberOf: async () => null,
  entryCount: async () => 0,
  loadNames: async () => [],
  loadIndex: async () => Promise.reject(new Error('none')),
};

let store: PackStore;
let words: GlossaryAssets;
let life: AbortController;
let databases = 0;

beforeEach(() => {
  store = openPackStore(`all-words-${databases++}`);
  words = allWords(NOTHING, store);
  life = new AbortController();
});

afterEach(async () => {
  life.abort();
  await store.delete();
});

const stoma = (plain: string): PackEntry => ({
  ...{ id: 'stoma', term: 'stoma', plain, also: [], abbr: [], tags: [] },
});
const add = (id: string, plain: string, replaces?: string) =>
  addPack(store, {
    ...{ id, origin: { kind: 'file', name: 'ward.csv' }, at: 1, ...(replaces && { replaces }) },
    pack: { title: 'Ward', licence: '', source: '', language: '', edition: '', entries: [stoma(plain)] },
  });

test('tells of each change of own words and lists, until it need not', async () => {
  const onChange = vi.fn();
  await copyOwnWords(store, [stoma('Mine.')]);
  words.watchEntries?.(onChange, life.signal);
  // It may take a moment to begin, and what is there by then is no change.
  let edit = 0;
  await vi.waitFor(async () => {
    await copyOwnWords(store, [stoma(`Edit ${edit++}.`)]);
    expect(onChange).toHaveBeenCalled();
  });
  let times = onChange.mock.calls.length;
  for (const change of [
    () => add('w', 'An opening.'),
    () => switchPack(store, 'w', false),
    () => copyOwnWords(store, []),
    () => removePack(store, 'w').then(() => add('v', 'Another.')),
  ]) {
    await change();
    times++;
    await vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThanOrEqual(times));
    times = onChange.mock.calls.length;
  }
  life.abort();
  await add('x', 'Nobody hears of it.');
  expect(onChange).toHaveBeenCalledTimes(times);
});

test('a word of a list keeps its name when a newer state of the list takes its place', async () => {
  await add('w', 'An opening.');
  const number = await words.numberOf('pack:w:stoma');
  await add('v', 'An opening, newly made.', 'w');
  const entry = await words.entryById('pack:w:stoma');
  expect(entry).toMatchObject({ id: 'pack:w:stoma', plain: 'An opening, newly made.' });
  const renumbered = await words.numberOf('pack:w:stoma');
  expect(renumbered).not.toBe(number);
  expect(await words.entriesByNumber([renumbered ?? -1])).toEqual([entry]);
});
