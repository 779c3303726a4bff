// Runs the reader on one element of our own page, as the content script does on a stranger's.

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { runReader } from './run-reader';

/** Marks the terms inside the element that takes the ref, while it is shown. */
export function useReader<Root extends HTMLElement>(): RefObject<Root | null> {
  const root = useRef<Root>(null);
  useEffect(() => {
    const life = new AbortController();
    if (root.current) runReader({ document, root: root.current, signal: life.signal });
    return () => life.abort();
  }, []);
  return root;
}
