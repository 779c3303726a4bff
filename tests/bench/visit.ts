// Opens a page in a browser with the extension, and records what it does until the page has been read.

import { setTimeout as pass } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';
import { TASKS, type TraceEvent, trace } from './clock';

/** A mark on the page's main thread, when it has been read. What began a page may be lost: its process starts before its trace. */
export const VISITED = 'visited';

/** @param read the page has been read by then, in milliseconds after it has loaded */
export async function visit(context: BrowserContext, url: string, read: number): Promise<TraceEvent[]> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const events = await trace(
    session,
    async () => {
      await page.goto(url);
      await pass(read);
      await page.evaluate((mark) => performance.mark(mark), VISITED);
    },
    TASKS,
  );
  await page.close();
  return events;
}
