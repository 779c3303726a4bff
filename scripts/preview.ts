// Reads one page with the built extension in a headless browser and prints what it found: each marked term with its
// meaning and a picture with a card open, or with --json one object for other programs.

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Request } from '@playwright/test';
import type { Entry } from '../glossary/entry';
import { ENTRIES_PER_SHARD, shardPath } from '../glossary/shards';
import type { FrameTerms } from '../platform/requests';
import { frameTermsOf, launchChromium, workerOf } from './chromium';
import { serializePage } from './serialize-page';

const EXTENSION = join(import.meta.dirname, '..', '.output', 'chrome-mv3');
const PICTURE = join(import.meta.dirname, '..', '.output', 'preview.png');

interface Seen {
  readonly dom: string;
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

async function main([url, ...flags]: string[]): Promise<void> {
  if (!url) throw new Error('usage: preview URL [--json]');
  const asJson = flags.includes('--json');
  const context = await launchChromium({ extension: EXTENSION });
  try {
    await workerOf(context);
    const { page, seen, frames } = await visit(context, url);
    if (asJson) {
      const report = await describe(page, seen, frames, await visitPlain(url));
      process.stdout.write(`${JSON.stringify(report)}\n`);
    } else {
      printTerms(frames);
      await takePicture(page, frames);
    }
  } finally {
    await context.close();
  }
}

/** Opens the page with the extension and waits until every frame has been read. */
async function visit(context: BrowserContext, url: string) {
  const page = context.pages()[0] ?? (await context.newPage());
  const watched = watch(context, page);
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  await settle(page);
  const frames = await frameTermsOf(await workerOf(context), page.url());
  return { page, frames, seen: { dom: await serializePage(page), ...watched } };
}

/** The same page in a browser without the extension. */
async function visitPlain(url: string): Promise<Seen> {
  const context = await launchChromium();
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const watched = watch(context, page);
    await page.goto(url, { waitUntil: 'load' });
    await settle(page);
    return { dom: await serializePage(page), ...watched };
  } finally {
    await context.close();
  }
}

function watch(context: BrowserContext, page: Page): { requests: string[]; errors: string[] } {
  const requests: string[] = [];
  const errors: string[] = [];
  const isSent = (request: Request) => /^(https?|wss?|ftp):/.test(request.url());
  context.on('request', (request) => isSent(request) && requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return { requests, errors };
}

/** Until the network is quiet, or a page that is never quiet has had its time. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => {});
}

async function describe(page: Page, seen: Seen, frames: readonly FrameTerms[], plain: Seen) {
  const entries = entryReader();
  return {
    url: page.url(),
    title: await page.title(),
    words: frames.reduce((sum, { words }) => sum + words, 0),
    marks: topFirst(frames).flatMap((frame) =>
      frame.marks.map(({ text, entry, pageWords, level, marked }) => {
        const known = entry === null ? undefined : entries(entry);
        const term = known?.term ?? pageWords.join('; ');
        return { text, entry: known?.id ?? null, term, level, marked, frame: frame.url };
      }),
    ),
    domChanged: seen.dom !== plain.dom,
    requests: surplus(seen.requests, plain.requests).length,
    errors: surplus(seen.errors, plain.errors),
  };
}

/** What `more` holds beyond `less`, counting repeats. */
function surplus(more: readonly string[], less: readonly string[]): string[] {
  const left = [...less];
  return more.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function topFirst(frames: readonly FrameTerms[]): FrameTerms[] {
  return [...frames].sort((a, b) => Number(b.isTop) - Number(a.isTop));
}

function entryReader(): (number: number) => Entry {
  const shards = new Map<string, Entry[]>();
  return (number) => {
    const path = shardPath(number);
    const shard = shards.get(path) ?? (JSON.parse(readFileSync(join(EXTENSION, path), 'utf8')) as Entry[]); // written by the build
    shards.set(path, shard);
    const entry = shard[number % ENTRIES_PER_SHARD];
    if (!entry) throw new Error(`no entry ${number}`);
    return entry;
  };
}

function printTerms(frames: readonly FrameTerms[]): void {
  const entries = entryReader();
  const told = new Set<number | string>();
  for (const { text, entry, pageWords, marked } of topFirst(frames).flatMap(({ marks }) => marks)) {
    const key = entry ?? pageWords.join('; ');
    if (!marked || told.has(key)) continue;
    told.add(key);
    const { term, plain } = entry === null ? { term: text, plain: `On this page: ${key}` } : entries(entry);
    const name = text.toLowerCase() === term.toLowerCase() ? text : `${text} (${term})`;
    process.stdout.write(`${name.replace(/\s+/g, ' ')}\n    ${plain}\n`);
  }
  const words = frames.reduce((sum, frame) => sum + frame.words, 0);
  process.stdout.write(`\n${told.size} terms explained on a page of ${words} words.\n`);
}

/** Opens the card of the first marked term as a reader would, and takes the picture. */
async function takePicture(page: Page, frames: readonly FrameTerms[]): Promise<void> {
  const first = frames.find(({ isTop }) => isTop)?.marks.find(({ marked }) => marked);
  const point = first && (await pointOf(page, first.text));
  if (point) {
    await page.mouse.move(point.x, point.y);
    await page.keyboard.down('Alt');
    await page.mouse.click(point.x, point.y);
    await page.keyboard.up('Alt');
    await page.waitForTimeout(400);
  }
  mkdirSync(join(PICTURE, '..'), { recursive: true });
  await page.screenshot({ path: PICTURE });
  process.stdout.write(`Picture with a card open: .output/preview.png\n`);
}

/** The middle of the first place where a text stands in the page, scrolled into view. */
async function pointOf(page: Page, text: string): Promise<{ x: number; y: number } | undefined> {
  return await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0 || !node.parentElement?.checkVisibility()) continue;
      node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [rect] = range.getClientRects();
      if (rect) return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
    }
    return undefined;
  }, text);
}

await main(process.argv.slice(2));
