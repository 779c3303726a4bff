// The memory of each card, as the replay of its log by FSRS (ts-fsrs, which only this file knows). Pure: what is stored
// of it, and when, is review-log.ts.

import { type Card, FSRSVersion, fsrs, State } from 'ts-fsrs';
import {
  CARD_KINDS,
  type CardKind,
  type CardState,
  type Grade,
  type ReviewEvent,
  type Schedule,
} from './rows';

const DAY = 86_400_000;

/** A card forgotten this often is set aside, and again after each few more: asking on does not teach it. */
const LEECH_LAPSES = 8;
const LEECH_AGAIN = 4;

/** What makes the schedules; raise the last number when the replay below changes. */
export const SCHEDULER = `${FSRSVersion}, replay 1`;

/**
 * The states of one term's cards after all events of that term, in whatever order they are given.
 *
 * - An answer taken back is passed over, as if it had never been given. It stays in the log: a row that was taken out
 *   would come back with any older backup, and the log would not be one that only grows.
 * - A look puts off what is due by a day and leaves the memory as it was: who has just read the meaning would be asked
 *   what stands before him, but has not shown that he remembers.
 */
export function replay(events: readonly ReviewEvent[]): Schedule['cards'] {
  const undone = new Set(events.flatMap((event) => (event.what === 'undo' ? event.undoes : [])));
  const cards: { -readonly [K in CardKind]?: CardState | undefined } = {};
  for (const event of inOrder(events)) {
    switch (event.what) {
      case 'grade':
        if (!undone.has(event.id)) cards[event.card] = answered(cards[event.card], event);
        break;
      case 'suspend':
        cards[event.card] = { ...(cards[event.card] ?? newCard(event.at)), suspended: true };
        break;
      case 'resume':
        cards[event.card] = {
          ...(cards[event.card] ?? newCard(event.at)),
          suspended: false,
          isLeech: false,
        };
        break;
      case 'look':
        for (const kind of CARD_KINDS) cards[kind] = putOff(cards[kind], event.at);
        break;
      case 'undo':
        break;
    }
  }
  return Object.fromEntries(CARD_KINDS.flatMap((kind) => (cards[kind] ? [[kind, cards[kind]]] : [])));
}

function inOrder(events: readonly ReviewEvent[]): ReviewEvent[] {
  return [...events].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

// Intervals are spread a little, so that what was learnt together does not come due together. The chance is seeded from
// the card itself: a replay gives the same.
const scheduler = fsrs({ enable_fuzz: true });

/** When a card would be due after each grade. */
export function dueAfter(card: CardState | undefined, at: number): Record<Grade, number> {
  const due = (grade: Grade) => answered(card, { grade, at }).due;
  return { 1: due(1), 2: due(2), 3: due(3), 4: due(4) };
}

function answered(before: CardState | undefined, { grade, at }: { grade: Grade; at: number }): CardState {
  const card = before ?? newCard(at);
  const { card: next } = scheduler.next(toFsrs(card), at, grade);
  const isForgotten = next.lapses > card.lapses;
  const isLeech =
    isForgotten && next.lapses >= LEECH_LAPSES && (next.lapses - LEECH_LAPSES) % LEECH_AGAIN === 0;
  return {
    due: next.due.getTime(),
    stability: next.stability,
    difficulty: next.difficulty,
    phase: PHASES[next.state],
    scheduledDays: next.scheduled_days,
    step: next.learning_steps,
    answers: next.reps,
    lapses: next.lapses,
    firstAt: card.firstAt ?? at,
    lastAt: at,
    suspended: card.suspended || isLeech,
    isLeech: card.isLeech || isLeech,
  };
}

function putOff(card: CardState | undefined, at: number): CardState | undefined {
  if (!card || !isDueForReview(card, at)) return card;
  return { ...card, due: Math.max(card.due, at + DAY) };
}

/** Whether a learnt card is to be asked for now. */
export function isDueForReview(card: CardState, at: number): boolean {
  return card.phase === 'review' && !card.suspended && card.due <= at;
}

function newCard(at: number): CardState {
  return {
    ...{
      due: at,
      stability: 0,
      difficulty: 0,
      phase: 'new',
      scheduledDays: 0,
      step: 0,
      answers: 0,
      lapses: 0,
    },
    ...{ firstAt: null, lastAt: null, suspended: false, isLeech: false },
  };
}

const PHASES = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
} as const;

const STATES = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const;

function toFsrs(card: CardState): Card {
  return {
    due: new Date(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    state: STATES[card.phase],
    scheduled_days: card.scheduledDays,
    learning_steps: card.step,
    reps: card.answers,
    lapses: card.lapses,
    // Computed anew from last_review.
    elapsed_days: 0,
    ...(card.lastAt !== null && { last_review: new Date(card.lastAt) }),
  };
}
