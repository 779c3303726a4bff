// Opens the panel beside the page: the side panel of Chromium, the sidebar of Firefox. Browsers open either only in
// answer to what the reader has just done, and only while it is being answered.

import { browser } from 'wxt/browser';

/** What Firefox has in place of sidePanel; the types are those of Chromium. */
interface WithSidebar {
  readonly sidebarAction?: {
    open(): Promise<void>;
    isOpen(where: { windowId: number }): Promise<boolean>;
  };
}

/** Browsers of phones have neither. */
export function canOpenPanel(): boolean {
  return browser.sidePanel?.open !== undefined || sidebar() !== undefined;
}

/** Resolves with whether the panel is open there now. Call it without awaiting anything first. */
export async function openPanelBeside(place: { tabId: number } | { windowId: number }): Promise<boolean> {
  const { sidePanel } = browser;
  if (sidePanel?.open) return succeeds(() => sidePanel.open(place));
  const bar = sidebar();
  if (!bar) return false;
  if (await succeeds(() => bar.open())) return true;
  // Not in answer to the reader, for all that Firefox can tell of a message from a page; but it may stand open already.
  const windowId =
    'windowId' in place ? place.windowId : (await browser.tabs.get(place.tabId).catch(() => null))?.windowId;
  return windowId !== undefined && bar.isOpen({ windowId }).catch(() => false);
}

async function succeeds(open: () => Promise<void>): Promise<boolean> {
  try {
    await open();
    return true;
  } catch {
    return false;
  }
}

function sidebar(): WithSidebar['sidebarAction'] {
  return (browser as WithSidebar).sidebarAction;
}
