import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Notebook, openNotebook } from '../../../notebook/db';
import { rebuildSchedules, recordReview, refreshSchedules } from '../../../notebook/review-log';
import { dueAfter, isDueForReview, replay } from '../../../notebook/reviews';
import { CARD_KINDS, type CardState, type Grade, type ReviewEvent } from '../../../notebook/rows';
import { saveTerm } from '../../../notebook/saved-terms';
import { readRows } from '../../../notebook/snapshot';
import { reviewEvents } from './arbitrary-rows';

const DAY = 86_400_000;
const lupus = reviewEvents(fc.constant('lupus'));

let databases = 0;
let notebook: Notebook;

beforeEach(async () => {
  notebook = openNotebook(`reviews-${databases++}`);
  await saveTerm(notebook, {
    ...{ sighting: 's1', entry: 'lupus', term: 'lupus', sentence: '', title: null, url: null, at: 1 },
  });
});

afterEach(() => notebook.delete());

function grade(id: string, at: number, given: Grade): ReviewEvent {
  return { id, entry: 'lupus', at, what: 'grade', card: 'choice', grade: given };
}

/** The one card after these events. */
function cardAfter(...events: ReviewEvent[]): CardState {
  const { choice } = replay(events);
  if (!choice) throw new Error('no card');
  return choice;
}

/** A card learnt, then forgotten so many times, each time learnt again. */
function forgotten(times: number): ReviewEvent[] {
  const events = [grade('first', 0, 4)];
  for (let i = 0; i < times; i++) {
    const at = (i + 1) * 40 * DAY;
    events.push(grade(`forgot-${i}`, at, 1), grade(`again-${i}`, at + 600_000, 3));
  }
  return events;
}

describe('the replay', () => {
  test('is the same in whatever order the log is read', () => {
    fc.assert(
      fc.property(
        lupus.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))),
        ([log, shuffled]) => {
          expect(replay(shuffled)).toEqual(replay(log));
        },
      ),
    );
  });

  test('gives cards that ts-fsrs bounds: a due date after the answer, a difficulty from 1 to 10', () => {
    fc.assert(
      fc.property(lupus, (log) => {
        for (const card of Object.values(replay(log))) {
          if (card.lastAt === null) continue;
          expect(card.due).toBeGreaterThan(card.lastAt);
          expect(card.difficulty).toBeGreaterThanOrEqual(1);
          expect(card.difficulty).toBeLessThanOrEqual(10);
          expect(card.firstAt).toBeLessThanOrEqual(card.lastAt);
        }
      }),
    );
  });

  test('passes over what was taken back, as if it had never been', () => {
    fc.assert(
      fc.property(lupus, fc.nat(), (log, n) => {
        const grades = log.filter(({ what }) => what === 'grade');
        const taken = grades[n % (grades.length || 1)];
        if (!taken) return;
        const undo = { id: 'undo', entry: 'lupus', at: 1501 * DAY, what: 'undo', undoes: taken.id } as const;
        expect(replay([...log, undo])).toEqual(replay(log.filter((event) => event !== taken)));
      }),
    );
  });

  test('sets a card aside when it has been forgotten eight times, and again after four more', () => {
    const set = (times: number, ...more: ReviewEvent[]) => cardAfter(...forgotten(times), ...more);
    expect(set(7)).toMatchObject({ lapses: 7, suspended: false, isLeech: false });
    expect(set(8)).toMatchObject({ lapses: 8, suspended: true, isLeech: true });
    const resumed = {
      id: 'go-on',
      entry: 'lupus',
      at: 8.5 * 40 * DAY,
      what: 'resume',
      card: 'choice',
    } as const;
    expect(set(8, resumed)).toMatchObject({ lapses: 8, suspended: false, isLeech: false });
    expect(set(11, resumed)).toMatchObject({ lapses: 11, suspended: false });
    expect(set(12, resumed)).toMatchObject({ lapses: 12, suspended: true, isLeech: true });
  });

  test('lets a look put off what is due by a day, and leaves the memory as it was', () => {
    const before = cardAfter(grade('r1', 0, 4));
    const look = (at: number): ReviewEvent => ({ id: 'l', entry: 'lupus', at, what: 'look' });
    expect(isDueForReview(before, before.due)).toBe(true);
    expect(cardAfter(grade('r1', 0, 4), look(before.due))).toEqual({ ...before, due: before.due + DAY });
    expect(cardAfter(grade('r1', 0, 4), look(before.due - 1))).toEqual(before);
  });

  test('puts off for longer what was better remembered', () => {
    fc.assert(
      fc.property(lupus, fc.constantFrom(...CARD_KINDS), (log, kind) => {
        const due = dueAfter(replay(log)[kind], 2000 * DAY);
        expect(due[1]).toBeLessThanOrEqual(due[2]);
        expect(due[2]).toBeLessThanOrEqual(due[3]);
        expect(due[3]).toBeLessThanOrEqual(due[4]);
      }),
    );
  });
});

describe('what is stored', () => {
  test('is the replay of the log, after every event and after making it anew', async () => {
    await fc.assert(
      fc.asyncProperty(lupus, async (events) => {
        await notebook.reviews.clear();
        await notebook.schedules.clear();
        for (const event of events) {
          const written = await recordReview(notebook, event);
          if (!written.ok) throw new Error(written.code);
        }
        const log = await notebook.reviews.toArray();
        const stored = await notebook.schedules.toArray();
        expect(log).toHaveLength(events.length);
        expect(stored).toEqual(log.length > 0 ? [{ id: 'lupus', cards: replay(log) }] : []);
        await notebook.transaction('rw', notebook.tables, () => rebuildSchedules(notebook));
        expect(await notebook.schedules.toArray()).toEqual(stored);
      }),
      { numRuns: 25 },
    );
  });

  test('keeps an event once, however often it is sent', async () => {
    const first = await recordReview(notebook, grade('r1', 5, 3));
    expect(await recordReview(notebook, grade('r1', 5, 3))).toEqual(first);
    expect(await notebook.reviews.toArray()).toEqual([grade('r1', 5, 3)]);
  });

  test('counts the last answer as the last, even where the clock has been set back', async () => {
    await recordReview(notebook, grade('r1', 5000, 3));
    await recordReview(notebook, grade('r2', 100, 4));
    expect((await readRows(notebook)).reviews).toMatchObject([{ at: 5000 }, { at: 5001 }]);
  });

  test('has nothing of a term that is not saved', async () => {
    expect(await recordReview(notebook, { ...grade('r1', 5, 3), entry: 'asthma' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await notebook.reviews.count()).toBe(0);
  });

  test('is made anew once when another build made it', async () => {
    await recordReview(notebook, grade('r1', 5, 3));
    const right = await notebook.schedules.toArray();
    await notebook.schedules.put({ id: 'lupus', cards: {} });
    await refreshSchedules(notebook);
    expect(await notebook.schedules.toArray()).toEqual(right);
    await notebook.schedules.put({ id: 'lupus', cards: {} });
    await refreshSchedules(notebook);
    expect(await notebook.schedules.toArray()).toEqual([{ id: 'lupus', cards: {} }]);
  });
});
