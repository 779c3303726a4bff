// Compares what is kept of a term or a page with what must be, and says what is wrong with it.

import { replay } from '../../notebook/reviews';
import type { Schedule } from '../../notebook/rows';
import type { KeptRows } from './operations';

export type Verdict = 'before' | 'after' | 'duplicated' | 'half';

/** What was found of one of them, with what is stored of a term's schedule. */
export interface Found extends KeptRows {
  readonly schedule: Schedule | undefined;
}

/**
 * Whether an operation was not done at all, or was done once; anything else is a fault. Where it changes nothing that can
 * be seen, it was done.
 */
export function judge(found: Found, { before, after }: { before: KeptRows; after: KeptRows }): Verdict {
  if (hasDouble(found)) return 'duplicated';
  if (!isInStep(found)) return 'half';
  if (textOf(found) === textOf(after)) return 'after';
  return textOf(found) === textOf(before) ? 'before' : 'half';
}

/** Every sentence is met once, and marked once: two rows with the same are one operation done twice. */
function hasDouble({ sightings, reviews, passages }: KeptRows): boolean {
  const once = [
    sightings.map(({ sentence }) => sentence),
    reviews.map(({ id }) => id),
    passages.map(({ anchor }) => anchor.quote.exact),
  ];
  return once.some((all) => new Set(all).size < all.length);
}

/** The schedule is written with the log that it comes from, and a page with its passages. */
function isInStep({ reviews, schedule, reading, passages }: Found): boolean {
  const isScheduled = JSON.stringify(schedule?.cards ?? {}) === JSON.stringify(replay(reviews));
  return isScheduled && passages.length > 0 === (reading !== undefined);
}

/** What must be so, as one text. Moments, titles and addresses are the browser's to say, and so left out. */
function textOf({ saved, sightings, reviews, reading, passages }: KeptRows): string {
  const term = saved && [saved.id, saved.note.value, saved.note.edit, saved.star.value, saved.tags.value];
  const met = sightings.map(({ id, entry, sentence }) => [id, entry, sentence].join(' ')).sort();
  const answers = reviews.map((event) =>
    [event.id, event.entry, event.what, 'grade' in event && event.grade].join(' '),
  );
  const marked = passages.map(({ id, anchor, note }) =>
    [id, anchor.quote.exact, note.value, note.edit].join(' '),
  );
  return JSON.stringify([term, met, answers.sort(), reading?.id, marked.sort()]);
}
