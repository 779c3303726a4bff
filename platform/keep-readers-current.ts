// A page of ours that changes the notebook has the readers in open tabs follow, whatever changed it there, be it a backup
// brought back: a word marked as known loses its mark at once, a passage that was removed its color. The background does
// the same for what pages save.

import { type Notebook, watchNotebook } from '../notebook/db';
import { knownIds } from '../notebook/known-words';
import { shownPassages } from '../notebook/passages';
import { savedIds } from '../notebook/saved-terms';
import type { ReaderNotice } from './requests';
import { tellAllTabs } from './tell';

/**
 * Tells all tabs whenever other terms are saved or known than before, and whenever other passages are kept or in other
 * colors, until the signal aborts. Resolves when it knows what there is: later changes are told.
 */
export async function keepReadersCurrent(notebook: Notebook, signal: AbortSignal): Promise<void> {
  const terms = () => Promise.all([savedIds(notebook), knownIds(notebook)]);
  await Promise.all([
    tellOfChanges(terms, { type: 'settings-changed' }, signal),
    tellOfChanges(() => shownPassages(notebook), { type: 'passages-changed' }, signal),
  ]);
}

function tellOfChanges(
  query: () => Promise<unknown>,
  notice: ReaderNotice,
  signal: AbortSignal,
): Promise<void> {
  let told: string | undefined;
  return new Promise((resolve) => {
    watchNotebook(query, {
      onValue(value) {
        const now = JSON.stringify(value);
        if (told !== undefined && told !== now) void tellAllTabs(notice);
        told = now;
        resolve();
      },
      // Nothing to tell of a notebook that cannot be read; the page that shows it says so.
      onFault: resolve,
      signal,
    });
  });
}
