// Makes a browser that tests share as it was after installation, so that none can tell that another came before it.

import type { Page } from '@playwright/test';
import type { Reading } from './extension';

declare const chrome: typeof import('wxt/browser').browser;

/** Of the extension's origin, and nothing of ours runs in it. */
const SILENT = 'icons/16.png';

/**
 * Takes back what a test has left: tabs, answers in place of the network, permissions, every row, setting and draft, and
 * the worker with what it held in memory. Scripts for all pages stay: a test that adds one takes it away, or has a browser
 * of its own.
 */
export async function takeBackAll({ context, own, killWorker }: Reading): Promise<void> {
  const tab = await context.newPage();
  await Promise.all(context.pages().flatMap((page) => (page === tab ? [] : page.close())));
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.clearPermissions();
  await context.clearCookies();
  await tab.goto(own(SILENT));
  await killWorker(tab);
  await forget(tab, new URL(own('')).origin);
  const left = await tab.evaluate(whatIsLeft);
  if (left.length > 0) throw new Error(`still there: ${left.join(', ')}`);
  // Wakes the worker, as any event of the browser does.
  await tab.evaluate(() => chrome.runtime.sendMessage({}).catch(() => {}));
  await tab.goto('about:blank');
}

async function forget(tab: Page, origin: string): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  const storageTypes = 'indexeddb,local_storage,cache_storage';
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await session.detach();
  await tab.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
}

/** Runs in the tab, so it is whole in itself. */
async function whatIsLeft(): Promise<string[]> {
  const databases = await indexedDB.databases();
  const stored = await Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]);
  return [
    ...databases.map(({ name }) => `database ${name}`),
    ...[localStorage, sessionStorage, ...stored].flatMap((store) => Object.keys(store)),
  ];
}
