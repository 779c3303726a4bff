import { afterEach, beforeEach, expect, test } from 'vitest';
import { daysAfter, startOfDay } from '../../../notebook/days';
import { type Notebook, openNotebook } from '../../../notebook/db';
import { deskOf, readDeskRows } from '../../../notebook/review-desk';
import { recordReview } from '../../../notebook/review-log';
import { changeReviewSettings } from '../../../notebook/review-settings';
import { newSavedTerm } from '../../../notebook/saved-terms';
import { setAside, takeUpAgain } from '../../../notebook/set-aside';

const NOON = new Date(2026, 4, 5, 12).getTime();

let notebook: Notebook;
let databases = 0;

beforeEach(async () => {
  notebook = openNotebook(`set-aside-${databases++}`);
  await notebook.savedTerms.bulkPut(['b', 'a'].map((id) => newSavedTerm({ id, term: id, savedAt: 1 })));
});

afterEach(() => notebook.delete());

const desk = async () => deskOf(await readDeskRows(notebook), NOON);
const asked = async () => (await desk()).due.queue.map(({ entry }) => entry);

test('a word set aside is not asked in any way, and is listed until it is taken up again', async () => {
  await setAside(notebook, { entry: 'a', at: NOON });
  expect(await asked()).toEqual(['b']);
  expect((await desk()).setAside).toEqual([{ entry: 'a', term: 'a', cards: ['choice', 'meaning', 'word'] }]);
  await takeUpAgain(notebook, { entry: 'a', at: NOON });
  expect(await asked()).toEqual(['a', 'b']);
  expect((await desk()).setAside).toEqual([]);
});

test('asked twice, it is done once', async () => {
  await setAside(notebook, { entry: 'a', at: NOON });
  const log = await notebook.reviews.count();
  await setAside(notebook, { entry: 'a', at: NOON });
  expect(await notebook.reviews.count()).toBe(log);
  await takeUpAgain(notebook, { entry: 'b', at: NOON });
  expect(await notebook.reviews.count()).toBe(log);
});

test('what is known of a word is the same after it was set aside and taken up again', async () => {
  const answer = { entry: 'a', what: 'grade', card: 'choice', grade: 3, at: NOON - 1 } as const;
  await recordReview(notebook, { ...answer, id: 'r' });
  const before = await notebook.schedules.get('a');
  await setAside(notebook, { entry: 'a', at: NOON });
  await takeUpAgain(notebook, { entry: 'a', at: NOON });
  expect((await notebook.schedules.get('a'))?.cards.choice).toEqual(before?.cards.choice);
});

test('once all is asked, the next day with cards is tomorrow where a limit holds some back, else when the first is due', async () => {
  const know = (entry: string) =>
    recordReview(notebook, { ...{ id: entry, entry, at: NOON }, what: 'grade', card: 'choice', grade: 4 });
  await changeReviewSettings(notebook, () => ({ newPerDay: 1 }));
  expect((await desk()).nextDay).toBeNull();
  await know('a');
  expect((await desk()).nextDay).toEqual({ day: daysAfter(NOON, 1), cards: 1 });
  await changeReviewSettings(notebook, () => ({ newPerDay: 5, kinds: ['choice'] }));
  await know('b');
  const due = (await notebook.schedules.toArray()).map(({ cards }) => cards.choice?.due ?? 0);
  const { nextDay } = await desk();
  expect(nextDay?.day).toBe(startOfDay(Math.min(...due)));
  expect(nextDay?.cards).toBeGreaterThan(0);
});

test('nothing is to come where nothing is left to ask', async () => {
  for (const entry of ['a', 'b']) await setAside(notebook, { entry, at: NOON });
  expect((await desk()).nextDay).toBeNull();
});
