// Which words the reader saved, with what was written about them, and which he knows, kept current while the panel is open.

import { useEffect, useState } from 'preact/hooks';
import { type Notebook, watchNotebook } from '../../notebook/db';
import { knownIds } from '../../notebook/known-words';
import { savedNotes } from '../../notebook/saved-terms';

/** Ids of entries. */
export interface KeptWords {
  /** Each with its note, empty where there is none. */
  readonly saved: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
}

const NONE: KeptWords = { saved: new Map(), known: new Set() };

/** None until they have been read, and where they cannot be: the next save says what is wrong. */
export function useKeptWords(notebook: Notebook): KeptWords {
  const [kept, setKept] = useState(NONE);
  useEffect(() => {
    const life = new AbortController();
    watchNotebook(() => Promise.all([savedNotes(notebook), knownIds(notebook)]), {
      onValue: ([saved, known]) => setKept({ saved, known: new Set(known) }),
      onFault: () => setKept(NONE),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook]);
  return kept;
}
