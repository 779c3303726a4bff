// The command line of a fault run over the built extension: prints what came of it, and fails if anything was lost,
// doubled or left half done.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runFaults } from './fault-run';

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '500' },
    kills: { type: 'string', default: '60' },
    crashes: { type: 'string', default: '3' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    json: { type: 'boolean', default: false },
  },
});

const report = await runFaults({
  extension: join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3'),
  operations: Number(values.operations),
  kills: Number(values.kills),
  crashes: Number(values.crashes),
  seed: Number(values.seed),
});
process.stderr.write(`seed ${values.seed}\n`);
const lines = Object.entries(report).map(([name, count]) => `${name.padEnd(14)}${count}\n`);
process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : lines.join(''));
process.exitCode = report.lost + report.duplicated + report.half === 0 ? 0 : 1;
