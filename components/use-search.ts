// A search over a long list that is taken in while the browser has nothing else to do.

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SearchIndex } from '../notebook/search-index';

/** Searches what has been taken in; a new function whenever more has. `createIndex` must stay the same function. */
export function useSearch<T>(
  createIndex: () => SearchIndex<T>,
  list: readonly T[],
): (query: string) => readonly string[] {
  const index = useMemo(createIndex, [createIndex]);
  const [search, setSearch] = useState<SearchIndex<T>['search']>(() => index.search);
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
