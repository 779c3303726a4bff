// "Explain" in the menu that the browser shows over a selection, handed on to the frame where it was chosen.

import { type Browser, browser } from 'wxt/browser';
import { tellTab } from '../../platform/tell';

const EXPLAIN = 'explain';

/**
 * Puts the item into the menu; in its title the browser puts the selected words for %s. It is kept while the worker
 * sleeps: once after each installation and update is enough.
 */
export async function addMenuItem(title: string): Promise<void> {
  await browser.contextMenus?.removeAll();
  browser.contextMenus?.create({
    id: EXPLAIN,
    title,
    contexts: ['selection'],
  });
}

/** Where no reader can be, in a page of the browser or its PDF viewer, nothing happens. */
export async function explainFromMenu(
  { menuItemId, selectionText = '', frameId }: Browser.contextMenus.OnClickData,
  tabId: number | undefined,
): Promise<void> {
  if (menuItemId !== EXPLAIN || tabId === undefined) return;
  await tellTab(tabId, { type: 'explain', words: selectionText }, frameId ?? 0);
}
