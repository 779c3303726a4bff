// npm run faults [-- --operations N --kills N --crashes N --seed N --json]: builds the extension and saves, writes,
// answers, deletes and restores in it while its worker and its browser are killed; how is in faults/.

import { chromiumPath } from './browsers.mjs';
import { giveUp, step } from './say.mjs';
import { bin, run, setUp } from './setup.mjs';

setUp();
step('Building the extension');
if (!run(bin('wxt'), ['build'], { stdio: ['ignore', 'ignore', 2] }))
  giveUp('The build failed; what it said is above.');
const env = { ...process.env, CHROMIUM_PATH: chromiumPath() };
const isWhole = run(
  process.execPath,
  ['--import', 'tsx', 'scripts/faults/run.ts', ...process.argv.slice(2)],
  {
    ...{ env, shell: false },
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
process.exitCode = isWhole ? 0 : 1;
