// Everything in the notebook, kept current: what a restore would change is told of the notebook as it is now.

import { useEffect, useState } from 'preact/hooks';
import { type Notebook, watchNotebook } from '../../notebook/db';
import type { NotebookRows } from '../../notebook/rows';
import { readRows } from '../../notebook/snapshot';

/** "unreadable": the database did not open, or was taken away while we read. */
export function useNotebookRows(notebook: Notebook): 'reading' | 'unreadable' | NotebookRows {
  const [rows, setRows] = useState<'reading' | 'unreadable' | NotebookRows>('reading');
  useEffect(() => {
    const life = new AbortController();
    watchNotebook(() => readRows(notebook), {
      onValue: setRows,
      onFault: () => setRows('unreadable'),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook]);
  return rows;
}
