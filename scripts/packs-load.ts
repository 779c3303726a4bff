// Adds a list of so many made-up words to the built extension in Chromium, and prints what that costs as JSON: entries;
// openMs, from the file to its preview; importMs, from the button to the list; peakMB, the most memory of all processes of
// the browser above what they had before; readyMs, from an article's load to the first mark of a word of the list;
// readExtraRatio, how much longer than without the list it takes until the article has been read. And of looking words up
// in it: lookupReadyMs, from the page's load to the answer to a key pressed at once; lookupMs, the median from a key to its
// answer, lookupWorstMs, the worst; lookupBusyMs, the longest that the page itself was busy meanwhile.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';
import { FRAME_TERMS_PORT, type FrameTerms } from '../platform/requests';
import { type AddedList, addList } from './add-list';
import { closeWelcome, launchChromium, workerOf } from './chromium';
import { lookUps } from './look-ups';
import { watchMemory } from './memory';
import { serveFolder } from './serve-page.mjs';

declare const chrome: typeof import('wxt/browser').browser;

const ROOT = join(import.meta.dirname, '..');
const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
/** In the article, and in no glossary. */
const WORD = 'round patches';
const READINGS = 5;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { entries: { type: 'string', default: '100000' } } });
  const entries = Number(values.entries);
  const folder = mkdtempSync(join(tmpdir(), 'packs-load-'));
  const site = await serveFolder(join(ROOT, 'tests', 'articles'));
  const context = await launchChromium({ extension: EXTENSION, profile: join(folder, 'profile') });
  try {
    const path = join(folder, 'load.json');
    writeFileSync(path, JSON.stringify(documentOf(entries)));
    const article = `${site.origin}/treatment/page.html`;
    await closeWelcome(context);
    const profile = join(folder, 'profile');
    const before = await readings(context, article, 'cytokine');
    const added = await measuredAdding(context, path, profile);
    const after = await readings(context, article, WORD);
    const looked = await lookUps(context);
    const report = {
      ...{ entries, ...added, readyMs: Math.round(after.seen) },
      readExtraRatio: Number((after.settled / before.settled).toFixed(2)),
      ...looked,
    };
    process.stdout.write(`${JSON.stringify(report)}\n`);
  } finally {
    await context.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Words built as medical ones are, no two alike, and one that an article has. */
function documentOf(count: number): object {
  const roots = 'cardi nephr hepat gastr neur oste dermat pulm hemat arthr'.split(' ');
  const ends = 'opathy itis osis omegaly oplasty ectomy oscopy ogram algia oma'.split(' ');
  const letters = (i: number) => i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
  const entries = Array.from({ length: count }, (_, i) => ({
    term: i === count - 1 ? WORD : `${roots[i % 10]}${letters(i)}${ends[Math.floor(i / 10) % 10]} syndrome`,
    plain: `A made-up condition, number ${i}. Its meaning is of usual length, and says what it is and what it does.`,
    also: [`disorder ${letters(i)} of the ${roots[i % 10]}ium`],
    abbr: [`Q${letters(i).toUpperCase()}`],
    tags: ['made-up'],
  }));
  return { format: 'medgloss-pack', version: 1, title: 'Load', licence: 'CC0', source: 'made up', entries };
}

async function measuredAdding(
  context: BrowserContext,
  path: string,
  profile: string,
): Promise<AddedList & { peakMB: number }> {
  const memory = watchMemory(profile);
  const added = await addList(context, path);
  return { ...added, peakMB: Math.round(memory.stop()) };
}

/** Medians over some readings of an article in a new tab: until it has a mark of this text, and until it has been read. */
async function readings(
  context: BrowserContext,
  url: string,
  text: string,
): Promise<{ seen: number; settled: number }> {
  const all: { seen: number; settled: number }[] = [];
  for (let i = 0; i <= READINGS; i++) {
    const page = await context.newPage();
    await page.bringToFront();
    all.push(await reading(context, page, url, text));
    await page.close();
  }
  // The first one warms up.
  const [, ...warm] = all;
  const median = (of: 'seen' | 'settled') =>
    warm.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(READINGS / 2)] ?? Number.NaN;
  return { seen: median('seen'), settled: median('settled') };
}

async function reading(
  context: BrowserContext,
  page: Page,
  url: string,
  text: string,
): Promise<{ seen: number; settled: number }> {
  const worker = await workerOf(context);
  const began = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const told = await worker.evaluate(
    async ({ port: name, wanted }) => {
      const start = Date.now();
      const found = { seen: 0, settled: 0 };
      while (found.seen === 0 || found.settled === 0) {
        // Asked each time: the new tab may not be in front yet.
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        if (tab?.id === undefined) continue;
        const port = chrome.tabs.connect(tab.id, { name });
        await new Promise<void>((resolve) => {
          port.onMessage.addListener((terms: FrameTerms) => {
            if (found.seen === 0 && terms.marks.some((mark) => mark.text === wanted))
              found.seen = Date.now() - start;
            if (found.settled === 0 && terms.settled && found.seen > 0) found.settled = Date.now() - start;
            if (found.settled > 0) resolve();
          });
          port.onDisconnect.addListener(() => setTimeout(resolve, 5));
        });
        port.disconnect();
      }
      return found;
    },
    { port: FRAME_TERMS_PORT, wanted: text },
  );
  const lead = performance.now() - began - told.settled;
  return { seen: told.seen + Math.max(0, lead), settled: told.settled + Math.max(0, lead) };
}

await main();
