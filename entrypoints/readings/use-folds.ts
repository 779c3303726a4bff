// Which readings are unfolded. Kept beside the list and not in it: a reading that an undo brings back is as it was.

import { useMemo, useState } from 'preact/hooks';

export interface Folds {
  readonly unfolded: ReadonlySet<string>;
  /** Stays the same function. */
  readonly fold: (reading: string, isUnfolded: boolean) => void;
}

/** `first`: the one that is unfolded to begin with. */
export function useFolds(first: string | undefined): Folds {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set(first === undefined ? [] : [first]));
  const acts = useMemo(
    () => ({
      fold(reading: string, isUnfolded: boolean) {
        setUnfolded((before) => {
          if (before.has(reading) === isUnfolded) return before;
          return new Set(
            isUnfolded ? [...before, reading] : [...before].filter((other) => other !== reading),
          );
        });
      },
    }),
    [],
  );
  return { unfolded, ...acts };
}
