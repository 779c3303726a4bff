// A browser with the built extension and a notebook of some size in it, written as the extension would have written it.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { DATABASE_NAME } from '../../notebook/db';
import { launchChromium, workerOf } from '../../scripts/chromium';
import { bundle } from './bundle';
import { EXTENSION } from './extension';
import type { KeptRows } from './notebook-rows';

export interface NotebookBrowser {
  readonly context: BrowserContext;
  /** Address of one of the extension's own pages. */
  own(file: string): string;
}

/** Rows that are handed to the page at once. */
const PIECE = 5000;

/** Whether the build has this page. */
export function isBuilt(file: string): boolean {
  return existsSync(join(EXTENSION, file));
}

/** Close its context when done. Every page opened in it marks what it shows: in-page/opening.ts. */
export async function keepNotebook(rows: KeptRows): Promise<NotebookBrowser> {
  const context = await launchChromium({ extension: EXTENSION });
  const worker = await workerOf(context);
  const own = (file: string) => new URL(`/${file}`, worker.url()).href;
  const page = await context.newPage();
  // The page makes the database, and closes it with itself.
  await page.goto(own('notebook.html'));
  await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
  for (const [store, all] of Object.entries(rows))
    for (let from = 0; from < all.length; from += PIECE)
      await page.evaluate(put, { name: DATABASE_NAME, store, rows: all.slice(from, from + PIECE) });
  await page.close();
  // What runs before a page's scripts has a scope of its own.
  await context.addInitScript({ content: `${await bundle('opening')}\nglobalThis.opening = opening;` });
  return { context, own };
}

/** Runs in the page. Whoever watches the database is not told: what is opened afterwards sees it. */
function put({
  name,
  store,
  rows,
}: {
  name: string;
  store: string;
  rows: readonly unknown[];
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(store, 'readwrite');
      for (const row of rows) writing.objectStore(store).put(row);
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
