// What has to be there before anything is found: the index of each size, how long a page takes to have it ready, what it
// keeps in memory, beside what its peers make of the same spellings; and the scripts that pages load.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { lapsIn, trace } from '../clock';
import { EXTENSION } from '../extension';
import type * as inPage from '../in-page/finding';
import { figureOf } from '../measure';
import type { Bench, Measured, Row, Table } from '../table';

declare const finding: typeof inPage;

const SIZES = [5000, 20_000, 100_000];
const COLUMNS = SIZES.map((size) => `${size.toLocaleString('en')} spellings`);
const PEERS = {
  'word map': 'Map of words',
  'trie regexp': 'trie RegExp',
  'aho-corasick': 'modern-ahocorasick',
};
const WAYS: readonly inPage.Way[] = ['ours', 'word map', 'trie regexp', 'aho-corasick'];
const SCRIPTS = ['content-scripts/content.js', 'reader.js', 'answers.js', 'annotator.js'];

export async function measureSizes(bench: Bench): Promise<Measured> {
  const scripts = scriptTable();
  return {
    tables: [await indexTable(bench), ...(scripts ? [scripts.table] : [])],
    ...(scripts && { summary: { contentScriptGzipKb: scripts.contentScriptGzipKb } }),
  };
}

async function indexTable(bench: Bench): Promise<Table> {
  const kept = new Map<string, number[]>();
  const note = (key: string, bytes: number) => kept.set(key, [...(kept.get(key) ?? []), bytes / 1e6]);
  const events = await trace(bench.session, async () => {
    for (let turn = 0; turn < bench.turns; turn++)
      for (const size of SIZES)
        for (const way of WAYS) note(`${way} ${size}`, await takeTurn(bench, size, way));
  });
  const laps = lapsIn(events);
  const rowOf = (label: string, cell: (size: number) => Row['cells'][number]): Row => ({
    label,
    cells: SIZES.map(cell),
  });
  const gzip = (size: number) => gzipSync(bench.glossary(size).glossary.index, { level: 9 }).length;
  return {
    title: 'The index',
    note: 'Megabytes are 1,000,000 bytes. To fetch is from a server on this machine. Milliseconds are of the main thread, in a new page. Memory is what stays after garbage collection, typed arrays included. The RegExp is compiled by its first run, which its row does not hold: see "Finding in plain text, cold".',
    columns: COLUMNS,
    rows: [
      rowOf('our index, MB', (size) => bench.glossary(size).glossary.index.length / 1e6),
      rowOf('our index, MB gzip', (size) => gzip(size) / 1e6),
      rowOf('to fetch it, ms', (size) => figureOf(laps.get(`fetch ${size}`) ?? [])),
      rowOf('ready to find, ms: ours', (size) => figureOf(laps.get(`ours ${size}`) ?? [])),
      ...peers().map(([way, name]) =>
        rowOf(`ready to find, ms: ${name}`, (size) => figureOf(laps.get(`${way} ${size}`) ?? [])),
      ),
      rowOf('memory, MB: ours', (size) => figureOf(kept.get(`ours ${size}`) ?? [])),
      ...peers().map(([way, name]) =>
        rowOf(`memory, MB: ${name}`, (size) => figureOf(kept.get(`${way} ${size}`) ?? [])),
      ),
    ],
  };
}

function peers(): [string, string][] {
  return Object.entries(PEERS);
}

/** Makes one way ready on a page of its own, and runs it once. Gives the bytes that it keeps. */
async function takeTurn(bench: Bench, size: number, way: inPage.Way): Promise<number> {
  const { index, spellings } = bench.glossary(size);
  const { path, paragraphs } = bench.page('other', 1000);
  const page = await bench.open(path, 'finding');
  const before = await bytesOf(page);
  if (way === 'ours')
    await page.evaluate(([a, b]) => finding.fetchOnce(a, b), [index, `fetch ${size}`] as const);
  await page.evaluate(([a, b, c]) => finding.load(a, b, c), [index, spellings, paragraphs] as const);
  await page.evaluate(([a, b]) => finding.prepare(a, b), [way, `${way} ${size}`] as const);
  await page.evaluate((name) => finding.run(name, 'first', 1), way);
  await page.evaluate(() => finding.letGo());
  const bytes = (await bytesOf(page)) - before;
  await page.close();
  return bytes;
}

async function bytesOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  // Newer than the protocol's types: what typed arrays hold outside of the heap.
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await session.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

function scriptTable(): { table: Table; contentScriptGzipKb: number } | undefined {
  if (!existsSync(join(EXTENSION, 'manifest.json'))) return undefined;
  const sizes = SCRIPTS.map((name) => {
    const script = readFileSync(join(EXTENSION, name));
    return { name, raw: script.length / 1000, gzip: gzipSync(script, { level: 9 }).length / 1000 };
  });
  const table = {
    title: 'Scripts in pages',
    note: 'Kilobytes are 1,000 bytes. Every page loads content.js; one that may be about health, reader.js and the index; one with marks, answers.js; one with passages, or with a selection on it, annotator.js.',
    columns: ['kB', 'kB gzip'],
    rows: sizes.map(({ name, raw, gzip }) => ({ label: name.replace(/^.*\//, ''), cells: [raw, gzip] })),
  };
  return { table, contentScriptGzipKb: sizes[0]?.gzip ?? Number.NaN };
}
