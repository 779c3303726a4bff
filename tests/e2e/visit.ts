// One visit to an article in one browser: opens it, does what its expected.json says is done there, and tells what the
// page, its console and the network showed.

import { type BrowserContext, expect, type Page } from '@playwright/test';
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

/**
 * What can be done to a page, by how the name in expected.json begins: what is done twice is told apart by what follows
 * ("go back again"). Any other name is the id of something to click.
 */
const ACTIONS: readonly (readonly [name: string, action: (page: Page) => Promise<unknown>])[] = [
  ['print', (page) => showAs(page, 'print')],
  ['return to the screen', (page) => showAs(page, null)],
  ['scroll to the end', (page) => scroll(page, 5000)],
  ['scroll far', (page) => scroll(page, 1_000_000)],
  ['scroll back', (page) => scroll(page, -1_000_000)],
  ['type', (page) => page.keyboard.type(' Ask about sarcoidosis. ', { delay: 5 })],
  ['go back', (page) => page.goBack({ waitUntil: 'commit' })],
  ['go forward', (page) => page.goForward({ waitUntil: 'commit' })],
  ['leave and return', leaveAndReturn],
];

/** Until it has been drawn so: what shifts on the way to paper and back is seen only in a frame. */
async function showAs(page: Page, media: 'print' | null): Promise<void> {
  await page.emulateMedia({ media });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function leaveAndReturn(page: Page): Promise<void> {
  await page.goto(new URL('../ordinary/page.html', page.url()).href);
  // Out of the back-forward cache no page loads again.
  await page.goBack({ waitUntil: 'commit' });
}

async function act(page: Page, name: string): Promise<void> {
  const [, action] = ACTIONS.find(([start]) => name === start || name.startsWith(`${start} `)) ?? [];
  await (action ? action(page) : press(page, name));
}

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
  // What a frame was loading when it went away never counts as finished.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => {});
  await rest(page);
  await look(page, expected, 'after load');
  for (const [action, wanted] of Object.entries(expected.after ?? {})) {
    await act(page, action);
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
  // A storm of two seconds takes ten times as long on a busy machine.
  await page.locator('[data-busy]').first().waitFor({ state: 'detached', timeout: 90_000 });
}

/** With the wheel, until the page stands still again. */
async function scroll(page: Page, distance: number): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.wheel(0, distance);
  await inMainDocument(page, async () => {
    let before = Number.NaN;
    for (let still = 0; still < 5; still = scrollY === before ? still + 1 : 0) {
      before = scrollY;
      await new Promise(requestAnimationFrame);
    }
  });
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
    // The specification's LayoutShift has it; the DOM library does not know it yet.
    const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
    // By index: the page may have broken what arrays are iterated with.
    for (let i = 0; i < entries.length; i++)
      (globalThis as unknown as { shifts: number }).shifts += entries[i]?.value ?? 0;
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

/** Clicks a button by its id, with the real mouse: a page may have bent what a locator asks of its elements. */
async function press(page: Page, id: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  let nodeId = 0;
  // The button may be still to come.
  await expect(async () => {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    ({ nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: `#${id}` }));
    expect(nodeId).not.toBe(0);
  }).toPass();
  await session.send('DOM.scrollIntoViewIfNeeded', { nodeId });
  const { model } = await session.send('DOM.getBoxModel', { nodeId });
  await session.detach();
  const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}
