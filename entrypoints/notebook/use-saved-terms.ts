// Everything saved, kept current while the page is open: a term saved in another tab appears by itself.

import { useEffect, useState } from 'preact/hooks';
import { type Notebook, watchNotebook } from '../../notebook/db';
import { listSavedTerms, type SavedTermListing } from '../../notebook/listing';

/** "unreadable": the database did not open, or was taken away while we read. */
export type SavedTerms = 'reading' | 'unreadable' | readonly SavedTermListing[];

export function useSavedTerms(notebook: Notebook): SavedTerms {
  const [saved, setSaved] = useState<SavedTerms>('reading');
  useEffect(() => {
    const life = new AbortController();
    watchNotebook(() => listSavedTerms(notebook), {
      onValue: setSaved,
      onFault: () => setSaved('unreadable'),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook]);
  return saved;
}
