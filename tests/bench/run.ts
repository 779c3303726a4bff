// The bench: npm run bench [-- --only NAME] [--quick] [--json]. Measures in one browser, one table after another; prints
// them, and writes tests/bench/RESULTS.md when all were measured. No figure makes it fail.

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { giveUp, step } from '../../scripts/say.mjs';
import { type RunningBench, setUpBench } from './bench';
import { headline, json, markdown, type Report } from './report';
import type { Measure, Summary, Table } from './table';
import { measureChanging } from './tables/changing';
import { measureExtension } from './tables/extension';
import { measureFinding } from './tables/finding';
import { measureLists } from './tables/lists';
import { measureNotebook } from './tables/notebook';
import { measurePainting } from './tables/painting';
import { measurePointing } from './tables/pointing';
import { measureReading } from './tables/reading';
import { measureSizes } from './tables/sizes';
import { measureSlices } from './tables/slices';
import { measureStorm } from './tables/storm';

/** In the order in which they are printed. */
const TABLES: Readonly<Record<string, Measure>> = {
  finding: measureFinding,
  reading: measureReading,
  painting: measurePainting,
  slices: measureSlices,
  changing: measureChanging,
  pointing: measurePointing,
  storm: measureStorm,
  extension: measureExtension,
  lists: measureLists,
  notebook: measureNotebook,
  sizes: measureSizes,
};

const TURNS = 5;
const QUICK_TURNS = 2;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, quick: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  const names = values.only === undefined ? Object.keys(TABLES) : [values.only];
  const unknown = names.find((name) => !(name in TABLES));
  if (unknown) giveUp(`no table "${unknown}"; there are ${Object.keys(TABLES).join(', ')}`);
  const bench = await setUpBench(values.quick ? QUICK_TURNS : TURNS);
  try {
    const report = await measure(bench, names);
    const text = markdown(report);
    process.stdout.write(values.json ? `${json(report)}\n` : text);
    if (values.only === undefined)
      writeFileSync(join(import.meta.dirname, 'RESULTS.md'), `# What the bench measured\n\n${text}`);
  } finally {
    await bench.close();
  }
}

async function measure(bench: RunningBench, names: readonly string[]): Promise<Report> {
  const tables: Table[] = [];
  const summary: Partial<Summary> = {};
  const about = {
    ...{ machine: machine(), browser: bench.browser, spellings: bench.shipped, turns: bench.turns },
    date: new Date().toISOString().slice(0, 10),
  };
  step(headline({ ...about, tables, summary }));
  for (const name of names) {
    const begun = Date.now();
    const measured = await TABLES[name]?.(bench);
    step(`${name}: ${Math.round((Date.now() - begun) / 1000)} s`);
    tables.push(...(measured?.tables ?? []));
    Object.assign(summary, measured?.summary);
  }
  return { ...about, tables, summary };
}

function machine(): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${process.platform}`;
}

await main();
