// npm run packs-load [-- --entries N]: what a large list costs in the built extension, as JSON; how is in packs-load.ts.

import { chromiumPath } from './browsers.mjs';
import { giveUp, step } from './say.mjs';
import { bin, run, setUp } from './setup.mjs';

setUp();
step('Building the extension');
if (!run(bin('wxt'), ['build'], { stdio: ['ignore', 'ignore', 2] }))
  giveUp('The build failed; what it said is above.');
const measured = run(bin('tsx'), ['scripts/packs-load.ts', ...process.argv.slice(2)], {
  env: { ...process.env, CHROMIUM_PATH: chromiumPath() },
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = measured ? 0 : 1;
