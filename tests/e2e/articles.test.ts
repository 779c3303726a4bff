// Every fixture page: what must be found is found and marked, what must not is not, and the page never notices us.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { launchChromium } from '../../scripts/chromium';
import { type Look, NO_SHORTFALL, readExpected, shortfall } from './article';
import { test as base, type Reading, startReading } from './extension';
import { paintedTexts, visitArticle } from './visit';

/** Pages leave nothing behind in a browser, so that all share one with the extension and one without. */
const test = base.extend<object, { browsers: { reading: Reading; plain: BrowserContext } }>({
  browsers: [
    async ({ site }, use) => {
      const browsers = { reading: await startReading(site), plain: await launchChromium() };
      await use(browsers);
      await Promise.all([browsers.reading.context.close(), browsers.plain.close()]);
    },
    { scope: 'worker' },
  ],
});

/** How long a page may take, once at rest, to be read to its end, in milliseconds. */
const PATIENCE = 60_000;
// Some pages have ten moments, and each is waited for that long where something is missing.
test.describe.configure({ timeout: 300_000 });
const softly = expect.configure({ soft: true });

const FOLDER = join(import.meta.dirname, '..', 'articles');
const ARTICLES = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'expected.json')));

for (const article of ARTICLES) {
  const expected = readExpected(article);

  test(`${article}: ${expected.why}`, async ({ browsers: { reading, plain } }) => {
    const url = reading.address(article);
    const look = async (page: Page, wanted: Look, moment: string) => {
      const short = async () => shortfall(await reading.terms(page), await paintedTexts(page), wanted);
      // A reader that is not heard of yet may still be on its way.
      const shortYet = () => short().catch(String);
      await softly.poll(shortYet, { message: moment, timeout: PATIENCE }).toEqual(NO_SHORTFALL);
    };
    // At once: most of a visit is waiting.
    const [watched, without] = await Promise.all([
      visitArticle(reading.context, url, expected, look),
      visitArticle(plain, url, expected),
    ]);
    softly(difference(watched.dom, without.dom), 'DOM').toBeUndefined();
    softly(watched.errors, 'errors').toEqual(without.errors);
    softly(watched.requests, 'requests').toEqual(without.requests);
    // A page that shifts by itself does so a little differently each time; one that stands still must go on standing.
    softly(watched.shifts, 'layout shifts').toBeCloseTo(without.shifts, without.shifts === 0 ? 9 : 1);
    softly(watched.resources, 'resource timing').toEqual(without.resources);
  });
}

/** The first place where two texts part, with what stands around it: whole pages are too long to print. */
function difference(text: string, other: string): { here: string; there: string } | undefined {
  if (text === other) return undefined;
  let at = 0;
  while (text[at] === other[at]) at++;
  const around = (whole: string) => whole.slice(Math.max(0, at - 80), at + 120);
  return { here: around(text), there: around(other) };
}
