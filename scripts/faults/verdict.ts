// Compares what is kept of a term with what must be, and says what is wrong with it.

import { replay } from '../../notebook/reviews';
import type { Schedule } from '../../notebook/rows';
import type { TermRows } from './operations';

export type Verdict = 'before' | 'after' | 'duplicated' | 'half';

/** What was found of one term, with what is stored of its schedule. */
export interface Found extends TermRows {
  readonly schedule: Schedule | undefined;
}

/**
 * Whether an operation was not done at all, or was done once; anything else is a fault. Where it changes nothing that can
 * be seen, it was done.
 */
export function judge(found: Found, { before, after }: { before: TermRows; after: TermRows }): Verdict {
  if (hasDouble(found)) return 'duplicated';
  if (!isInStep(found)) return 'half';
  if (textOf(found) === textOf(after)) return 'after';
  return textOf(found) === textOf(before) ? 'before' : 'half';
}

/** Every sentence is met once: two rows with one sentence are one save done twice. */
function hasDouble({ sightings, reviews }: TermRows): boolean {
  const [sentences, events] = [sightings.map(({ sentence }) => sentence), reviews.map(({ id }) => id)];
  return new Set(sentences).size < sentences.length || new Set(events).size < events.length;
}

/** The schedule is written with the log that it comes from. */
function isInStep({ reviews, schedule }: Found): boolean {
  return JSON.stringify(schedule?.cards ?? {}) === JSON.stringify(replay(reviews));
}

/** What must be so, as one text. Moments, titles and addresses are the browser's to say, and so left out. */
function textOf({ saved, sightings, reviews }: TermRows): string {
  const term = saved && [saved.id, saved.note.value, saved.note.edit, saved.star.value, saved.tags.value];
  const met = sightings.map(({ id, entry, sentence }) => [id, entry, sentence].join(' ')).sort();
  const answers = reviews.map((event) =>
    [event.id, event.entry, event.what, 'grade' in event && event.grade].join(' '),
  );
  return JSON.stringify([term, met, answers.sort()]);
}
