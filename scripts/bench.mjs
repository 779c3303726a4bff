// npm run bench [-- --only NAME] [--quick] [--json]: builds the extension and measures it in Chromium; the tables are in
// tests/bench/.

import { chromiumPath } from './browsers.mjs';
import { giveUp, step } from './say.mjs';
import { bin, run, setUp } from './setup.mjs';

setUp();
step('Building the extension');
if (!run(bin('wxt'), ['build', '--mode', 'production'], { stdio: ['ignore', 'ignore', 2] }))
  giveUp('The build failed; what it said is above.');
const env = { ...process.env, CHROMIUM_PATH: chromiumPath() };
const measured = run(process.execPath, ['--import', 'tsx', 'tests/bench/run.ts', ...process.argv.slice(2)], {
  ...{ env, shell: false },
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = measured ? 0 : 1;
