// What the frames of a tab tell, kept current from page to page.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActiveTab } from '../platform/active-tab';
import { type ConnectFrames, type FrameLink, linkFrames, type Told } from '../platform/frame-link';
import { watchFramePassages } from '../platform/frame-passages';
import { watchFrameTerms } from '../platform/frame-terms';
import { watchFrameLists } from '../platform/page-lists';
import type { Frames } from '../platform/page-state';
import type { FrameList, FramePassages } from '../platform/requests';

/** Opens a port to all frames of a tab. */
type WatchFrames<F> = (tabId: number, events: Parameters<ConnectFrames<F>>[0]) => void;

/** The terms that the frames of a tab tell of; "waiting" without a tab. */
export function useFrames(tab: ActiveTab | null | undefined): Frames {
  return useTold(watchFrameTerms, tab);
}

/** Where the passages of a tab are, as its frames tell; "waiting" without a tab. */
export function useFramePassages(tab: ActiveTab | null | undefined): Told<FramePassages> {
  return useTold(watchFramePassages, tab);
}

/** The lists of words that the frames of a tab carry for machines; "waiting" without a tab. */
export function useFrameLists(tab: ActiveTab | null | undefined): Told<FrameList> {
  return useTold(watchFrameLists, tab);
}

/** `watch` must stay the same function. */
function useTold<F>(watch: WatchFrames<F>, tab: ActiveTab | null | undefined): Told<F> {
  const { id, step, isLoading } = tab ?? {};
  // With the tab it is about: what another one told is nothing to this one.
  const [told, setTold] = useState<{ id: number | undefined; by: Told<F> }>({ id, by: 'waiting' });
  const link = useRef<FrameLink | undefined>(undefined);

  useEffect(() => {
    if (id === undefined) return;
    const life = new AbortController();
    link.current = linkFrames<F>((events) => watch(id, events), {
      onTold: (by) => setTold({ id, by }),
      signal: life.signal,
    });
    return () => life.abort();
  }, [id, watch]);

  useEffect(() => {
    if (step !== undefined) link.current?.again();
  }, [id, watch, step]);

  if (told.id !== id) return 'waiting';
  // Between two pages nobody listens, and the next one may.
  return isLoading && typeof told.by === 'string' ? 'waiting' : told.by;
}
