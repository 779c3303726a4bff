import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Notebook, openNotebook } from '../../../notebook/db';
import {
  listSavedTerms,
  restoreTerm,
  type Save,
  saveTerm,
  searchSavedTerms,
  takeBackSave,
  unsaveTerm,
} from '../../../notebook/saved-terms';

let notebook: Notebook;
let databases = 0;

beforeEach(() => {
  notebook = openNotebook(`saved-terms-${databases++}`);
});

afterEach(() => notebook.delete());

function saveOf(fields: Partial<Save>): Save {
  return {
    sighting: 's1',
    entry: 'cytokine',
    term: 'cytokine',
    sentence: 'A cytokine is a signal.',
    title: 'Signals',
    url: 'https://example.org/signals',
    at: 1000,
    ...fields,
  };
}

describe('saving', () => {
  test('keeps the term and where it was met', async () => {
    expect(await saveTerm(notebook, saveOf({}))).toEqual({ ok: true, value: undefined });
    expect(await listSavedTerms(notebook)).toEqual([
      {
        id: 'cytokine',
        term: 'cytokine',
        savedAt: 1000,
        latest: {
          id: 's1',
          entry: 'cytokine',
          sentence: 'A cytokine is a signal.',
          title: 'Signals',
          url: 'https://example.org/signals',
          at: 1000,
        },
      },
    ]);
  });

  test('asked twice, saves once and keeps the first', async () => {
    await saveTerm(notebook, saveOf({}));
    await saveTerm(notebook, saveOf({ sentence: 'changed', at: 2000 }));
    expect(await notebook.sightings.toArray()).toMatchObject([
      { sentence: 'A cytokine is a signal.', at: 1000 },
    ]);
  });

  test('asked twice at once, saves once', async () => {
    await Promise.all([saveTerm(notebook, saveOf({})), saveTerm(notebook, saveOf({}))]);
    expect(await notebook.sightings.count()).toBe(1);
    expect(await notebook.savedTerms.count()).toBe(1);
  });

  test('a second place leaves the day of the first save', async () => {
    await saveTerm(notebook, saveOf({}));
    await saveTerm(notebook, saveOf({ sighting: 's2', at: 5000 }));
    expect(await listSavedTerms(notebook)).toMatchObject([{ savedAt: 1000, latest: { id: 's2', at: 5000 } }]);
  });
});

describe('taking a save back', () => {
  test('removes the term when it was met nowhere else', async () => {
    await saveTerm(notebook, saveOf({}));
    expect(await takeBackSave(notebook, 's1')).toEqual({ ok: true, value: true });
    expect(await notebook.savedTerms.count()).toBe(0);
    expect(await notebook.sightings.count()).toBe(0);
  });

  test('keeps the term when it was met elsewhere', async () => {
    await saveTerm(notebook, saveOf({}));
    await saveTerm(notebook, saveOf({ sighting: 's2' }));
    await takeBackSave(notebook, 's2');
    expect(await listSavedTerms(notebook)).toMatchObject([{ id: 'cytokine', latest: { id: 's1' } }]);
  });

  test('does nothing for a sighting that was never made', async () => {
    await saveTerm(notebook, saveOf({}));
    expect(await takeBackSave(notebook, 'other')).toEqual({ ok: true, value: false });
    expect(await notebook.savedTerms.count()).toBe(1);
  });
});

describe('unsaving', () => {
  test('can be undone, with every place where the term was met', async () => {
    await saveTerm(notebook, saveOf({}));
    await saveTerm(notebook, saveOf({ sighting: 's2', at: 2000 }));
    const before = await listSavedTerms(notebook);
    const written = await unsaveTerm(notebook, 'cytokine');
    expect(await listSavedTerms(notebook)).toEqual([]);
    if (!written.ok || !written.value) throw new Error('nothing was removed');
    await restoreTerm(notebook, written.value);
    expect(await listSavedTerms(notebook)).toEqual(before);
    expect(await notebook.sightings.count()).toBe(2);
  });

  test('leaves other terms alone', async () => {
    await saveTerm(notebook, saveOf({}));
    await saveTerm(notebook, saveOf({ sighting: 's2', entry: 'lupus', term: 'lupus' }));
    await unsaveTerm(notebook, 'cytokine');
    expect(await notebook.sightings.toArray()).toMatchObject([{ entry: 'lupus' }]);
  });

  test('returns null for a term that is not saved', async () => {
    expect(await unsaveTerm(notebook, 'lupus')).toEqual({ ok: true, value: null });
  });

  test('undone after the term was saved anew, keeps both places', async () => {
    await saveTerm(notebook, saveOf({}));
    const written = await unsaveTerm(notebook, 'cytokine');
    await saveTerm(notebook, saveOf({ sighting: 's2', at: 9000 }));
    if (!written.ok || !written.value) throw new Error('nothing was removed');
    await restoreTerm(notebook, written.value);
    expect(await listSavedTerms(notebook)).toMatchObject([{ savedAt: 1000, latest: { id: 's2' } }]);
    expect(await notebook.sightings.count()).toBe(2);
  });
});

test('lists the term met last first', async () => {
  await saveTerm(notebook, saveOf({ sighting: 's1', entry: 'a', at: 1000 }));
  await saveTerm(notebook, saveOf({ sighting: 's2', entry: 'b', at: 2000 }));
  await saveTerm(notebook, saveOf({ sighting: 's3', entry: 'a', at: 3000 }));
  expect((await listSavedTerms(notebook)).map(({ id }) => id)).toEqual(['a', 'b']);
});

describe('searching', () => {
  const cases: [query: string, finds: string[]][] = [
    ['', ['sjogren', 'vte']],
    ['SJOGREN', ['sjogren']],
    ['sjögren', ['sjogren']],
    ['calf', ['vte']],
    ['naive', ['vte']],
    ['clot calf', ['vte']],
    ['  clot   leg ', ['vte']],
    ['.*', []],
    ['example.org', []],
  ];

  test.each(cases)('%j finds %j', async (query, finds) => {
    const sjogren = { entry: 'sjogren', term: 'Sjögren’s syndrome', sentence: 'Dry eyes.', title: null };
    const vte = {
      entry: 'vte',
      term: 'clot in a leg',
      sentence: 'Her calf was sore.',
      title: 'A naïve question',
    };
    await saveTerm(notebook, saveOf({ ...sjogren, sighting: 's1', at: 2 }));
    await saveTerm(notebook, saveOf({ ...vte, sighting: 's2', at: 1 }));
    const found = searchSavedTerms(await listSavedTerms(notebook), query);
    expect(found.map(({ id }) => id)).toEqual(finds);
  });
});
