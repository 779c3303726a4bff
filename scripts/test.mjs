// npm test: sets up what is missing, then every check there is, in the order in which they fail fastest. Goes on after a
// failure, so that one run tells all; ends with how many steps passed.

import { chromiumPath, firefoxPath } from './browsers.mjs';
import { step } from './say.mjs';
import { bin, run, setUp } from './setup.mjs';

setUp();
const env = { ...process.env, CHROMIUM_PATH: chromiumPath(), FIREFOX_PATH: firefoxPath() };

const STEPS = [
  ['types of WXT', 'wxt', ['prepare']],
  ['format and lint', 'biome', ['ci', '--error-on-warnings']],
  ['dead code', 'knip', []],
  ['types', 'tsc', ['--noEmit']],
  ['unit tests', 'vitest', ['run', '--project', 'unit']],
  ['tests in a real browser', 'vitest', ['run', '--project', 'browser']],
  ['third-party notices', 'tsx', ['scripts/third-party.ts', '--check']],
  ['packages for the stores, twice', 'node', ['scripts/zip.mjs', '--check']],
  // At once, since neither keeps the machine busy by itself.
  ['the built extension in Chromium and Firefox', 'playwright', ['test', '--project', 'chromium', 'firefox']],
];

const failed = [];
for (const [name, command, args] of STEPS) {
  step(name);
  const program = command === 'node' ? command : bin(command);
  if (!run(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env })) failed.push(name);
}
for (const name of failed) step(`failed: ${name}`);
process.stdout.write(`\n${STEPS.length - failed.length} passed, ${failed.length} failed\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
