// A text that saves itself: a moment after the last key, and at once when the field or the page is left.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Notebook, StorageFault } from '../notebook/db';
import { changeOf, type Edited, laterOf } from '../notebook/edits';
import { type DraftPlace, forgetDraft, keepDraft, writeText } from '../platform/drafts';

/** How far the text is: "none" while nothing was typed; "gone": what it belonged to was removed meanwhile. */
export type SaveProgress = 'none' | 'saving' | 'saved' | 'gone' | StorageFault;

export interface Autosave {
  /** What the field shows: what was typed here, or what another window wrote since. */
  readonly text: string;
  readonly progress: SaveProgress;
  readonly onText: (text: string) => void;
  /** Writes now what waits. */
  readonly onLeave: () => void;
}

/** Milliseconds without a key after which the text is written. */
const PAUSE = 600;

/** Autosave of one text. A component that shows another place later must be another one: give it a key. */
export function useAutosave(notebook: Notebook, place: DraftPlace, stored: Edited<string>): Autosave {
  const [typed, setTyped] = useState<Edited<string>>();
  const [progress, setProgress] = useState<SaveProgress>('none');
  /** What is not on the disk yet. */
  const waiting = useRef<Edited<string> | undefined>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const shown = typed ? laterOf(typed, stored) : stored;

  async function flush(): Promise<void> {
    clearTimeout(pause.current);
    const change = waiting.current;
    if (!change) return;
    const written = await writeText(notebook, place, change);
    if (written.ok) forgetDraft(place, change);
    if (waiting.current !== change) return;
    // On a fault it goes on waiting: the next key, or leaving, tries again.
    if (written.ok) waiting.current = undefined;
    setProgress(!written.ok ? written.code : written.value ? 'saved' : 'gone');
  }

  const leave = useRef(flush);
  leave.current = flush;
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const onHidden = () => document.visibilityState === 'hidden' && void leave.current();
    document.addEventListener('visibilitychange', onHidden, { signal });
    addEventListener('pagehide', () => void leave.current(), { signal });
    return () => {
      life.abort();
      void leave.current();
    };
  }, []);

  return {
    text: shown.value,
    progress,
    onText(text) {
      const change = changeOf(shown, text);
      waiting.current = change;
      keepDraft(place, change);
      setTyped(change);
      setProgress('saving');
      clearTimeout(pause.current);
      pause.current = setTimeout(() => void leave.current(), PAUSE);
    },
    onLeave: () => void flush(),
  };
}
