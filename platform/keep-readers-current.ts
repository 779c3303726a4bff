// A page of ours that changes the notebook has the readers in open tabs follow: a word marked as known loses its mark
// there at once. The background does the same for what pages save.

import { type Notebook, watchNotebook } from '../notebook/db';
import { knownIds } from '../notebook/known-words';
import { savedIds } from '../notebook/saved-terms';
import { tellAllTabs } from './tell';

/** Tells all tabs whenever other terms are saved or known than before, until the signal aborts. */
export function keepReadersCurrent(notebook: Notebook, signal: AbortSignal): void {
  let told: string | undefined;
  watchNotebook(() => Promise.all([savedIds(notebook), knownIds(notebook)]), {
    onValue(ids) {
      const now = JSON.stringify(ids);
      if (told !== undefined && told !== now) void tellAllTabs({ type: 'settings-changed' });
      told = now;
    },
    // Nothing to tell of a notebook that cannot be read; the page that shows it says so.
    onFault: () => undefined,
    signal,
  });
}
