import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter } from '../../../notebook/days';
import {
  forecastDue,
  retention,
  reviewsPerDay,
  TERM_STATES,
  termState,
  termsByState,
} from '../../../notebook/progress';
import { replay } from '../../../notebook/reviews';
import type { CardState, Grade, ReviewEvent } from '../../../notebook/rows';
import { reviewEvents } from './arbitrary-rows';

const NOON = new Date(2026, 4, 5, 12).getTime();
const day = (n: number) => daysAfter(NOON, n) + 9 * 3_600_000;

let events = 0;

function answer(at: number, grade: Grade, entry = 'lupus'): ReviewEvent {
  return { id: `r${events++}`, entry, at, what: 'grade', card: 'choice', grade };
}

const CARD: CardState = {
  ...{
    due: 0,
    stability: 5,
    difficulty: 5,
    phase: 'review',
    scheduledDays: 5,
    step: 0,
    answers: 3,
    lapses: 0,
  },
  ...{ firstAt: 1, lastAt: 1, suspended: false, isLeech: false },
};

describe('the forecast', () => {
  test('counts what is overdue to today, and leaves out what was set aside', () => {
    const cards = [day(-9), day(0), day(2), day(3)].map((due, i) => ({
      id: `${i}`,
      cards: { choice: { ...CARD, due } },
    }));
    const aside = { id: 'x', cards: { word: { ...CARD, due: day(1), suspended: true } } };
    expect(forecastDue([...cards, aside], { now: NOON, days: 3 })).toEqual([
      { day: daysAfter(NOON, 0), cards: 2 },
      { day: daysAfter(NOON, 1), cards: 0 },
      { day: daysAfter(NOON, 2), cards: 1 },
    ]);
  });
});

describe('reviews per day', () => {
  test('counts the answers of each day by grade, but none that was taken back', () => {
    const slip = answer(day(0), 1);
    const undo: ReviewEvent = { id: 'u', entry: 'lupus', at: day(0) + 1, what: 'undo', undoes: slip.id };
    const log = [answer(day(-2), 3), answer(day(-1), 1), answer(day(-1), 4), slip, undo];
    expect(reviewsPerDay(log, { now: NOON, days: 2 })).toEqual([
      { day: daysAfter(NOON, -1), cards: 2, grades: { 1: 1, 2: 0, 3: 0, 4: 1 } },
      { day: daysAfter(NOON, 0), cards: 0, grades: { 1: 0, 2: 0, 3: 0, 4: 0 } },
    ]);
  });
});

describe('retention', () => {
  test('asks only what had been answered on an earlier day', () => {
    const log = [answer(day(-5), 1), answer(day(-5) + 60_000, 3), answer(day(-2), 2), answer(day(0), 1)];
    expect(retention(log, 0)).toEqual({ asked: 2, remembered: 1 });
    expect(retention(log, day(-1))).toEqual({ asked: 1, remembered: 0 });
  });

  test('is never more than was asked', () => {
    fc.assert(
      fc.property(reviewEvents(), fc.integer(), (log, since) => {
        const { asked, remembered } = retention(log, since);
        expect(remembered).toBeLessThanOrEqual(asked);
        expect(asked).toBeLessThanOrEqual(log.length);
      }),
    );
  });
});

describe('the state of a term', () => {
  const cases: [state: string, cards: Parameters<typeof termState>[0]][] = [
    ['not-started', undefined],
    ['not-started', {}],
    ['learning', { choice: { ...CARD, phase: 'learning' } }],
    ['learning', { choice: CARD, meaning: { ...CARD, phase: 'relearning' } }],
    ['remembered', { choice: { ...CARD, stability: 90 }, meaning: CARD }],
    ['lasting', { choice: { ...CARD, stability: 90 }, meaning: { ...CARD, suspended: true } }],
    ['set-aside', { choice: { ...CARD, suspended: true } }],
  ];

  test.each(cases)('is %s', (state, cards) => expect(termState(cards)).toBe(state));

  test('is one for each saved term', () => {
    fc.assert(
      fc.property(reviewEvents(fc.constant('lupus')), (log) => {
        const counts = termsByState(
          [{ id: 'lupus' }, { id: 'other' }],
          [{ id: 'lupus', cards: replay(log) }],
        );
        expect(Object.keys(counts)).toEqual(TERM_STATES);
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(2);
      }),
    );
  });
});
