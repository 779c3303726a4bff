// A long list comes a piece at a time: what fits a screen at once, the rest while the browser has nothing else to do. In
// the end all of it is there, so that the browser's own search on the page finds everything.

import { useEffect, useState } from 'preact/hooks';

/** More than fit on a screen. */
const FIRST = 40;
/** Rows that come at each step: some milliseconds. */
const STEP = 60;

/** How many of a list to draw now. Another `list` begins anew. */
export function useGrowing(list: readonly unknown[], key: string): number {
  const [grown, setGrown] = useState({ key, count: FIRST });
  const count = grown.key === key ? grown.count : FIRST;
  const isWhole = count >= list.length;
  useEffect(() => {
    if (isWhole) return;
    const request = requestIdleCallback(() => setGrown({ key, count: count + STEP }));
    return () => cancelIdleCallback(request);
  }, [key, count, isWhole]);
  return count;
}
