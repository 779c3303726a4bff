// Opens the panel beside the page: the side panel of Chromium, the sidebar of Firefox. Browsers open either only in
// answer to a click, and only while it is being answered.

import { browser } from 'wxt/browser';

/** What Firefox has in place of sidePanel; the types are those of Chromium. */
interface WithSidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Browsers of phones have neither. */
export function canOpenPanel(): boolean {
  return browser.sidePanel?.open !== undefined || sidebar() !== undefined;
}

/** Opens it in the window of the page, and closes the popup, which would lie over it. */
export async function openPanel(windowId: number): Promise<void> {
  await (browser.sidePanel?.open ? browser.sidePanel.open({ windowId }) : sidebar()?.open());
  window.close();
}

function sidebar(): WithSidebar['sidebarAction'] {
  return (browser as WithSidebar).sidebarAction;
}
