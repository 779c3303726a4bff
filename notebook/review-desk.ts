// What lies on the desk of a reader who reviews: the cards to ask for, what comes after them, what was set aside. The rows
// are read in one transaction, so that they agree; what is made of them is pure.

import { daysAfter, startOfDay } from './days';
import type { Notebook } from './db';
import { type Due, type DueInput, dueCards } from './due';
import { readReviewSettings } from './review-settings';
import { CARD_KINDS, type ReviewSettings, type SavedTerm, type Schedule } from './rows';
import { listSetAside, type SetAside } from './set-aside';

export interface ReviewDesk {
  readonly due: Due;
  readonly savedTerms: ReadonlyMap<string, SavedTerm>;
  readonly setAside: readonly SetAside[];
  readonly settings: ReviewSettings;
  /**
   * Once there is nothing to ask: the next day that has cards, by its midnight, and how many as things are. Null for
   * none, and while there is something to ask, when looking ahead through thousands of words would only delay it.
   */
  readonly nextDay: { readonly day: number; readonly cards: number } | null;
}

/** What a desk is made of, whatever the time. */
export type DeskRows = Omit<DueInput, 'now'>;

/** Rejects when the notebook cannot be read. */
export function readDeskRows(notebook: Notebook): Promise<DeskRows> {
  const { savedTerms, schedules, knownWords, settings } = notebook;
  return notebook.transaction('r', [savedTerms, schedules, knownWords, settings], async () => ({
    savedTerms: await savedTerms.toArray(),
    schedules: await schedules.toArray(),
    known: new Set(await knownWords.toCollection().primaryKeys()),
    settings: (await readReviewSettings(notebook)).value,
  }));
}

/** The rows with one schedule as it has just been written: to read thousands anew for one answer would delay the next card. */
export function withSchedule(rows: DeskRows, schedule: Schedule): DeskRows {
  const others = rows.schedules.filter(({ id }) => id !== schedule.id);
  return { ...rows, schedules: [...others, schedule] };
}

/** The desk at this moment. */
export function deskOf(rows: DeskRows, now: number): ReviewDesk {
  const input: DueInput = { ...rows, now };
  const due = dueCards(input);
  return {
    due,
    savedTerms: new Map(input.savedTerms.map((saved) => [saved.id, saved])),
    setAside: listSetAside(input.savedTerms, input.schedules),
    settings: input.settings,
    nextDay: due.queue.length === 0 ? nextDay(input) : null,
  };
}

/** Tomorrow, or else the day on which the first card that has been answered is due. */
function nextDay(input: DueInput): ReviewDesk['nextDay'] {
  const tomorrow = daysAfter(input.now, 1);
  const later = input.schedules
    .flatMap(({ cards }) => CARD_KINDS.flatMap((kind) => cards[kind] ?? []))
    .filter(({ due, suspended }) => !suspended && due >= tomorrow)
    .reduce((first, { due }) => Math.min(first, due), Infinity);
  const days = Number.isFinite(later) ? [tomorrow, startOfDay(later)] : [tomorrow];
  for (const day of days) {
    const { queue } = dueCards({ ...input, now: daysAfter(day, 1) - 1 });
    if (queue.length > 0) return { day, cards: queue.length };
  }
  return null;
}
