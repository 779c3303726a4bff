// Pages for passages: prose of our own at addresses of their own, which a test may change between two visits; hands that
// select on them; and what is painted and kept of them.

import type { Page } from '@playwright/test';
import type { Passage, Reading as ReadingRow } from '../../notebook/rows';
import { FRAME_PASSAGES_PORT, type FramePassages, type PassageStatus } from '../../platform/requests';
import { workerOf } from '../../scripts/chromium';
import { inEachDocument } from '../../scripts/isolated-world';
import type { Reading } from './extension';
import { linesOfText } from './text-point';

export const SITE = 'https://health.example';

export const ARTICLE = `<h1>Blood clots</h1>
  <p id="one">A swollen leg may be a <b>deep vein thrombosis</b>, a blood clot in a vein of the leg. The clot can be painful, and the skin above it may be warm and red.</p>
  <p id="two">When a piece of such a clot travels to the lungs, it is called a pulmonary embolism. Who is short of breath all at once should call a doctor.</p>
  <h2>What helps</h2>
  <ul><li id="first">An anticoagulant keeps the clot from growing.</li><li id="second">Walking helps the blood to flow.</li></ul>
  <table><tbody><tr><td id="cell">Age over sixty</td><td>more risk</td></tr><tr><td>A long flight</td><td id="last-cell">some risk</td></tr></tbody></table>
  <x-note><template shadowrootmode="open"><p id="inner">After an operation the risk of thrombosis is higher for some weeks.</p></template></x-note>`;

/** Serves HTML under a path of SITE from now on. */
export async function serve(reading: Reading, path: string, body: string, headOf = ''): Promise<string> {
  const url = `${SITE}${path}`;
  await reading.context.unroute(url);
  await reading.context.route(url, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><title>Blood clots</title>${headOf}<style>body { font: 18px/1.6 serif; margin: 60px 40px 400px }</style></head><body>${body}</body></html>`,
    }),
  );
  return url;
}

/** Opens a page and waits until it has been read. */
export async function visit(reading: Reading, url: string): Promise<Page> {
  const page = await reading.context.newPage();
  await page.goto(url);
  await page.bringToFront();
  await reading.terms(page);
  return page;
}

/** Selects from the beginning of some words to the end of others with the real mouse. */
export async function drag(page: Page, first: string, last = first): Promise<void> {
  const [from] = await linesOfText(page, first);
  const to = (await linesOfText(page, last)).at(-1) ?? from;
  const [start] = await linesOfText(page, first);
  // What was scrolled for the one has moved the other.
  const shift = start.y - from.y;
  await page.mouse.move(start.x + 1, start.y + start.height / 2);
  await page.mouse.down();
  const end = { x: to.x + to.width - 1, y: to.y + shift + to.height / 2 };
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

/** What is painted as passages, in every frame: the style of the underline, and the words. */
export async function paintedPassages(page: Page): Promise<string[]> {
  const frames = await inEachDocument(page, () =>
    [...CSS.highlights].flatMap(([name, highlight]) => {
      const look = getComputedStyle(document.documentElement, `::highlight(${name})`);
      if (look.textDecorationStyle === 'dotted') return [];
      return [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return `${look.textDecorationStyle}: ${range.toString().replace(/\s+/g, ' ').trim()}`;
      });
    }),
  );
  return frames.flat().sort();
}

declare const chrome: typeof import('wxt/browser').browser;

/** What became of the passages of the tab at `url`, as it tells a page of ours that has just come: for that long it reads on. */
export async function statusesOf(reading: Reading, url: string): Promise<PassageStatus[]> {
  const worker = await workerOf(reading.context);
  const told = await worker.evaluate(
    async ({ name, wanted }) => {
      const tabs = await chrome.tabs.query({});
      const frames: FramePassages[] = [];
      await Promise.all(
        tabs.map(async ({ id }) => {
          if (id === undefined) return;
          const port = chrome.tabs.connect(id, { name });
          await new Promise<void>((resolve) => {
            // A tab that says nothing: nothing of ours runs there, or there are no words.
            setTimeout(resolve, 5000);
            port.onMessage.addListener((message: FramePassages) => {
              frames.push(message);
              const isSought = message.places.some(({ status }) => status === 'seeking');
              if (message.url !== wanted || !isSought) resolve();
            });
            port.onDisconnect.addListener(() => resolve());
          });
          port.disconnect();
        }),
      );
      return frames;
    },
    { name: FRAME_PASSAGES_PORT, wanted: url },
  );
  const last = new Map(told.filter((frame) => frame.url === url).map((frame) => [frame.frame, frame]));
  return [...last.values()].flatMap(({ places }) => places.map(({ status }) => status));
}

/** Rows of a passage as they are when it has just been marked on the page at `url`. */
export function rowsOfPassage(
  url: string,
  { exact, prefix, suffix, start }: { exact: string; prefix: string; suffix: string; start: number },
  colour: Passage['colour']['value'],
): { passage: Passage; reading: ReadingRow } {
  const unedited = { at: 0, edit: '' };
  const tags = { value: [], ...unedited };
  return {
    passage: {
      ...{ id: crypto.randomUUID(), reading: url, createdAt: 1 },
      anchor: {
        quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
        position: { type: 'TextPositionSelector', start, end: start + exact.length },
        headings: [],
        lookalikes: { same: 0, quote: 0, prefix: 0, suffix: 0, headings: 0 },
      },
      ...{ colour: { value: colour, ...unedited }, note: { value: '', ...unedited }, tags },
    },
    reading: { id: url, url, title: 'Blood clots', seenAt: 1, tags },
  };
}
