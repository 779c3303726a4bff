import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, daysBetween, startOfDay } from '../../../notebook/days';
import { openNotebook } from '../../../notebook/db';
import { type DueInput, dueCards, readDue } from '../../../notebook/due';
import { addKnownWords } from '../../../notebook/known-words';
import { recordReview } from '../../../notebook/review-log';
import { changeReviewSettings } from '../../../notebook/review-settings';
import { replay } from '../../../notebook/reviews';
import {
  CARD_KINDS,
  type CardKind,
  type Grade,
  type ReviewEvent,
  type Schedule,
} from '../../../notebook/rows';
import { newSavedTerm, saveTerm } from '../../../notebook/saved-terms';
import { entryIds, reviewEvents } from './arbitrary-rows';

const NOON = new Date(2026, 4, 5, 12).getTime();
const HOUR = 3_600_000;

function answer(entry: string, card: CardKind, at: number, grade: Grade = 4): ReviewEvent {
  return { id: `${entry} ${card} ${at}`, entry, at, what: 'grade', card, grade };
}

function schedulesOf(log: readonly ReviewEvent[]): Schedule[] {
  const entries = new Set(log.map(({ entry }) => entry));
  return [...entries].map((id) => ({ id, cards: replay(log.filter(({ entry }) => entry === id)) }));
}

/** These terms, saved one after the other, after these answers. */
function input(
  terms: readonly string[],
  log: readonly ReviewEvent[] = [],
  more: Partial<DueInput> = {},
): DueInput {
  return {
    savedTerms: terms.map((id, i) => newSavedTerm({ id, term: id, savedAt: i })),
    schedules: schedulesOf(log),
    known: new Set(),
    settings: { perDay: 40, newPerDay: 5, kinds: CARD_KINDS, looksCount: false },
    now: NOON,
    ...more,
  };
}

function asked(of: DueInput): string[] {
  return dueCards(of).queue.map(({ entry, card }) => `${entry} ${card}`);
}

describe('what is asked for', () => {
  test('begins with the choice, of the term saved first', () => {
    expect(asked(input(['b', 'a']))).toEqual(['b choice', 'a choice']);
  });

  test('goes on to the meaning, then to the word, once the one before is learnt', () => {
    const days = (n: number) => daysAfter(NOON, n) + HOUR;
    const log = [answer('a', 'choice', days(-2))];
    expect(asked(input(['a'], log))).toEqual(['a meaning']);
    log.push(answer('a', 'meaning', days(-1)));
    expect(asked(input(['a'], log))).toEqual(['a word']);
    log.push(answer('a', 'word', days(-1) + HOUR));
    expect(asked(input(['a'], log))).toEqual([]);
  });

  test('is one card of a term a day', () => {
    expect(asked(input(['a'], [answer('a', 'choice', NOON - HOUR)]))).toEqual([]);
  });

  test('comes again within minutes while it is learnt, before everything else', () => {
    const log = [answer('b', 'choice', NOON - 60_000, 3)];
    const soon = dueCards(input(['a', 'b'], log));
    expect(soon.queue.map(({ entry }) => entry)).toEqual(['a']);
    expect(soon.nextAt).toBe(NOON + 540_000);
    expect(asked(input(['a', 'b'], log, { now: NOON + 600_000 }))).toEqual(['b choice', 'a choice']);
  });

  test('is due from the first minute of its day, what was due first before what came after', () => {
    const log = [
      answer('a', 'choice', NOON - 100 * 24 * HOUR),
      answer('b', 'choice', NOON - 200 * 24 * HOUR),
    ];
    expect(asked(input(['a', 'b', 'c'], log))).toEqual(['b choice', 'a choice', 'c choice']);
    const due = schedulesOf(log)[0]?.cards.choice?.due ?? 0;
    expect(asked(input(['a'], log, { now: startOfDay(due) }))).toEqual(['a choice']);
    expect(asked(input(['a'], log, { now: startOfDay(due) - 1 }))).toEqual(['a meaning']);
  });

  test('leaves out what the reader knows and what was set aside', () => {
    const aside = { id: 's', entry: 'b', at: 1, what: 'suspend', card: 'choice' } as const;
    expect(asked(input(['a', 'b'], [aside], { known: new Set(['a']) }))).toEqual(['b meaning']);
  });

  test('passes over the kinds of card that the reader does not want', () => {
    const kinds = ['word'] as const;
    const settings = { perDay: 40, newPerDay: 5, kinds, looksCount: false };
    expect(asked(input(['a'], [], { settings }))).toEqual(['a word']);
    const log = [answer('a', 'choice', NOON - 60_000, 1)];
    expect(asked(input(['a'], log, { settings, now: NOON + HOUR }))).toEqual([]);
    expect(dueCards(input(['a'], log, { settings })).nextAt).toBeNull();
  });

  test('keeps to the limits of the day, and says what they hold back', () => {
    const terms = ['a', 'b', 'c', 'd', 'e'];
    const settings = { perDay: 9, newPerDay: 2, kinds: CARD_KINDS, looksCount: false };
    const log = [answer('a', 'choice', NOON - HOUR), answer('b', 'choice', NOON - 100 * 24 * HOUR)];
    // One new card has been answered today, one review waits, and three are new.
    expect(dueCards(input(terms, log, { settings }))).toMatchObject({ review: 1, fresh: 1, heldBack: 2 });
    expect(asked(input(terms, log, { settings: { ...settings, perDay: 1 } }))).toEqual([]);
  });
});

test('is read from the notebook with its settings and what is known', async () => {
  const notebook = openNotebook('due');
  for (const entry of ['a', 'b', 'c'])
    await saveTerm(notebook, {
      sighting: entry,
      entry,
      term: entry,
      sentence: '',
      title: null,
      url: null,
      at: 1,
    });
  await recordReview(notebook, answer('a', 'choice', NOON - HOUR));
  await addKnownWords(notebook, [{ id: 'b', term: 'b', since: 1 }]);
  expect((await readDue(notebook, NOON)).queue).toEqual([{ entry: 'c', card: 'choice', state: null }]);
  await changeReviewSettings(notebook, () => ({ perDay: 1 }));
  expect((await readDue(notebook, NOON)).queue).toEqual([]);
  await notebook.delete();
});

describe('for any log', () => {
  const logs = fc.tuple(reviewEvents(), fc.uniqueArray(entryIds), fc.nat(20), fc.nat(20));

  test('asks for a term once, only if it is saved, and for no more than the limits let', () => {
    fc.assert(
      fc.property(logs, ([log, terms, perDay, newPerDay]) => {
        const now = 1501 * 24 * HOUR;
        const settings = { perDay, newPerDay, kinds: CARD_KINDS, looksCount: false };
        const due = dueCards(input(terms, log, { settings, now }));
        const entries = due.queue.map(({ entry }) => entry);
        expect(new Set(entries).size).toBe(entries.length);
        expect(terms).toEqual(expect.arrayContaining(entries));
        expect(due.review + due.fresh).toBeLessThanOrEqual(perDay);
        expect(due.fresh).toBeLessThanOrEqual(newPerDay);
        expect(due.learning + due.review + due.fresh).toBe(due.queue.length);
        for (const { state } of due.queue) expect(state?.suspended ?? false).toBe(false);
      }),
    );
  });
});

test('days are counted by midnights, over the change of the clock too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -800, max: 800 }), (at, days) => {
      expect(startOfDay(startOfDay(at))).toBe(startOfDay(at));
      expect(daysBetween(at, daysAfter(at, days))).toBe(days);
    }),
  );
});
