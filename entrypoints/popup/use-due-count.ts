// How many cards wait to be reviewed, for the way to them.

import { useEffect, useState } from 'preact/hooks';
import { type Notebook, watchNotebook } from '../../notebook/db';
import { readDue } from '../../notebook/due';

/** 0 until it has been counted, and where the notebook cannot be read: the page that reviews says so. */
export function useDueCount(notebook: Notebook): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const life = new AbortController();
    watchNotebook(() => readDue(notebook, Date.now()), {
      onValue: ({ queue }) => setCount(queue.length),
      onFault: () => setCount(0),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook]);
  return count;
}
