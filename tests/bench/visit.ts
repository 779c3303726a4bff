// Opens a page in a browser with the extension, and records what it does until the page has been read.

import { setTimeout as pass } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';
import { TASKS, type TraceEvent, trace } from './clock';

/** Marks on the page's main thread, around the visit. */
export const VISIT = { from: 'visit<', to: 'visit>' };

/** @param read the page has been read by then, in milliseconds after it has loaded */
export async function visit(context: BrowserContext, url: string, read: number): Promise<TraceEvent[]> {
  const page = await context.newPage();
  await page.addInitScript((mark) => performance.mark(mark), VISIT.from);
  const session = await context.newCDPSession(page);
  const events = await trace(
    session,
    async () => {
      await page.goto(url);
      await pass(read);
      await page.evaluate((mark) => performance.mark(mark), VISIT.to);
    },
    TASKS,
  );
  await page.close();
  return events;
}
