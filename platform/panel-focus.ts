// Which passage the side panel is to show next: written by the background when a page asks for it, read by the panel, which
// may be open already or only opening. In storage.session: it is of no use once the browser has been closed.

import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';

export interface PanelFocus {
  readonly tabId: number;
  readonly passage: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

const KEY = 'panel-focus';

const StoredFocus = v.object({ tabId: v.number(), passage: v.string(), at: v.number() });

export async function writePanelFocus(focus: PanelFocus): Promise<void> {
  await browser.storage.session.set({ [KEY]: focus });
}

/** Calls back with what was written last, if anything was, and with whatever is written after it, until the signal aborts. */
export function watchPanelFocus(callback: (focus: PanelFocus) => void, signal: AbortSignal): void {
  let isNewer = false;
  const tell = (stored: unknown) => {
    const parsed = v.safeParse(StoredFocus, stored);
    if (parsed.success && !signal.aborted) callback(parsed.output);
  };
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area !== 'session' || !(KEY in changes)) return;
    isNewer = true;
    tell(changes[KEY]?.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
  void browser.storage.session.get(KEY).then((stored) => {
    if (!isNewer) tell(stored[KEY]);
  });
}
