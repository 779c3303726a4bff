// Where the keyboard goes when a button vanishes with what it acted on: to Undo after a removal, to the term after an
// undo, to the page's heading after the notice is closed.

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RemovalState } from './use-removal';

/** Id of the heading of a saved term in the list. */
export function headingId(entry: string): string {
  return `term-${entry}`;
}

/** Refs for the Undo button and for the page's heading, which must take focus (tabindex -1). */
export function useRemovalFocus(
  state: RemovalState,
  isListed: (entry: string) => boolean,
): { undoRef: RefObject<HTMLButtonElement | null>; headingRef: RefObject<HTMLHeadingElement | null> } {
  const undoRef = useRef<HTMLButtonElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const handled = useRef<RemovalState>(state);
  useEffect(() => {
    if (handled.current === state) return;
    if (state.kind === 'removed') undoRef.current?.focus();
    else if (state.kind === 'none') headingRef.current?.focus();
    else if (state.kind === 'restored') {
      // The list is read anew after the undo: wait for the render that has the term again.
      if (!isListed(state.entry)) return;
      document.getElementById(headingId(state.entry))?.focus();
    }
    handled.current = state;
  });
  return { undoRef, headingRef };
}
