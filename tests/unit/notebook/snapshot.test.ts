// The whole notebook at once, and the small tables that have no file of tests of their own.

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Notebook, openNotebook } from '../../../notebook/db';
import { changeOf, unedited } from '../../../notebook/edits';
import { addKnownWords, knownIds, listKnownWords, removeKnownWords } from '../../../notebook/known-words';
import { mergeRows } from '../../../notebook/merge';
import { keepPassage } from '../../../notebook/passages';
import { listQuestions, putQuestions, removeQuestions } from '../../../notebook/questions';
import { changeReviewSettings, readReviewSettings } from '../../../notebook/review-settings';
import { replay } from '../../../notebook/reviews';
import { type NotebookRows, READER_TABLES } from '../../../notebook/rows';
import { saveTerm } from '../../../notebook/saved-terms';
import { changeRows, keptTimes, readRows } from '../../../notebook/snapshot';
import { notebooks } from './arbitrary-rows';
import { marking } from './marked';

let databases = 0;
let notebook: Notebook;

beforeEach(() => {
  notebook = openNotebook(`snapshot-${databases++}`);
});

afterEach(() => notebook.delete());

/** Rows in the order in which a database gives them. */
function byKey(rows: NotebookRows): NotebookRows {
  const sorted = READER_TABLES.map((table) => [
    table,
    [...rows[table]].sort((a, b) => (a.id < b.id ? -1 : 1)),
  ]);
  return Object.fromEntries(sorted);
}

async function expectSchedulesOf(rows: NotebookRows): Promise<void> {
  const entries = [...new Set(rows.reviews.map(({ entry }) => entry))].sort();
  expect(await notebook.schedules.toArray()).toEqual(
    entries.map((id) => ({ id, cards: replay(rows.reviews.filter(({ entry }) => entry === id)) })),
  );
}

describe('the whole notebook', () => {
  test('is made anew from what it was, in one step, with the schedules that follow from it', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, notebooks, async (a, b) => {
        await changeRows(notebook, () => a);
        const identity = await notebook.ownFacts.get('identity');
        const written = await changeRows(notebook, (before) => mergeRows(before, b));
        expect(written).toEqual({ ok: true, value: { before: byKey(a), after: mergeRows(a, b) } });
        expect(await readRows(notebook)).toEqual(mergeRows(a, b));
        await expectSchedulesOf(mergeRows(a, b));
        expect(await notebook.ownFacts.get('identity')).toEqual(identity);
      }),
      { numRuns: 20 },
    );
  });
});

describe('known words', () => {
  const [fever, clot] = [
    { id: 'fever', term: 'fever', since: 5 },
    { id: 'clot', term: 'clot', since: 9 },
  ];

  test('are listed last first, keep their first day, and are put back after removal', async () => {
    await addKnownWords(notebook, [fever, clot]);
    await addKnownWords(notebook, [{ ...fever, since: 99 }]);
    expect(await listKnownWords(notebook)).toEqual([clot, fever]);
    const removed = await removeKnownWords(notebook, ['fever', 'nothing']);
    expect(removed).toEqual({ ok: true, value: [fever] });
    expect(await knownIds(notebook)).toEqual(['clot']);
    if (removed.ok) await addKnownWords(notebook, removed.value);
    expect(await listKnownWords(notebook)).toEqual([clot, fever]);
  });
});

describe('questions for the doctor', () => {
  test('stand in the order of writing, with the text changed last, and are put back after removal', async () => {
    const first = { id: 'q1', createdAt: 1, text: unedited('How long?') };
    const second = { id: 'q0', createdAt: 2, text: unedited('Why?') };
    const changed = { ...first, text: changeOf(first.text, 'For how long?') };
    for (const question of [second, first, changed, first]) await putQuestions(notebook, [question]);
    expect(await listQuestions(notebook)).toEqual([changed, second]);
    const removed = await removeQuestions(notebook, ['q1', 'q0']);
    expect(await listQuestions(notebook)).toEqual([]);
    if (removed.ok) await putQuestions(notebook, removed.value);
    expect(await listQuestions(notebook)).toEqual([changed, second]);
  });
});

describe('review settings', () => {
  test('are complete from the start, and keep what another window changed', async () => {
    expect((await readReviewSettings(notebook)).value).toEqual({
      perDay: 40,
      newPerDay: 5,
      kinds: ['choice', 'meaning', 'word'],
      looksCount: false,
    });
    await Promise.all([
      changeReviewSettings(notebook, () => ({ perDay: 10 })),
      changeReviewSettings(notebook, () => ({ looksCount: true })),
    ]);
    expect((await readReviewSettings(notebook)).value).toEqual({
      perDay: 10,
      newPerDay: 5,
      kinds: ['choice', 'meaning', 'word'],
      looksCount: true,
    });
  });
});

test('words and passages are what a backup is for', async () => {
  expect(await keptTimes(notebook)).toEqual([]);
  await keepPassage(notebook, marking('p1', { at: 5 }));
  await saveTerm(notebook, {
    ...{ sighting: 's1', entry: 'lupus', term: 'lupus', sentence: '', title: null, url: null, at: 7 },
  });
  await addKnownWords(notebook, [{ id: 'fever', term: 'fever', since: 9 }]);
  expect(await keptTimes(notebook)).toEqual([7, 5]);
});
