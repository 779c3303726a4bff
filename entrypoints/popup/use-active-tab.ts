// The tab in front of which the popup opened, and what its frames tell.

import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { watchFrameTerms } from '../../platform/frame-terms';
import type { Frames } from './page-state';

export interface ActiveTab {
  readonly id: number;
  /** Null where the browser does not tell. */
  readonly address: URL | null;
}

/** The tab in front; undefined until the browser has answered, null when there is none. */
export function useActiveTab(): ActiveTab | null | undefined {
  const [tab, setTab] = useState<ActiveTab | null>();
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([found]) => {
      setTab(found?.id === undefined ? null : { id: found.id, address: parseAddress(found.url) });
    });
  }, []);
  return tab;
}

const RETRY_MS = 400;
const MOST_TRIES = 8;

/**
 * What the frames of a tab tell while `isActive`. A reader that is only just starting does not listen yet, so a lost
 * connection is tried again a few times.
 */
export function useFrames(tabId: number | undefined, isActive: boolean): Frames {
  const [frames, setFrames] = useState<Frames>('waiting');
  useEffect(() => {
    if (tabId === undefined || !isActive) return;
    setFrames('waiting');
    const life = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const connect = (tries: number) => {
      const retry = () => {
        setFrames('gone');
        if (tries < MOST_TRIES) timer = setTimeout(() => connect(tries + 1), RETRY_MS);
      };
      watchFrameTerms(tabId, { onFrames: setFrames, onGone: retry, signal: life.signal });
    };
    connect(1);
    return () => {
      life.abort();
      clearTimeout(timer);
    };
  }, [tabId, isActive]);
  return frames;
}

function parseAddress(address: string | undefined): URL | null {
  return address !== undefined && URL.canParse(address) ? new URL(address) : null;
}
