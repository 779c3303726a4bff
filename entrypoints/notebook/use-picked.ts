// Which of the saved words are picked, to do something with all of them.

import { useMemo, useState } from 'preact/hooks';

export interface Picked {
  readonly ids: ReadonlySet<string>;
  /** Stays the same function. */
  readonly pick: (id: string, isPicked: boolean) => void;
  readonly set: (ids: readonly string[]) => void;
}

export function usePicked(): Picked {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const acts = useMemo(
    () => ({
      pick(id: string, isPicked: boolean) {
        setIds((before) => new Set(isPicked ? [...before, id] : [...before].filter((other) => other !== id)));
      },
      set: (next: readonly string[]) => setIds(new Set(next)),
    }),
    [],
  );
  return { ids, ...acts };
}
