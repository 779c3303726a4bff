// Runs the reader on one element of our own page, as the content script does on a stranger's.

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CardState } from './card-host';
import { runReader } from './run-reader';

/** Marks the terms inside the element that takes the ref, while it is shown. `onCard`: how the card of one is shown now. */
export function useReader<Root extends HTMLElement>(
  onCard?: (mode: CardState['mode']) => void,
): RefObject<Root | null> {
  const root = useRef<Root>(null);
  const told = useRef(onCard);
  told.current = onCard;
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    if (root.current)
      runReader({ document, root: root.current, onCard: (mode) => told.current?.(mode), signal });
    return () => life.abort();
  }, []);
  return root;
}
