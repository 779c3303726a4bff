// npm run anchoring [-- --json]: what is found again of passages in pages that changed, in Chromium; see tests/anchoring/.

import { chromiumPath } from './browsers.mjs';
import { bin, run, setUp } from './setup.mjs';

setUp();
const env = { ...process.env, CHROMIUM_PATH: chromiumPath() };
const measured = run(bin('tsx'), ['tests/anchoring/run.ts', ...process.argv.slice(2)], {
  env,
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = measured ? 0 : 1;
