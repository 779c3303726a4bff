// A page of ours in which own words may change, be it by a backup brought back, has the copy that pages are explained from
// follow, and the readers in open tabs with it. Where that page was closed too soon, the next start of the browser mends it.

import { type Notebook, watchNotebook } from '../notebook/db';
import { listOwnWords, syncOwnWords } from '../notebook/own-words';
import type { PackStore } from '../notebook/pack-store';
import { tellAllTabs } from './tell';

/** Keeps the copy current until the signal aborts. */
export function keepOwnWordsCurrent(notebook: Notebook, store: PackStore, signal: AbortSignal): void {
  watchNotebook(() => listOwnWords(notebook), {
    onValue: () => void copyOwnWordsToPages(notebook, store),
    // Nothing to copy of a notebook that cannot be read; the page that shows it says so.
    onFault: () => {},
    signal,
  });
}

/** Brings the copy up to date, and tells all tabs where it was not. Never rejects. */
export async function copyOwnWordsToPages(notebook: Notebook, store: PackStore): Promise<void> {
  try {
    if (await syncOwnWords(notebook, store)) await tellAllTabs({ type: 'settings-changed' });
  } catch (error) {
    console.error('Medgloss: own words are not current on pages', error);
  }
}
