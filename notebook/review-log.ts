// The log of reviews and the schedules made from it. The log is what is kept; the schedules are made in the transaction
// that adds to it, and can be made anew at any time.

import { type Notebook, type Written, write } from './db';
import { replay, SCHEDULER } from './reviews';
import type { ReviewEvent, Schedule } from './rows';

/**
 * Adds an event to the log, and makes its term's schedule anew. The same one again changes nothing. Where the clock has
 * been set back, the event is dated after the term's last one: what was answered last is what counts. Null: the term is
 * not saved any more, and nothing is written.
 */
export function recordReview(notebook: Notebook, event: ReviewEvent): Promise<Written<Schedule | null>> {
  return write(notebook, () => appendReview(notebook, event));
}

/** The same inside `write`. */
export async function appendReview(notebook: Notebook, event: ReviewEvent): Promise<Schedule | null> {
  if (!(await notebook.savedTerms.get(event.entry))) return null;
  const log = await notebook.reviews.where('entry').equals(event.entry).toArray();
  if (!log.some(({ id }) => id === event.id)) {
    const at = log.reduce((latest, before) => Math.max(latest, before.at + 1), event.at);
    const dated = { ...event, at };
    await notebook.reviews.put(dated);
    log.push(dated);
  }
  const schedule = { id: event.entry, cards: replay(log) };
  await notebook.schedules.put(schedule);
  return schedule;
}

/** Makes schedules anew from the log: of these terms, or of all. Call it inside `write`. */
export async function rebuildSchedules(notebook: Notebook, entries?: readonly string[]): Promise<void> {
  const events = entries ? notebook.reviews.where('entry').anyOf(entries) : notebook.reviews.toCollection();
  const byEntry = new Map<string, ReviewEvent[]>();
  for (const event of await events.toArray()) {
    const others = byEntry.get(event.entry);
    if (others) others.push(event);
    else byEntry.set(event.entry, [event]);
  }
  if (entries) await notebook.schedules.bulkDelete([...entries]);
  else {
    await notebook.schedules.clear();
    await notebook.ownFacts.put({ id: 'scheduler', value: SCHEDULER });
  }
  await notebook.schedules.bulkPut([...byEntry].map(([id, log]) => ({ id, cards: replay(log) })));
}

/** Makes all schedules anew if another build's scheduler made them. Call it before reading what is due. */
export async function refreshSchedules(notebook: Notebook): Promise<Written<void>> {
  return write(notebook, async () => {
    const made = await notebook.ownFacts.get('scheduler');
    if (made?.value !== SCHEDULER) await rebuildSchedules(notebook);
  });
}
