// The words that the reader knows, kept current while the page is open.

import { useEffect, useState } from 'preact/hooks';
import { type Notebook, watchNotebook } from '../../notebook/db';
import { listKnownWords } from '../../notebook/known-words';
import type { KnownWord } from '../../notebook/rows';

/** None until they have been read, and where they cannot be: the list of saved terms says so. */
export function useKnownWords(notebook: Notebook): readonly KnownWord[] {
  const [known, setKnown] = useState<readonly KnownWord[]>([]);
  useEffect(() => {
    const life = new AbortController();
    watchNotebook(() => listKnownWords(notebook), {
      onValue: setKnown,
      onFault: () => setKnown([]),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook]);
  return known;
}
