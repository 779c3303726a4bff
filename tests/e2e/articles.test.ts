// Every fixture page: what must be found is found and marked, what must not is not, and the page never notices us.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { FrameTerms } from '../../platform/requests';
import { launchChromium } from '../../scripts/chromium';
import { serializePage } from '../../scripts/serialize-page';
import { EXTENSION, test } from './extension';

interface Expected {
  readonly title: string;
  readonly why: string;
  readonly must: readonly Wanted[];
  readonly mustNot: readonly { readonly text: string; readonly why: string }[];
  /** What may be found, since it can be asked for, but must not be painted. */
  readonly unmarked?: readonly { readonly text: string; readonly why: string }[];
  /** What more must be found after a click on the button of that id. */
  readonly after?: Readonly<
    Record<string, Pick<Expected, 'must' | 'unmarked'> & Partial<Pick<Expected, 'mustNot'>>>
  >;
}

interface Wanted {
  readonly text: string;
  readonly entry: string;
  /** Whether it is marked here, or where its section first has it by whatever name. */
  readonly marked: boolean;
}

const FOLDER = join(import.meta.dirname, '..', 'articles');
const ARTICLES = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'expected.json')));
const IDS = JSON.parse(readFileSync(join(EXTENSION, 'glossary', 'ids.json'), 'utf8')) as string[]; // written by the build

for (const article of ARTICLES) {
  const expected = JSON.parse(readFileSync(join(FOLDER, article, 'expected.json'), 'utf8')) as Expected; // written beside the page

  test.describe(`${article}: ${expected.why}`, () => {
    test('marks what it must, and nothing that it must not', async ({ reading }) => {
      const page = await reading.open(article);
      expectTerms(await reading.terms(page), expected);
      for (const [button, wanted] of Object.entries(expected.after ?? {})) {
        await page.locator(`#${button}`).click();
        await expect(async () => {
          expectTerms(await reading.terms(page), { mustNot: [], ...wanted });
        }).toPass();
      }
    });

    test('is byte for byte the same page, quiet, still, and without a request', async ({ reading, site }) => {
      const plain = await launchChromium();
      const without = await look(plain, reading.address(article), site);
      await plain.close();
      const watched = await look(reading.context, reading.address(article), site, reading.terms);
      expect(watched.dom).toBe(without.dom);
      expect(watched.errors).toEqual(without.errors);
      expect(watched.requests).toEqual(without.requests);
      // A page that shifts by itself does so a little differently each time; one that stands still must go on standing.
      expect(watched.shifts).toBeCloseTo(without.shifts, without.shifts === 0 ? 9 : 1);
      expect(watched.resources).toEqual(without.resources);
    });
  });
}

function expectTerms(
  frames: readonly FrameTerms[],
  expected: Pick<Expected, 'must' | 'mustNot' | 'unmarked'>,
): void {
  const found = frames.flatMap(({ marks }) =>
    marks.map(({ text, entry, marked }) => ({ text, entry: IDS[entry] ?? '?', marked })),
  );
  const marked = new Set(found.filter((mark) => mark.marked).map(({ entry }) => entry));
  const isRepeat = (mark: Wanted, { text, entry, marked: wanted }: Wanted) =>
    wanted && mark.text === text && mark.entry === entry && marked.has(entry);
  const missing = expected.must
    .filter((wanted) => !found.some((mark) => isDeepStrictEqual(mark, wanted) || isRepeat(mark, wanted)))
    .map((wanted) => ({ wanted, found: found.filter(({ text }) => text === wanted.text) }));
  const wrong = expected.mustNot.filter(({ text }) => found.some((mark) => holds(mark.text, text)));
  const painted = (expected.unmarked ?? []).filter(({ text }) =>
    found.some((mark) => mark.marked && holds(mark.text, text)),
  );
  expect({ missing, wrong, painted }).toEqual({ missing: [], wrong: [], painted: [] });
}

/** Whether a text stands in another as a whole, whatever its capitals. */
function holds(text: string, wanted: string): boolean {
  return ` ${text.toLowerCase()} `.includes(` ${wanted.toLowerCase()} `);
}

/** What a page, its console and the network show while it is read. */
async function look(
  context: BrowserContext,
  url: string,
  site: string,
  read?: (page: Page) => Promise<unknown>,
): Promise<{ dom: string; errors: string[]; requests: string[]; shifts: number; resources: string[] }> {
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  context.on(
    'request',
    (request) => /^(https?|wss?):/.test(request.url()) && requests.push(request.url().replace(site, '')),
  );
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // The specification's LayoutShift has it; the DOM library does not know it yet.
        (globalThis as unknown as { shifts: number }).shifts += (
          entry as PerformanceEntry & { value: number }
        ).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  await page.waitForLoadState('networkidle');
  await read?.(page);
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts);
  const resources = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const dom = await serializePage(page);
  await page.close();
  return { dom, errors, requests: requests.sort(), shifts, resources: resources.sort() };
}
