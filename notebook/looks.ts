// Looks while reading: the reader met a word that was due on a page, and opened its card. Counts only where the reader
// has said so, and only as what it is: a look at the answer, no proof of memory.

import { type Notebook, type Written, write } from './db';
import { appendReview } from './review-log';
import { readReviewSettings } from './review-settings';
import { isDueForReview } from './reviews';
import { CARD_KINDS } from './rows';

/** Records a look at a saved term, if looks count and one of its cards is due. `id` is a UUID: the same look counts once. */
export function recordLook(
  notebook: Notebook,
  look: { readonly id: string; readonly entry: string; readonly at: number },
): Promise<Written<void>> {
  return write(notebook, async () => {
    if (!(await readReviewSettings(notebook)).value.looksCount) return;
    const schedule = await notebook.schedules.get(look.entry);
    const isDue = CARD_KINDS.some((kind) => {
      const card = schedule?.cards[kind];
      return card !== undefined && isDueForReview(card, look.at);
    });
    if (isDue) await appendReview(notebook, { ...look, what: 'look' });
  });
}
