// What the menu that the browser shows over a selection offers: "Explain" and "Mark this passage", handed on to the frame
// where it was chosen, and "Add to my words", for which a page of ours is opened.

import { type Browser, browser } from 'wxt/browser';
import { tellTab } from '../../platform/tell';
import { openWordForm } from '../../platform/word-to-add';

/** The items, with their titles; the browser puts the selected words for %s. */
export interface MenuTitles {
  readonly explain: string;
  readonly mark: string;
  readonly add: string;
}

/** Puts the items into the menu. They are kept while the worker sleeps: once after each installation and update is enough. */
export async function addMenuItems(titles: MenuTitles): Promise<void> {
  await browser.contextMenus?.removeAll();
  for (const [id, title] of Object.entries(titles))
    browser.contextMenus?.create({ id, title, contexts: ['selection'] });
}

/** Where no reader can be, in a page of the browser or its PDF viewer, nothing can be explained or marked. */
export async function answerMenu(
  { menuItemId, selectionText = '', frameId = 0 }: Browser.contextMenus.OnClickData,
  tabId: number | undefined,
): Promise<void> {
  if (menuItemId === 'add') return await openWordForm(selectionText);
  if (tabId === undefined) return;
  if (menuItemId === 'explain') await tellTab(tabId, { type: 'explain', words: selectionText }, frameId);
  if (menuItemId === 'mark') await tellTab(tabId, { type: 'mark-passage' }, frameId);
}
