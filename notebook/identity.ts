// Which database this is. Browsers empty one when space is short, when a reader clears site data, or when the disk
// fails; the next query then makes a new one without a word. Whoever remembers its identity elsewhere can tell.

import type { Notebook } from './db';

/** What is remembered of a notebook outside of it. */
export interface NotebookMarker {
  readonly identity: string;
  /** How many terms were saved when it was last looked at, and when that was. */
  readonly saved: number;
  readonly at: number;
}

/** What to remember of this notebook. Rejects when it cannot be read. */
export async function markerOf(notebook: Notebook): Promise<NotebookMarker> {
  return notebook.transaction('r', notebook.ownFacts, notebook.savedTerms, async () => {
    const identity = await notebook.ownFacts.get('identity');
    return { identity: identity?.value ?? '', saved: await notebook.savedTerms.count(), at: Date.now() };
  });
}

/** Whether the notebook that was remembered is gone: another database stands in its place. */
export function isAnother(remembered: NotebookMarker, found: NotebookMarker): boolean {
  return remembered.identity !== found.identity;
}
