// A search over a long list that is taken in while the browser has nothing else to do.

import { useEffect, useMemo, useState } from 'preact/hooks';

/** An index in memory that follows a list; see notebook/search.ts. */
export interface ListSearch<T> {
  /** Takes in what has changed, some of it at each step. */
  update(list: readonly T[]): Generator<void>;
  search(query: string): readonly string[];
}

/** Searches what has been taken in; a new function whenever more has. `createIndex` must stay the same function. */
export function useSearch<T>(
  createIndex: () => ListSearch<T>,
  list: readonly T[],
): (query: string) => readonly string[] {
  const index = useMemo(createIndex, [createIndex]);
  const [search, setSearch] = useState<ListSearch<T>['search']>(() => index.search);
  useEffect(() => {
    const steps = index.update(list);
    let request = requestIdleCallback(step);
    function step(deadline: IdleDeadline): void {
      do {
        if (!steps.next().done) continue;
        setSearch(() => (query: string) => index.search(query));
        return;
      } while (deadline.timeRemaining() > 0);
      request = requestIdleCallback(step);
    }
    return () => cancelIdleCallback(request);
  }, [index, list]);
  return search;
}
