// What the reader has tried on the first-run page, and what of it is in the notebook now.

import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Notebook, type Written, watchNotebook } from '../../notebook/db';
import type { Sighting } from '../../notebook/rows';
import { takeBackSave } from '../../notebook/saved-terms';

/** Meet a word; open its card; save it; find it again. */
export type TrialStep = 'look' | 'open' | 'save' | 'find';

export interface Trial {
  readonly done: ReadonlySet<TrialStep>;
  readonly tick: (...steps: TrialStep[]) => void;
  /** How many words saved here are in the notebook. */
  readonly kept: number;
  /** Takes the saves made here back; a word that the reader has worked on since stays. */
  readonly takeBack: () => Promise<Written<boolean>>;
}

export function useTrial(notebook: Notebook): Trial {
  const [done, setDone] = useState<ReadonlySet<TrialStep>>(new Set());
  const [saves, setSaves] = useState<readonly string[]>([]);
  const tick = useCallback(
    (...steps: TrialStep[]) => setDone((before) => new Set([...before, ...steps])),
    [],
  );

  useEffect(() => {
    const life = new AbortController();
    const since = Date.now();
    watchNotebook(() => savesFromHere(notebook, since), {
      onValue: (ids) => {
        setSaves(ids);
        if (ids.length > 0) tick('save');
      },
      // The card says what is wrong, and the notebook's own page what to do.
      onFault: () => setSaves([]),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook, tick]);

  async function takeBack(): Promise<Written<boolean>> {
    for (const id of saves) {
      const written = await takeBackSave(notebook, id);
      if (!written.ok) return written;
    }
    return { ok: true, value: true };
  }

  return { done, tick, kept: saves.length, takeBack };
}

/** Ids of the places noted on this page since a moment. Of a page of ours only the title is kept. */
async function savesFromHere(notebook: Notebook, since: number): Promise<string[]> {
  const isHere = ({ url, title, at }: Sighting) => at >= since && url === null && title === document.title;
  return await notebook.sightings.filter(isHere).primaryKeys();
}
