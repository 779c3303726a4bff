// The reader's own questions, kept current while the page is open.

import { useEffect, useState } from 'preact/hooks';
import { type Notebook, watchNotebook } from '../../notebook/db';
import { listQuestions } from '../../notebook/questions';
import type { Question } from '../../notebook/rows';

/** None until they have been read, and where they cannot be: the page says so of the whole notebook. */
export function useQuestions(notebook: Notebook): readonly Question[] {
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  useEffect(() => {
    const life = new AbortController();
    watchNotebook(() => listQuestions(notebook), {
      onValue: setQuestions,
      onFault: () => setQuestions([]),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook]);
  return questions;
}
