// What may have happened to the notebook behind the reader's back: emptied by the browser, or taken over by a newer build.

import { useEffect, useState } from 'preact/hooks';
import { type Notebook, onSuperseded } from '../../notebook/db';
import type { NotebookMarker } from '../../notebook/identity';
import { acceptNewNotebook, findLostNotebook, rememberNotebook } from '../../platform/notebook-marker';

export interface NotebookHealth {
  /** The notebook that was here before and is gone. */
  readonly lost: NotebookMarker | null;
  /** The reader has been told. */
  readonly accept: () => void;
  readonly isSuperseded: boolean;
}

/** `saved`: how many terms are saved, once that has been read. */
export function useNotebookHealth(notebook: Notebook, saved: number | undefined): NotebookHealth {
  const [lost, setLost] = useState<NotebookMarker | null>(null);
  const [isSuperseded, setSuperseded] = useState(false);

  useEffect(() => {
    const life = new AbortController();
    onSuperseded(notebook, () => setSuperseded(true), life.signal);
    // A notebook that cannot be read says so itself.
    findLostNotebook(notebook).then(setLost, () => undefined);
    return () => life.abort();
  }, [notebook]);

  useEffect(() => {
    if (saved !== undefined) void rememberNotebook(notebook);
  }, [notebook, saved]);

  return {
    lost,
    accept: () => void acceptNewNotebook(notebook).then(() => setLost(null)),
    isSuperseded,
  };
}
