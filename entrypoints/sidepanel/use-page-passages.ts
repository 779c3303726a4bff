// The passages of the page beside the panel: what the notebook keeps of them, in the order and state in which the frames
// found them.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Notebook, watchNotebook } from '../../notebook/db';
import { passagesOf } from '../../notebook/passages';
import type { Passage } from '../../notebook/rows';
import type { FramePassages } from '../../platform/requests';
import { arrangePassages, type PlacedPassage, readingsOf } from './arrange-passages';

const NONE: readonly Passage[] = [];

/** None until they have been read, and where the notebook cannot be read. */
export function usePagePassages(
  notebook: Notebook,
  frames: readonly FramePassages[],
): readonly PlacedPassage[] {
  const [kept, setKept] = useState<readonly Passage[]>(NONE);
  // One text for all of them, which stays the same while they do.
  const readings = JSON.stringify(readingsOf(frames));
  useEffect(() => {
    setKept(NONE);
    // Made above.
    const keys = JSON.parse(readings) as string[];
    if (keys.length === 0) return;
    const life = new AbortController();
    watchNotebook(() => Promise.all(keys.map((key) => passagesOf(notebook, key))), {
      onValue: (lists) => setKept(lists.flat()),
      onFault: () => setKept(NONE),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook, readings]);
  return useMemo(() => arrangePassages(kept, frames), [kept, frames]);
}
