// What the background tells the readers in tabs. Nobody may be listening there, and that is not an error.

import { browser } from 'wxt/browser';
import type { ReaderNotice } from './requests';

/** Tells every frame of a tab, or the one that is named. */
export async function tellTab(tabId: number, notice: ReaderNotice, frameId?: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, notice, frameId === undefined ? {} : { frameId });
  } catch {
    // No reader in that tab: a page of the browser, or one loaded before the extension was.
  }
}

/** Tells every frame of a tab; whether one of them did what it was told. */
export async function askTab(tabId: number, notice: ReaderNotice): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, notice)) === true;
  } catch {
    return false;
  }
}

/** Tells every frame of every tab. */
export async function tellAllTabs(notice: ReaderNotice): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : tellTab(id, notice))));
}
