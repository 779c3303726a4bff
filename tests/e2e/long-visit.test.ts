// An hour in one page that goes from article to article by itself: what has been left is let go, all of it, so that the
// browser holds as much at the end as at the beginning. The heap is that of the page's scripts and ours together.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, expect, type Page } from '@playwright/test';
import { launchChromium } from '../../scripts/chromium';
import { EXTENSION, type Reading, test } from './extension';
import { clickText } from './text-point';

/** An article every half minute, for an hour; before that some more, until code is compiled and caches are filled. */
const ARTICLES = 120;
const WARM_UP = 20;
/** So many terms stand in an article, each in a paragraph of its own. */
const TERMS = 50;
/** By how much the heap may grow more than without us, in bytes: compiled code. What the articles say is ten times that. */
const NOISE = 400_000;

/** Names as they stand in running text: in an hour the articles come by most of the glossary. */
const NAMES = (JSON.parse(readFileSync(join(EXTENSION, 'glossary', 'ids.json'), 'utf8')) as string[]) // written by the build
  .filter((id) => /^[a-z]{5,}(-[a-z]{4,})*$/.test(id))
  .map((id) => id.replaceAll('-', ' '));

const PAGE = `<!doctype html><html lang="en"><title>Articles</title><link rel="icon" href="data:,"><main></main><script>
const names = ${JSON.stringify(NAMES)};
let left = [];
const frame = () => new Promise(requestAnimationFrame);
function show(n) {
  const main = document.querySelector('main');
  left = [...left, ...[...main.children].map((paragraph) => new WeakRef(paragraph))].filter((one) => one.deref());
  history.pushState({}, '', '#' + n);
  main.replaceChildren(...Array.from({ length: ${TERMS} }, (_, i) => {
    const paragraph = document.createElement('p');
    const name = i === 0 ? 'a cytokine' : names[(n * ${TERMS} + i) % names.length];
    paragraph.textContent = 'In article ' + n + ' they ask about ' + name + ' again.';
    return paragraph;
  }));
}
async function painted(n) {
  for (;;) {
    const texts = [...CSS.highlights.values()].flatMap((one) => [...one]).map((range) => range.startContainer.data);
    if (texts.length > 0 && texts.every((text) => text.startsWith('In article ' + n + ' '))) return;
    await frame();
  }
}
async function storm(articles) {
  for (let n = 1000; n < 1000 + articles; n++) {
    show(n);
    await frame();
  }
}
</script>`;

// Nothing that another test has left may be let go while this one counts.
test.use({ ownBrowser: true });

test('an hour of articles in one page leaves nothing behind', async ({ reading, site }) => {
  // Each article waits for frames to be drawn, 140 times, and then again without us.
  test.slow();
  const visit = await beginVisit(reading.context, site);
  const go = async (from: number, to: number) => {
    for (let n = from; n < to; n++) {
      await visit.page.evaluate(`show(${n}); painted(${n})`);
      if (n % 20 === 19) await openAndClose(reading, visit.page);
    }
  };
  await go(0, WARM_UP);
  const before = await visit.held();
  await go(WARM_UP, WARM_UP + ARTICLES);
  const growth = (await mustHold(visit, before)).heap - before.heap;
  expect(growth - (await growthWithoutUs(site))).toBeLessThan(NOISE);
});

test('ten thousand paragraphs that are replaced are let go', async ({ reading, site }) => {
  const visit = await beginVisit(reading.context, site);
  const last = async (n: number) => {
    await visit.page.evaluate(`show(${n}); painted(${n})`);
    await openAndClose(reading, visit.page);
  };
  await last(0);
  const before = await visit.held();
  await visit.page.evaluate(`storm(${10_000 / TERMS})`);
  await last(1);
  await mustHold(visit, before);
});

interface Held {
  readonly dom: { readonly documents: number; readonly nodes: number; readonly jsEventListeners: number };
  /** Paragraphs that have been replaced and are alive all the same. */
  readonly left: number;
  /** In bytes, of every script in the page. */
  readonly heap: number;
}

interface Visit {
  readonly page: Page;
  /** What the browser holds once everything that can be let go has been. */
  readonly held: () => Promise<Held>;
}

async function beginVisit(context: BrowserContext, site: string): Promise<Visit> {
  const address = `${site}/articles.html`;
  await context.route(address, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  const page = await context.newPage();
  await page.goto(address);
  await page.bringToFront();
  const session = await context.newCDPSession(page);
  return { page, held: () => held(session) };
}

async function held(session: CDPSession): Promise<Held> {
  // What one collection sets free lets the next one free more.
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const dom = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'left.filter((one) => one.deref()).length',
  });
  return { dom, left: result.value, heap: usedSize };
}

/** Waits for work that is still under way, and for what the browser itself holds on to for a moment. */
async function mustHold({ held }: Visit, before: Held): Promise<Held> {
  let now = await held();
  await expect
    .poll(async () => {
      now = await held();
      return { dom: now.dom, left: now.left };
    })
    .toEqual({ dom: before.dom, left: 0 });
  return now;
}

async function growthWithoutUs(site: string): Promise<number> {
  const context = await launchChromium();
  const { page, held } = await beginVisit(context, site);
  const go = async (from: number, to: number) => {
    for (let n = from; n < to; n++) await page.evaluate(`show(${n}); frame()`);
  };
  await go(0, WARM_UP);
  const before = await held();
  await go(WARM_UP, WARM_UP + ARTICLES);
  const after = await held();
  await context.close();
  return after.heap - before.heap;
}

async function openAndClose(reading: Reading, page: Page): Promise<void> {
  const card = reading.card(page);
  // What answers comes a moment after the first marks.
  await expect(async () => {
    await clickText(page, 'cytokine');
    await card.isShown('dialog');
  }).toPass();
  await page.keyboard.press('Escape');
  await card.isShown(undefined);
}
