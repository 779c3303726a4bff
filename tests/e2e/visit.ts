// One visit to an article in one browser: opens it, does what its expected.json says is done there, and tells what the
// page, its console and the network showed.

import type { BrowserContext, Page } from '@playwright/test';
import { inMainDocument } from '../../scripts/isolated-world';
import { serializePage } from '../../scripts/serialize-page';
import type { Expected, Look } from './article';

export interface Visit {
  readonly dom: string;
  readonly errors: readonly string[];
  readonly requests: readonly string[];
  /** Sum of all layout shifts. */
  readonly shifts: number;
  /** Paths in the page's resource timing. */
  readonly resources: readonly string[];
}

/** What can be done to a page; any other name is the id of a button to click. */
const ACTIONS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  print: (page) => page.emulateMedia({ media: 'print' }),
  'return to the screen': (page) => page.emulateMedia({ media: null }),
  'turn to a narrow screen': (page) => page.setViewportSize({ width: 380, height: 700 }),
  'scroll to the end': (page) => scroll(page, 5000),
  'scroll back': (page) => scroll(page, -5000),
  type: (page) => page.keyboard.type(' Ask about sarcoidosis. ', { delay: 5 }),
  'go back': (page) => page.goBack({ waitUntil: 'commit' }),
  'go forward': (page) => page.goForward({ waitUntil: 'commit' }),
  async 'leave and return'(page) {
    await page.goto(new URL('../ordinary/page.html', page.url()).href);
    // Out of the back-forward cache no page loads again.
    await page.goBack({ waitUntil: 'commit' });
  },
};

/** @param look called with what is to be found, each time the page has come to rest */
export async function visitArticle(
  context: BrowserContext,
  url: string,
  expected: Expected,
  look: (page: Page, wanted: Look, moment: string) => Promise<void> = async () => {},
): Promise<Visit> {
  const page = await context.newPage();
  if (expected.viewport) await page.setViewportSize(expected.viewport);
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const note = (request: { url(): string }) => {
    if (/^(https?|wss?):/.test(request.url())) requests.push(request.url());
  };
  context.on('request', note);
  await page.addInitScript(countShifts);
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  await page.waitForLoadState('networkidle');
  await rest(page);
  await look(page, expected, 'after load');
  for (const [action, wanted] of Object.entries(expected.after ?? {})) {
    await (ACTIONS[action]?.(page) ?? page.locator(`#${action}`).click());
    await rest(page);
    await look(page, wanted, `after "${action}"`);
  }
  const visit = { errors, ...(await seen(page)), requests: requests.sort() };
  context.off('request', note);
  await page.close();
  return visit;
}

/** Until the page has done what it does by itself: as long as it works, something in it has data-busy. */
async function rest(page: Page): Promise<void> {
  await page.locator('[data-busy]').first().waitFor({ state: 'detached' });
}

async function scroll(page: Page, distance: number): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.wheel(0, distance);
}

async function seen(page: Page): Promise<Pick<Visit, 'dom' | 'shifts' | 'resources'>> {
  const resources = await inMainDocument(page, () =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  return { dom: await serializePage(page), shifts: await shiftsOf(page), resources: resources.sort() };
}

/** Runs in the page before its own scripts do. */
function countShifts(): void {
  Object.assign(globalThis, { shifts: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // The specification's LayoutShift has it; the DOM library does not know it yet.
      (globalThis as unknown as { shifts: number }).shifts += (
        entry as PerformanceEntry & { value: number }
      ).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Asked of the browser directly: Playwright's own script may not run where a page has broken prototypes. */
async function shiftsOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', { expression: 'shifts', returnByValue: true });
  await session.detach();
  return result.value;
}

/** Texts of what is underlined in the main document, by the look that the browser gives to each highlight. */
export async function paintedTexts(page: Page): Promise<string[]> {
  return await inMainDocument(page, () =>
    [...CSS.highlights]
      .filter(([name]) => {
        const look = getComputedStyle(document.documentElement, `::highlight(${name})`);
        return look.textDecorationLine.includes('underline');
      })
      .flatMap(([, highlight]) => [...highlight])
      .flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        try {
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
        } catch {
          return []; // the page has taken away what it covered
        }
        return range.toString().replace(/\s+/g, ' ');
      }),
  );
}
