// Adds a list from a file as a reader does, on the page of lists, and says how long that took.

import type { BrowserContext } from '@playwright/test';
import { workerOf } from './chromium';

/** Milliseconds: from the file to its preview, and from the button to the list. */
export interface AddedList {
  readonly openMs: number;
  readonly importMs: number;
}

export async function addList(context: BrowserContext, path: string): Promise<AddedList> {
  const worker = await workerOf(context);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/packs.html`);
  const chooser = page.getByLabel('Choose a file with a list');
  await chooser.waitFor();
  const chosen = performance.now();
  await chooser.setInputFiles(path);
  const add = page.getByRole('button', { name: 'Add this list' });
  await add.waitFor({ timeout: 0 });
  const opened = performance.now();
  await add.click();
  await page.getByText(/^Added /).waitFor({ timeout: 0 });
  const added = performance.now();
  await page.close();
  return { openMs: Math.round(opened - chosen), importMs: Math.round(added - opened) };
}
