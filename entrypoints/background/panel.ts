// The side panel, opened because a page or a key asked for it.

import { browser } from 'wxt/browser';
import { writePanelFocus } from '../../platform/panel-focus';

export interface PanelWish {
  readonly tabId: number;
  /** The passage that it is to show; none for the panel as it is. */
  readonly passage: string | null;
}

/**
 * Opens the panel beside a tab; where that cannot be had, the readings in a tab of their own. Call it without awaiting
 * anything first: browsers open a panel only in answer to what the reader has just done.
 */
export async function openPanel({ tabId, passage }: PanelWish): Promise<boolean> {
  const opening = openBeside(tabId);
  if (passage !== null) await writePanelFocus({ tabId, passage, at: Date.now() });
  if (await opening) return true;
  // WXT's getURL knows the pages of this very build by name.
  const ownFiles: { getURL(path: string): string } = browser.runtime;
  const url = ownFiles.getURL(passage === null ? '/readings.html' : `/readings.html#${passage}`);
  await browser.tabs.create({ url });
  return true;
}

/** Whether a panel is open beside the tab now. */
async function openBeside(tabId: number): Promise<boolean> {
  try {
    if (browser.sidePanel?.open) {
      await browser.sidePanel.open({ tabId });
      return true;
    }
    // Firefox has a sidebar instead, which the types of Chromium do not know.
    const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
    await sidebarAction?.open();
    return sidebarAction !== undefined;
  } catch {
    // Not in answer to the reader, for all that the browser can tell: Firefox, to a message from a page.
    return false;
  }
}
