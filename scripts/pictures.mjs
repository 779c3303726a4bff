// npm run pictures: builds the extension and takes a picture of every surface, into .output/pictures. With --update, the
// pictures of components that tests compare are taken anew instead, into tests/pictures/gallery: look at them before you
// keep them.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from './browsers.mjs';
import { giveUp, step } from './say.mjs';
import { bin, ROOT, run, setUp } from './setup.mjs';

setUp();
const options = {
  env: { ...process.env, CHROMIUM_PATH: chromiumPath() },
  stdio: ['ignore', 'inherit', 'inherit'],
};
if (process.argv.includes('--update')) await update();
else takeAll();

function takeAll() {
  step('Building the extension');
  if (!run(bin('wxt'), ['build'], { stdio: ['ignore', 'ignore', 2] }))
    giveUp('The build failed; what it said is above.');
  step('Taking pictures');
  const isDone = run(bin('playwright'), ['test', '--project', 'pictures', '--reporter', 'line'], options);
  step(isDone ? 'They are in .output/pictures.' : 'Some are missing; what went wrong is above.');
  process.exitCode = isDone ? 0 : 1;
}

async function update() {
  const args = ['run', '--project', 'browser', 'tests/browser/entrypoints/gallery', '--update'];
  if (!run(bin('vitest'), args, options)) giveUp('They could not be taken; what went wrong is above.');
  // Chromium writes them fast and large. With a palette they are a quarter, and too near to be told apart.
  const { default: sharp } = await import('sharp');
  const folder = join(ROOT, 'tests', 'pictures', 'gallery');
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    writeFileSync(
      path,
      await sharp(readFileSync(path)).png({ palette: true, colours: 256, dither: 0 }).toBuffer(),
    );
  }
  step('They are in tests/pictures/gallery.');
}
