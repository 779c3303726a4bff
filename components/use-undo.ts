// What was just done and can be undone for as long as the page is open, and where the keyboard goes when a button
// vanishes with what it acted on: to Undo, to what came back, to the heading when the notice is closed.

import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { StorageFault, Written } from '../notebook/db';

/** Something done, with its way back. */
export interface Done {
  /** Says what was done. */
  readonly words: string;
  readonly undo: () => Promise<Written<unknown>>;
  /** Says that it is as it was. */
  readonly wordsAfterUndo: string;
  /** Id of the element that takes the focus once the undo has brought it back; the heading where there is none. */
  readonly focusAfterUndo?: string | undefined;
}

export type UndoState =
  | { kind: 'none' }
  | { kind: 'done'; done: Done }
  | { kind: 'undone'; done: Done }
  | { kind: 'fault'; code: StorageFault };

export interface Undo {
  readonly state: UndoState;
  /** Tells of something done; null for nothing. Stays the same function. */
  readonly tell: (written: Written<Done | null>) => void;
  readonly undo: () => Promise<void>;
  readonly dismiss: () => void;
  readonly undoRef: RefObject<HTMLButtonElement | null>;
  /** For the page's heading, which must take focus (tabindex -1). */
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

export function useUndo(): Undo {
  const [state, setState] = useState<UndoState>({ kind: 'none' });
  const undoRef = useRef<HTMLButtonElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const handled = useRef<UndoState>(state);

  useEffect(() => {
    if (handled.current === state || takeFocus()) return;
    // What an undo brings back may be drawn by another part of the page, some moments later.
    const watcher = new MutationObserver(() => takeFocus() && watcher.disconnect());
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => watcher.disconnect();
  });

  function takeFocus(): boolean {
    const target = targetOf(state);
    target?.focus();
    if (target) handled.current = state;
    return target !== null;
  }

  /** What takes the focus; null while it is not there yet. */
  function targetOf(now: UndoState): HTMLElement | null {
    if (now.kind === 'done') return undoRef.current;
    const { focusAfterUndo } = now.kind === 'undone' ? now.done : {};
    return focusAfterUndo === undefined ? headingRef.current : document.getElementById(focusAfterUndo);
  }

  const tell = useCallback((written: Written<Done | null>) => {
    if (!written.ok) setState({ kind: 'fault', code: written.code });
    else if (written.value) setState({ kind: 'done', done: written.value });
  }, []);

  return {
    state,
    tell,
    async undo() {
      if (state.kind !== 'done') return;
      const written = await state.done.undo();
      setState(written.ok ? { kind: 'undone', done: state.done } : { kind: 'fault', code: written.code });
    },
    dismiss: () => setState({ kind: 'none' }),
    undoRef,
    headingRef,
  };
}
