// The note that the reader asked for in the page: the panel goes to its passage, as soon as both are there.

import { useEffect, useRef, useState } from 'preact/hooks';
import { passageNoteId } from '../../components/use-passages';
import { type PanelFocus, watchPanelFocus } from '../../platform/panel-focus';
import type { PlacedPassage } from './arrange-passages';

export interface PanelFocusOptions {
  /** The tab beside which the panel stands. */
  tabId: number | undefined;
  passages: readonly PlacedPassage[];
  /** Brings the passages to view. */
  onFocus: () => void;
}

/** Older wishes, in milliseconds, were for a panel that is closed by now. */
const FRESH = 15_000;

export function usePanelFocus({ tabId, passages, onFocus }: PanelFocusOptions): void {
  const [asked, setAsked] = useState<PanelFocus>();
  const latest = useRef(onFocus);
  latest.current = onFocus;

  useEffect(() => {
    const life = new AbortController();
    watchPanelFocus((focus) => {
      if (Date.now() - focus.at < FRESH) setAsked(focus);
    }, life.signal);
    return () => life.abort();
  }, []);

  const wanted = asked?.tabId === tabId ? asked?.passage : undefined;
  const isThere = passages.some(({ passage }) => passage.id === wanted);
  useEffect(() => {
    if (wanted !== undefined) latest.current();
  }, [asked, wanted]);

  // After every render: its field is drawn some renders after the passage has come.
  useEffect(() => {
    const note = wanted !== undefined && isThere && document.getElementById(passageNoteId(wanted));
    if (!note) return;
    setAsked(undefined);
    note.scrollIntoView({ block: 'center' });
    note.focus();
  });
}
