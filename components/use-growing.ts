// A long list comes a piece at a time: what fits a screen at once, the rest while the browser has nothing else to do. In
// the end all of it is there, so that the browser's own search on the page finds everything.

import { useEffect, useMemo, useState } from 'preact/hooks';

/** Rows of a piece: more than fit on a screen, and some milliseconds to draw. */
const PIECE = 40;

/** The pieces of a list that are to be drawn now, each the same array for as long as the list is. Another `key` begins anew. */
export function useGrowing<T>(list: readonly T[], key: string): readonly (readonly T[])[] {
  const [grown, setGrown] = useState({ key, pieces: 1 });
  const drawn = grown.key === key ? grown.pieces : 1;
  const pieces = useMemo(
    () =>
      Array.from({ length: Math.ceil(list.length / PIECE) }, (_, i) =>
        list.slice(i * PIECE, (i + 1) * PIECE),
      ),
    [list],
  );
  const isWhole = drawn >= pieces.length;
  useEffect(() => {
    if (isWhole) return;
    const request = requestIdleCallback(() => setGrown({ key, pieces: drawn + 1 }));
    return () => cancelIdleCallback(request);
  }, [key, drawn, isWhole]);
  return pieces.slice(0, drawn);
}
