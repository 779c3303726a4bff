// The anchoring bench: npm run anchoring [-- --json] [--seed N]. Marks passages in pages, changes the pages as pages change, and says
// what is found again, next to a peer and a plain search. Writes tests/anchoring/RESULTS.md; with a seed other than 0, other
// pages are made, other passages marked and other words changed, and nothing is written.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../../scripts/chromium';
import { giveUp, step } from '../../scripts/say.mjs';
import { bundle } from '../bench/bundle';
import { ARTICLES } from './articles';
import type { ChangeResult, MeasureOptions } from './measure';
import { markdown, summaryOf } from './report';

/** In each page. */
const PASSAGES = 40;

declare const anchoring: { measure(options: MeasureOptions): Promise<ChangeResult[]> };

const { values } = parseArgs({ options: { json: { type: 'boolean' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? 0);
const articles = Object.fromEntries(
  ARTICLES.map((name) => [
    name,
    readFileSync(join(import.meta.dirname, '../articles', name, 'page.html'), 'utf8'),
  ]),
);
const context = await launchChromium();
try {
  const page = await context.newPage();
  await page.setContent('<!doctype html><title>Anchoring</title><body>');
  await page.addScriptTag({ content: await bundle('anchoring') });
  step('Marking, changing, finding');
  const results = await page.evaluate((options) => anchoring.measure(options), {
    articles,
    ...{ passages: PASSAGES, seed },
  });
  const summary = summaryOf(results);
  const text = markdown(results);
  if (seed === 0) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text);
  process.stdout.write(values.json ? `${JSON.stringify(summary)}\n` : text);
  if (summary.wrong > 0) giveUp(`${summary.wrong} passages were put on the wrong words`);
} finally {
  await context.close();
}
