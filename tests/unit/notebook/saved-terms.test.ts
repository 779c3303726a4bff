import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDocument, writeDocument } from '../../../notebook/backup/document';
import { type Notebook, openNotebook } from '../../../notebook/db';
import { changeOf } from '../../../notebook/edits';
import { listSavedTerms } from '../../../notebook/listing';
import { recordReview } from '../../../notebook/review-log';
import {
  changeSavedTerm,
  changeSavedTerms,
  cleanTags,
  keepTerm,
  noteTerm,
  removeSightings,
  removeTerms,
  restoreTerms,
  type Save,
  saveTerm,
  takeBackSave,
} from '../../../notebook/saved-terms';
import { readRows } from '../../../notebook/snapshot';

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
    expect(await listSavedTerms(notebook)).toMatchObject([
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

  test('keeps no more of a page than a backup takes back', async () => {
    await saveTerm(
      notebook,
      saveOf({ title: 'x'.repeat(5000), url: `https://example.org/${'x'.repeat(9000)}` }),
    );
    expect((await readDocument(writeDocument({ madeAt: 1, rows: await readRows(notebook) }))).ok).toBe(true);
    expect((await listSavedTerms(notebook))[0]?.latest).toMatchObject({ title: 'x'.repeat(2000), url: null });
  });
});

describe('a note on a term that was looked up', () => {
  const noted = (value: string, at: number) => ({
    ...{ id: 'stoma', term: 'stoma' },
    note: { value, at, edit: `edit-${at}` },
  });

  test('keeps the term without a place where it was met, and is in a backup', async () => {
    await noteTerm(notebook, noted('Ask Dr Okafor.', 5));
    expect(await listSavedTerms(notebook)).toMatchObject([
      {
        id: 'stoma',
        term: 'stoma',
        savedAt: 5,
        note: { value: 'Ask Dr Okafor.' },
        latest: null,
        sightings: [],
      },
    ]);
    const read = await readDocument(writeDocument({ madeAt: 1, rows: await readRows(notebook) }));
    expect(read).toMatchObject({
      ok: true,
      value: { rows: { savedTerms: [{ note: { value: 'Ask Dr Okafor.' } }] } },
    });
  });

  test('stands beside all else that is kept of it, and the later one stands', async () => {
    await saveTerm(notebook, saveOf({ entry: 'stoma', term: 'stoma' }));
    await noteTerm(notebook, noted('later', 7));
    await noteTerm(notebook, noted('earlier', 6));
    const [saved] = await listSavedTerms(notebook);
    expect(saved).toMatchObject({ savedAt: 1000, note: { value: 'later' }, sightings: [{ id: 's1' }] });
  });

  test('a term is kept without one too, once', async () => {
    await keepTerm(notebook, { id: 'stoma', term: 'stoma', savedAt: 3 });
    await noteTerm(notebook, noted('mine', 7));
    await keepTerm(notebook, { id: 'stoma', term: 'stoma', savedAt: 9 });
    expect(await listSavedTerms(notebook)).toMatchObject([{ savedAt: 3, note: { value: 'mine' } }]);
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

/** What the reader does with a saved term, by what it changes. */
const WORK: Record<string, () => Promise<unknown>> = {
  'a note': () => change('note', 'ask about the dose'),
  'a tag': () => change('tags', ['joints']),
  'a star': () => change('star', true),
  'a place on the page for the doctor': () => change('forDoctor', 'term'),
  'an answer': () =>
    recordReview(notebook, {
      id: 'r1',
      entry: 'cytokine',
      at: 2000,
      what: 'grade',
      card: 'choice',
      grade: 3,
    }),
};

async function change(field: 'note' | 'tags' | 'star' | 'forDoctor', value: unknown): Promise<void> {
  const saved = await notebook.savedTerms.get('cytokine');
  if (!saved) throw new Error('not saved');
  await changeSavedTerm(notebook, { id: 'cytokine', changes: { [field]: changeOf(saved[field], value) } });
}

test.each(Object.keys(WORK))('a page that takes its save back leaves a term that has %s', async (what) => {
  await saveTerm(notebook, saveOf({}));
  await WORK[what]?.();
  await takeBackSave(notebook, 's1');
  expect(await notebook.savedTerms.count()).toBe(1);
  expect(await notebook.sightings.count()).toBe(0);
});

describe('changing', () => {
  test('keeps a change, once, however often it is sent', async () => {
    await saveTerm(notebook, saveOf({}));
    const saved = await notebook.savedTerms.get('cytokine');
    if (!saved) throw new Error('not saved');
    const [first, other] = [changeOf(saved.note, 'first'), changeOf(saved.star, true)];
    const second = changeOf(first, 'second');
    for (const note of [first, second, first])
      expect(await changeSavedTerm(notebook, { id: 'cytokine', changes: { note } })).toMatchObject({
        value: true,
      });
    await changeSavedTerm(notebook, { id: 'cytokine', changes: { star: other } });
    expect(await notebook.savedTerms.get('cytokine')).toEqual({ ...saved, note: second, star: other });
  });

  test('changes many terms at once, and passes over those not saved any more', async () => {
    await saveTerm(notebook, saveOf({}));
    await saveTerm(notebook, saveOf({ sighting: 's2', entry: 'lupus', term: 'lupus' }));
    const star = { value: true, at: 1, edit: 'e' };
    const changes = ['cytokine', 'gone', 'lupus'].map((id) => ({ id, changes: { star } }));
    expect(await changeSavedTerms(notebook, changes)).toEqual({ ok: true, value: 2 });
    expect(await notebook.savedTerms.toArray()).toMatchObject([
      { id: 'cytokine', star },
      { id: 'lupus', star },
    ]);
  });

  test('says when the term is not saved any more, and does not bring it back', async () => {
    const changes = { note: { value: 'x', at: 1, edit: 'e' } };
    expect(await changeSavedTerm(notebook, { id: 'cytokine', changes })).toEqual({ ok: true, value: false });
    expect(await notebook.savedTerms.count()).toBe(0);
  });

  test('is later than what was seen, even where the clock has been set back', () => {
    const seen = { value: 'a', at: Date.now() + 1_000_000, edit: 'e' };
    expect(changeOf(seen, 'b').at).toBeGreaterThan(seen.at);
  });
});

test.each([
  [['  side   effects ', 'Side Effects', ''], ['side effects']],
  [
    ['Für\u00a0Anna', 'fu\u0308r Anna', 'b'],
    ['Für Anna', 'b'],
  ],
  [Array.from({ length: 99 }, (_, i) => `${i}`), Array.from({ length: 30 }, (_, i) => `${i}`)],
])('keeps tags %j as %j', (tags, kept) => {
  expect(cleanTags(tags)).toEqual(kept);
  expect(cleanTags(kept)).toEqual(kept);
});

describe('removing', () => {
  test('can be undone, with every place, note and answer', async () => {
    await saveTerm(notebook, saveOf({}));
    await saveTerm(notebook, saveOf({ sighting: 's2', at: 2000 }));
    await saveTerm(notebook, saveOf({ sighting: 's3', entry: 'lupus', term: 'lupus' }));
    for (const work of Object.values(WORK)) await work();
    const before = await readRows(notebook);
    const schedules = await notebook.schedules.toArray();

    const written = await removeTerms(notebook, ['cytokine', 'nothing', 'lupus', 'cytokine']);
    expect(Object.values(await readRows(notebook)).flat()).toEqual([]);
    expect(await notebook.schedules.count()).toBe(0);

    if (!written.ok) throw new Error(written.code);
    for (let time = 0; time < 2; time++) await restoreTerms(notebook, written.value);
    expect(await readRows(notebook)).toEqual(before);
    expect(await notebook.schedules.toArray()).toEqual(schedules);
  });

  test('takes away single places too, leaves their term, and is undone likewise', async () => {
    await saveTerm(notebook, saveOf({}));
    const before = await readRows(notebook);
    const written = await removeSightings(notebook, ['s1', 'nothing']);
    expect(await listSavedTerms(notebook)).toMatchObject([{ id: 'cytokine', latest: null }]);
    if (!written.ok) throw new Error(written.code);
    await restoreTerms(notebook, written.value);
    expect(await readRows(notebook)).toEqual(before);
  });

  test('leaves other terms alone', async () => {
    await saveTerm(notebook, saveOf({}));
    await saveTerm(notebook, saveOf({ sighting: 's2', entry: 'lupus', term: 'lupus' }));
    await removeTerms(notebook, ['cytokine']);
    expect(await notebook.sightings.toArray()).toMatchObject([{ entry: 'lupus' }]);
  });

  test('undone after the term was saved anew, keeps both places and the later note', async () => {
    await saveTerm(notebook, saveOf({}));
    const written = await removeTerms(notebook, ['cytokine']);
    await saveTerm(notebook, saveOf({ sighting: 's2', at: 9000 }));
    await change('note', 'written since');
    if (!written.ok) throw new Error(written.code);
    await restoreTerms(notebook, written.value);
    expect(await listSavedTerms(notebook)).toMatchObject([
      { savedAt: 1000, latest: { id: 's2' }, note: { value: 'written since' } },
    ]);
    expect(await notebook.sightings.count()).toBe(2);
  });
});

test('lists the term met last first', async () => {
  await saveTerm(notebook, saveOf({ sighting: 's1', entry: 'a', at: 1000 }));
  await saveTerm(notebook, saveOf({ sighting: 's2', entry: 'b', at: 2000 }));
  await saveTerm(notebook, saveOf({ sighting: 's3', entry: 'a', at: 3000 }));
  expect((await listSavedTerms(notebook)).map(({ id }) => id)).toEqual(['a', 'b']);
});
