// What the notebook has of one entry, kept current while it is shown.

import { useEffect, useState } from 'preact/hooks';
import { type Notebook, watchNotebook } from '../../notebook/db';
import type { SavedTerm } from '../../notebook/rows';

/** Null where it is not saved, and where the notebook cannot be read: writing in it says what is wrong. */
export function useSavedTerm(notebook: Notebook, id: string): SavedTerm | null | 'reading' {
  const [read, setRead] = useState<{ readonly id: string; readonly saved: SavedTerm | null }>();
  useEffect(() => {
    const life = new AbortController();
    watchNotebook(() => notebook.savedTerms.get(id), {
      onValue: (saved) => setRead({ id, saved: saved ?? null }),
      onFault: () => setRead({ id, saved: null }),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook, id]);
  return read?.id === id ? read.saved : 'reading';
}
