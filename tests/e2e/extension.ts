// A browser with the built extension, the fixture pages on a local server, and hands and eyes for the card. Tests share a
// browser one after the other: each finds it as it is after installation.

import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type BrowserContext, test as base, expect, type Page, type Worker } from '@playwright/test';
import type { MenuTitles } from '../../entrypoints/background/menu';
import type { FrameTerms, ReaderCommand } from '../../platform/requests';
import {
  closeWelcome,
  frameTermsOf,
  type LaunchOptions,
  launchChromium,
  workerOf,
} from '../../scripts/chromium';
import { serveFolder } from '../../scripts/serve-page.mjs';
import { Card } from './card';
import { takeBackAll } from './take-back';

export const EXTENSION = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');
const ARTICLES = join(import.meta.dirname, '..', 'articles');

export interface Reading {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** Address of an article folder's page. */
  readonly address: (article: string, file?: string) => string;
  /** Opens an article and waits until it has been read. */
  readonly open: (article: string) => Promise<Page>;
  readonly terms: (page: Page) => Promise<FrameTerms[]>;
  readonly card: (page: Page) => Card;
  /** The bar over what is selected. */
  readonly bar: (page: Page) => Card;
  /** Address of a page of ours. */
  readonly own: (file: string) => string;
  /** As if its keys were pressed: keys of the browser itself are out of a test's reach. */
  readonly command: (page: Page, command: ReaderCommand | 'mark-passage' | 'add-word') => Promise<void>;
  /** As if an item were chosen from the menu over the selection: menus are the browser's own too. */
  readonly chooseFromMenu: (page: Page, item: keyof MenuTitles) => Promise<void>;
  /** Stops the service worker, as the browser does when it is idle. */
  readonly killWorker: (page: Page) => Promise<void>;
}

interface OfTest {
  readonly reading: Reading;
  /** For what cannot be taken back: an extension that is loaded anew, a script put into all pages of the browser. */
  readonly ownBrowser: boolean;
}

/** What a browser has from its start on. */
export type Look = Pick<
  LaunchOptions,
  'colorScheme' | 'locale' | 'profile' | 'trustsAnyServer' | 'proxyPort'
>;

interface OfWorker {
  readonly site: string;
  /** The browser that tests share, as it is after installation; to look otherwise takes another one. */
  readonly freshReading: (look: Look) => Promise<Reading>;
}

export const test = base.extend<OfTest, OfWorker>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const server = await serveFolder(ARTICLES);
      await use(server.origin);
      server.close();
    },
    { scope: 'worker' },
  ],
  freshReading: [
    async ({ site }, use) => {
      let shared: { readonly reading: Reading; readonly look: Look } | undefined;
      await use(async (look) => {
        if (shared && isDeepStrictEqual(shared.look, look)) await takeBackAll(shared.reading);
        else {
          await shared?.reading.context.close();
          shared = { reading: await startReading(site, look), look };
        }
        return shared.reading;
      });
      await shared?.reading.context.close();
    },
    { scope: 'worker' },
  ],
  ownBrowser: [false, { option: true }],
  reading: async ({ site, freshReading, ownBrowser, colorScheme, locale }, use) => {
    const look = { colorScheme: colorScheme ?? 'light', locale: locale ?? 'en' };
    if (!ownBrowser) return await use(await freshReading(look));
    const reading = await startReading(site, look);
    await use(reading);
    await reading.context.close();
  },
});

/** A browser that reads with the extension, its first-run page closed. */
export async function startReading(
  site: string,
  look: Look = { colorScheme: 'light', locale: 'en' },
  extension = EXTENSION,
): Promise<Reading> {
  const context = await launchChromium({ extension, ...look });
  const worker = await workerOf(context);
  await closeWelcome(context);
  const address = (article: string, file = 'page.html') => `${site}/${article}/${file}`;
  const own = (file: string) => `chrome-extension://${new URL(worker.url()).host}/${file}`;
  const terms = async (page: Page) => {
    const awake = (await awakeWorker(context)) ?? (await wakeWorker(context, own('popup.html')));
    // A page in the background is not read on.
    await page.bringToFront();
    return await frameTermsOf(awake, page.url());
  };
  return {
    context,
    worker,
    address,
    terms,
    async open(article) {
      const page = await context.newPage();
      await page.goto(address(article));
      await page.bringToFront();
      await terms(page);
      return page;
    },
    card: (page) => new Card(page),
    bar: (page) => new Card(page, ['toolbar']),
    own,
    async command(page, command) {
      const current = await wakeWorker(context, own('popup.html'));
      await page.bringToFront();
      await current.evaluate(async (name) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        // dispatch is what the browser itself calls; it is not in the public types.
        (chrome.commands.onCommand as unknown as { dispatch: (...args: unknown[]) => void }).dispatch(
          name,
          tab,
        );
      }, command);
    },
    async chooseFromMenu(page, item) {
      const current = await wakeWorker(context, own('popup.html'));
      await page.bringToFront();
      const words = await page.evaluate(() => getSelection()?.toString() ?? '');
      await current.evaluate(
        async (chosen) => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          const click = { ...chosen, frameId: 0, editable: false };
          (chrome.contextMenus.onClicked as unknown as { dispatch: (...args: unknown[]) => void }).dispatch(
            click,
            tab,
          );
        },
        { menuItemId: item, selectionText: words },
      );
    },
    async killWorker(page) {
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
  };
}

declare const chrome: typeof import('wxt/browser').browser;

/** A worker that is awake, whatever was done to the one before: a page of ours wakes it with a message, as any event of the browser does. */
async function wakeWorker(context: BrowserContext, ownPage: string): Promise<Worker> {
  const page = await context.newPage();
  await page.goto(ownPage);
  await page.evaluate(() => chrome.runtime.sendMessage({}).catch(() => {}));
  await page.close();
  let woken: Worker | undefined;
  await expect(async () => {
    woken = await awakeWorker(context);
    expect(woken).toBeDefined();
  }).toPass();
  if (!woken) throw new Error('no worker woke');
  return woken;
}

/** A stopped worker may still be listed; it does not answer. */
async function awakeWorker(context: BrowserContext): Promise<Worker | undefined> {
  const answers = context.serviceWorkers().map(async (worker) => {
    await worker.evaluate(() => true);
    return worker;
  });
  return await Promise.any([...answers, after(1000)]).catch(() => undefined);
}

function after(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(reject, milliseconds));
}
