// The reader's own words, kept current while the page is open.

import { useEffect, useState } from 'preact/hooks';
import { type Notebook, watchNotebook } from '../../notebook/db';
import { listOwnWords } from '../../notebook/own-words';
import type { OwnWord } from '../../notebook/rows';

/** By name. "unreadable": the database did not open, or was taken away while we read. */
export function useOwnWords(notebook: Notebook): 'reading' | 'unreadable' | readonly OwnWord[] {
  const [words, setWords] = useState<'reading' | 'unreadable' | readonly OwnWord[]>('reading');
  useEffect(() => {
    const life = new AbortController();
    watchNotebook(() => listOwnWords(notebook), {
      onValue: setWords,
      onFault: () => setWords('unreadable'),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook]);
  return words;
}
