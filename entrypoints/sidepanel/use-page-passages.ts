// The passages of the page beside the panel: what the notebook keeps of them, in the order and state in which the frames
// found them.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Notebook, watchNotebook } from '../../notebook/db';
import { passagesOf } from '../../notebook/passages';
import { findReading } from '../../notebook/readings';
import { keepSamePassages } from '../../notebook/same-passages';
import type { FramePassages } from '../../platform/requests';
import { arrangePassages, type KeptPassages, type PlacedPassage, readingsOf } from './arrange-passages';

const NONE: KeptPassages = { passages: [], readings: new Map() };

/** None until they have been read, and where the notebook cannot be read. */
export function usePagePassages(
  notebook: Notebook,
  frames: readonly FramePassages[],
): readonly PlacedPassage[] {
  const [kept, setKept] = useState(NONE);
  // One text for all of them, which stays the same while they do.
  const keys = JSON.stringify(readingsOf(frames));
  useEffect(() => {
    setKept(NONE);
    // Made above.
    const readings = JSON.parse(keys) as string[];
    if (readings.length === 0) return;
    const life = new AbortController();
    watchNotebook(() => Promise.all(readings.map((key) => readAll(notebook, key))), {
      onValue: (read) =>
        setKept((before) => ({
          passages: keepSamePassages(
            before.passages,
            read.flatMap(({ passages }) => passages),
          ),
          readings: new Map(read.flatMap(({ reading }) => (reading ? [[reading.id, reading]] : []))),
        })),
      onFault: () => setKept(NONE),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook, keys]);
  return useMemo(() => arrangePassages(kept, frames), [kept, frames]);
}

async function readAll(notebook: Notebook, key: string) {
  const [reading, passages] = await Promise.all([findReading(notebook, key), passagesOf(notebook, key)]);
  return { reading, passages };
}
