// Which cards to ask for now, in what order, and how many more today. Pure: over the saved terms, their schedules, the
// known words and the reader's limits.
//
// A term has three cards that are met one after the other, the easiest first: which of four meanings (choice), what the
// word means (meaning), what the word is (word). The next is new once the one before has been learnt. On one day a term
// is asked for with one card only: the answer to a second would have been given away by the first.

import { daysAfter, startOfDay } from './days';
import type { Notebook } from './db';
import { readReviewSettings } from './review-settings';
import { isDueForReview } from './reviews';
import {
  CARD_KINDS,
  type CardKind,
  type CardState,
  type ReviewSettings,
  type SavedTerm,
  type Schedule,
} from './rows';

/** A card to ask for. `state` is null for one that has never been asked. */
export interface DueCard {
  readonly entry: string;
  readonly card: CardKind;
  readonly state: CardState | null;
}

export interface Due {
  /** What to ask for now, in this order: what is being learnt, what was learnt and is due, what is new. */
  readonly queue: readonly DueCard[];
  /** How many of each are in the queue. */
  readonly learning: number;
  readonly review: number;
  readonly fresh: number;
  /** What the limits of the day hold back. */
  readonly heldBack: number;
  /** When the next card that is being learnt comes up, if nothing is in the queue before; null for none today. */
  readonly nextAt: number | null;
}

export interface DueInput {
  readonly savedTerms: readonly SavedTerm[];
  readonly schedules: readonly Schedule[];
  /** Ids of known words: they are not asked for. */
  readonly known: ReadonlySet<string>;
  readonly settings: ReviewSettings;
  readonly now: number;
}

export function dueCards({ savedTerms, schedules, known, settings, now }: DueInput): Due {
  const today = startOfDay(now);
  const kinds = CARD_KINDS.filter((kind) => settings.kinds.includes(kind));
  const cardsOf = new Map(schedules.map(({ id, cards }) => [id, cards]));
  const learning: DueCard[] = [];
  const review: DueCard[] = [];
  const fresh: DueCard[] = [];
  let nextAt: number | null = null;
  let answeredToday = 0;
  let newToday = 0;

  for (const { id: entry } of [...savedTerms].sort(bySaving)) {
    const cards = cardsOf.get(entry) ?? {};
    const states = CARD_KINDS.flatMap((kind) => cards[kind] ?? []);
    const wasAnswered = states.filter(({ lastAt }) => lastAt !== null && lastAt >= today);
    answeredToday += wasAnswered.length;
    newToday += wasAnswered.filter(({ firstAt }) => firstAt !== null && firstAt >= today).length;
    if (known.has(entry)) continue;

    const asked = kinds.map((kind) => ({ entry, card: kind, state: cards[kind] ?? null }));
    const steps = dueSteps(asked, daysAfter(now, 1));
    if (steps) {
      if ((steps.state?.due ?? 0) <= now) learning.push(steps);
      else nextAt = Math.min(nextAt ?? Infinity, steps.state?.due ?? Infinity);
    } else if (wasAnswered.length === 0) {
      const learnt = dueReview(asked, daysAfter(now, 1) - 1);
      const next = learnt ?? nextNew(asked);
      if (next) (learnt ? review : fresh).push(next);
    }
  }

  const left = Math.max(0, settings.perDay - answeredToday);
  const reviewNow = review.sort(byDue).slice(0, left);
  const freshLeft = Math.max(0, Math.min(settings.newPerDay - newToday, left - reviewNow.length));
  const freshNow = fresh.slice(0, freshLeft);
  return {
    queue: [...learning.sort(byDue), ...reviewNow, ...freshNow],
    learning: learning.length,
    review: reviewNow.length,
    fresh: freshNow.length,
    heldBack: review.length - reviewNow.length + fresh.length - freshNow.length,
    nextAt,
  };
}

/** What is due in this notebook. Rejects when it cannot be read. */
export async function readDue(notebook: Notebook, now: number): Promise<Due> {
  return notebook.transaction(
    'r',
    [notebook.savedTerms, notebook.schedules, notebook.knownWords, notebook.settings],
    async () =>
      dueCards({
        savedTerms: await notebook.savedTerms.toArray(),
        schedules: await notebook.schedules.toArray(),
        known: new Set(await notebook.knownWords.toCollection().primaryKeys()),
        settings: (await readReviewSettings(notebook)).value,
        now,
      }),
  );
}

/** The card that is at one of the short steps of a day, due before `until`. */
function dueSteps(asked: readonly DueCard[], until: number): DueCard | undefined {
  return asked
    .filter(({ state }) => {
      if (!state || state.suspended || state.due >= until) return false;
      return state.phase === 'learning' || state.phase === 'relearning';
    })
    .sort(byDue)[0];
}

/** The learnt card that has been due longest, of those due by the end of the day. */
function dueReview(asked: readonly DueCard[], endOfDay: number): DueCard | undefined {
  return asked.filter(({ state }) => state && isDueForReview(state, endOfDay)).sort(byDue)[0];
}

/** The first card that has never been answered, if the one before it has been learnt or is set aside. */
function nextNew(asked: readonly DueCard[]): DueCard | undefined {
  for (const next of asked) {
    if (next.state?.suspended) continue;
    if (!next.state || next.state.phase === 'new') return next;
    if (next.state.phase !== 'review') return undefined;
  }
  return undefined;
}

function bySaving(a: SavedTerm, b: SavedTerm): number {
  return a.savedAt - b.savedAt || (a.id < b.id ? -1 : 1);
}

function byDue(a: DueCard, b: DueCard): number {
  return (a.state?.due ?? 0) - (b.state?.due ?? 0) || (a.entry < b.entry ? -1 : 1);
}
