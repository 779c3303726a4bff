// How much the reader wants to be asked. Kept in the notebook and not with the other settings, so that a backup brings
// it back.

import { type Notebook, type Written, write } from './db';
import { changeOf, type Edited, laterOf, unedited } from './edits';
import { CARD_KINDS, type ReviewSettings } from './rows';

/** Few enough for five minutes a day; looks do not count until the reader says so. */
const DEFAULTS: ReviewSettings = { perDay: 40, newPerDay: 5, kinds: CARD_KINDS, looksCount: false };

/** The settings as they stand, with the change that made them. Rejects when the notebook cannot be read. */
export async function readReviewSettings(notebook: Notebook): Promise<Edited<ReviewSettings>> {
  const stored = (await notebook.settings.get('review')) ?? unedited(DEFAULTS);
  // What an older build stored, or a backup of it, lacks what was added since.
  return { at: stored.at, edit: stored.edit, value: { ...DEFAULTS, ...stored.value } };
}

/** Changes what `change` names of the settings as they stand; what another window changed meanwhile stays. */
export function changeReviewSettings(
  notebook: Notebook,
  change: (settings: ReviewSettings) => Partial<ReviewSettings>,
): Promise<Written<void>> {
  return write(notebook, async () => {
    const seen = await readReviewSettings(notebook);
    const changed = changeOf(seen, { ...seen.value, ...change(seen.value) });
    await notebook.settings.put({ id: 'review', ...laterOf(seen, changed) });
  });
}
