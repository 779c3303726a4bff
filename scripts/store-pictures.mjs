// npm run store-pictures: builds the extension and takes the pictures for the stores anew, into store/pictures.

import { chromiumPath } from './browsers.mjs';
import { giveUp, step } from './say.mjs';
import { bin, run, setUp } from './setup.mjs';

setUp();
step('Building the extension');
if (!run(bin('wxt'), ['build'], { stdio: ['ignore', 'ignore', 2] }))
  giveUp('The build failed; what it said is above.');
const env = { ...process.env, CHROMIUM_PATH: chromiumPath() };
if (!run(bin('playwright'), ['test', '--project', 'store-pictures'], { env }))
  giveUp('Not every picture could be taken; what was said is above.');
