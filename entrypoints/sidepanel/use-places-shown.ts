// Which place of a word the page shows next: one after the other, over all frames, and then from the first again.

import { useRef } from 'preact/hooks';
import type { PageTerm } from './page-terms';

/** The frame of the next place. A frame itself goes on to the next of its own. */
export function usePlacesShown(): (term: PageTerm) => string | undefined {
  const shown = useRef(new Map<string, number>());
  return ({ key, places }) => {
    const next = shown.current.get(key) ?? 0;
    shown.current.set(key, next + 1);
    return places[next % places.length];
  };
}
