// The panel, opened because a page or a key asked for it, or what stands in for it.

import { browser } from 'wxt/browser';
import { writePanelFocus } from '../../platform/panel-focus';
import { openPanelBeside } from '../../platform/panel-opener';

export interface PanelWish {
  readonly tabId: number;
  /** The passage that it is to show; none for the panel as it is. */
  readonly passage: string | null;
}

/**
 * Opens the panel beside a tab; where that cannot be had, the readings in a tab of their own. Call it without awaiting
 * anything first: browsers open a panel only in answer to what the reader has just done. False where neither could be opened.
 */
export async function openPanel({ tabId, passage }: PanelWish): Promise<boolean> {
  const opening = openPanelBeside({ tabId });
  if (passage !== null) await writePanelFocus({ tabId, passage, at: Date.now() });
  if (await opening) return true;
  // WXT's getURL knows the pages of this very build by name.
  const ownFiles: { getURL(path: string): string } = browser.runtime;
  const url = ownFiles.getURL(passage === null ? '/readings.html' : `/readings.html#${passage}`);
  return browser.tabs.create({ url }).then(
    () => true,
    // A browser that has no window for it.
    () => false,
  );
}
