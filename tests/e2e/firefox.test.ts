// A smoke run in real Firefox: the main journey, and marks where the two browsers differ most.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { serializePage } from '../../scripts/serialize-page';
import { builtZip, eventually, goToOwn, paintedTexts, readOwn, test } from './firefox';
import { clickText, hoverText, linesOfText } from './text-point';

test('read, hover, open, save, and find it in the notebook', async ({ firefoxReading: reading }) => {
  const page = await reading.context.newPage();
  const errors = watchErrors(page);
  await reading.go(page, 'treatment');
  const without = await serializePage(page);

  const welcome = await reading.install();
  await page.bringToFront();
  await reading.go(page, 'treatment');
  await eventually(async () => expect((await paintedTexts(page)).length).toBeGreaterThan(20));
  expect(await serializePage(page)).toBe(without);

  const card = reading.card(page);
  await hoverText(page, 'cytokine');
  await card.isShown('tooltip');
  await card.says(/A small protein .*signal/);
  expect(await card.hasFocus()).toBe(false);

  await clickText(page, 'cytokine');
  await card.isShown('dialog');
  expect(await card.hasFocus()).toBe(true);
  await card.press('Save this word');
  await card.says(/Saved in your notebook/);
  expect(await serializePage(page)).toBe(without);
  await page.keyboard.press('Escape');
  await card.isShown(undefined);

  expect((await paintedTexts(page)).length).toBeGreaterThan(20);
  expect(errors).toEqual([]);

  const article = page.url();
  await goToOwn(page, welcome.replace('welcome', 'notebook'));
  const saved = () =>
    readOwn(page, () =>
      [...document.querySelectorAll('article')].map((item) => ({
        term: item.querySelector('h2')?.textContent,
        sentence: item.querySelector('blockquote')?.innerText,
        page: item.querySelector('a')?.href,
      })),
    );
  const sentence =
    'Each cytokine they release calls in more cells, and the autoimmune response feeds itself.';
  await eventually(async () =>
    expect(await saved()).toEqual([{ term: 'cytokine', sentence, page: article }]),
  );
});

test('marks shadow trees, frames, strict pages and foreign letters as in Chromium, and leaves them as they were', async ({
  firefoxReading: reading,
}) => {
  const page = await reading.context.newPage();
  const errors = watchErrors(page);
  const articles = ['shadow-and-frames', 'strict-csp', 'xhtml', 'right-to-left', 'editor', 'code-and-maths'];
  const without = new Map<string, string>();
  for (const article of articles) {
    await reading.go(page, article);
    without.set(article, await serializePage(page));
  }
  const errorsWithout = errors.splice(0);

  await reading.install();
  await page.bringToFront();
  for (const article of articles) {
    await reading.go(page, article);
    const { must, mustNot } = expectedOf(article);
    await eventually(async () => {
      const painted = (await paintedTexts(page)).map(bare);
      const missing = must.filter(({ text, marked }) => marked && !painted.includes(bare(text)));
      const wrong = mustNot.filter(({ text }) => painted.includes(bare(text)));
      expect({ article, missing, wrong }).toEqual({ article, missing: [], wrong: [] });
    });
    expect(await serializePage(page)).toBe(without.get(article));
  }
  expect(errors).toEqual(errorsWithout);
});

test('a passage is marked, gets a note, and is found again on a page that lost it for a while', async ({
  firefoxReading: reading,
}) => {
  test.slow();
  const page = await reading.context.newPage();
  const errors = watchErrors(page);
  await reading.go(page, 'treatment');
  const without = await serializePage(page);
  const welcome = await reading.install();
  await page.bringToFront();
  await reading.go(page, 'treatment');
  await eventually(async () => expect((await paintedTexts(page)).length).toBeGreaterThan(20));

  const words = 'they release calls in more cells';
  const [{ x, y, width, height }] = await linesOfText(page, words);
  await page.mouse.move(x + 1, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.move(x + width - 1, y + height / 2);
  await page.mouse.up();
  const bar = reading.card(page);
  await bar.isShown('toolbar');
  await bar.press('Mark in pink');
  await bar.says(/Kept in your notebook/);
  await page.keyboard.press('Escape');
  await bar.isShown(undefined);
  expect(await serializePage(page)).toBe(without);

  await reading.go(page, 'treatment');
  const isPainted = async () => (await paintedTexts(page)).includes(words);
  await eventually(async () => expect(await isPainted()).toBe(true));
  await replaceText(page, words, 'nothing of the kind');
  await eventually(async () => expect(await isPainted()).toBe(false));
  await replaceText(page, 'nothing of the kind', words);
  await eventually(async () => expect(await isPainted()).toBe(true));
  expect(errors).toEqual([]);

  const readings = welcome.replace('welcome', 'readings');
  await goToOwn(page, readings);
  const note = () => readOwn(page, () => document.querySelector('textarea')?.value ?? null);
  await eventually(async () => expect(await note()).toBe(''));
  const id = await readOwn(page, () => document.querySelector('textarea')?.id.replace(/^note-/, '') ?? '');
  await goToOwn(page, `${readings}#${id}`);
  await eventually(async () =>
    expect(await readOwn(page, () => document.activeElement?.localName)).toBe('textarea'),
  );
  await page.keyboard.type('Ask which cells.');
  await eventually(async () =>
    expect(await readOwn(page, () => document.body.innerText)).toContain('Saved.'),
  );
  await goToOwn(page, readings.replace('readings', 'notebook'));
  await goToOwn(page, readings);
  await eventually(async () => expect(await note()).toBe('Ask which cells.'));
});

test('an update keeps what was saved, and a page that is open goes on without a word', async ({
  firefoxReading: reading,
}, testInfo) => {
  test.slow();
  const older = testInfo.outputPath('older.zip');
  await writeOlder(older);
  const page = await reading.context.newPage();
  const errors = watchErrors(page);
  const welcome = await reading.install(older);
  await page.bringToFront();
  await reading.go(page, 'treatment');
  await eventually(async () => expect((await paintedTexts(page)).length).toBeGreaterThan(20));
  const card = reading.card(page);
  await clickText(page, 'cytokine');
  await card.isShown('dialog');
  await card.press('Save this word');
  await card.says(/Saved in your notebook/);
  await page.keyboard.press('Escape');
  await card.isShown(undefined);
  const painted = await paintedTexts(page);

  await reading.update();
  // Installed by hand, it does not wait for the next start (see entrypoints/background): the browser ends the older version
  // without a word, and runs the newer one in pages that are open.
  await eventually(async () => expect((await paintedTexts(page)).length).toBeGreaterThan(painted.length));
  await hoverText(page, 'cytokine');
  await card.isShown('tooltip');
  expect(errors).toEqual([]);

  await goToOwn(page, welcome.replace('welcome', 'notebook'));
  const now = () =>
    readOwn(page, () => ({
      version: chrome.runtime.getManifest().version,
      saved: [...document.querySelectorAll('article h2')].map(({ textContent }) => textContent),
    }));
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
  await eventually(async () => expect(await now()).toEqual({ version, saved: ['cytokine'] }));
});

/** The built package under a lower version. */
async function writeOlder(path: string): Promise<void> {
  const zip = await JSZip.loadAsync(readFileSync(builtZip()));
  const manifest = JSON.parse((await zip.file('manifest.json')?.async('string')) ?? '');
  zip.file('manifest.json', JSON.stringify({ ...manifest, version: '0.0.1' }));
  writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer' }));
}

declare const chrome: typeof import('wxt/browser').browser;

interface Expected {
  readonly must: readonly { readonly text: string; readonly marked?: boolean }[];
  readonly mustNot: readonly { readonly text: string }[];
}

function expectedOf(article: string): Expected {
  const file = join(import.meta.dirname, '..', 'articles', article, 'expected.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A term may be broken over lines, by markup or by the source. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

/** As a script of the page would. */
async function replaceText(page: Page, before: string, after: string): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node instanceof Text && node.data.includes(from)) node.data = node.data.replace(from, to);
    },
    [before, after] as const,
  );
}
