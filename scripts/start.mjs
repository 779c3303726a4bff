// npm start [-- URL-or-FILE] [--json]: installs what is missing, builds the extension, and opens it in a browser on a
// page. Without a display it reads the page headless and prints what it found.

import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from './browsers.mjs';
import { giveUp, step } from './say.mjs';
import { servePage } from './serve-page.mjs';
import { bin, ROOT, run, setUp } from './setup.mjs';

const SAMPLE = 'tests/articles/treatment/page.html';

const args = process.argv.slice(2);
const asJson = args.includes('--json');
const target = args.find((arg) => !arg.startsWith('--')) ?? SAMPLE;

setUp();
step('Building the extension');
if (!run(bin('wxt'), ['build', '--mode', 'production'], { stdio: ['ignore', 'ignore', 2] }))
  giveUp('The build failed; what it said is above.');
const chromium = chromiumPath();
const page = await servePage(target);
const status = !asJson && hasDisplay() ? await openBrowser(page.url) : await readHeadless(page.url);
page.close();
process.exitCode = status;

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A window with the extension in a profile of its own, so that what is saved is there again next time. */
function openBrowser(url) {
  const extension = join(ROOT, '.output', 'chrome-mv3');
  const profile = join(ROOT, '.cache', 'profile');
  mkdirSync(profile, { recursive: true });
  step(`Opening ${url}; close the browser to end`);
  const flags = [
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--no-first-run',
    '--no-default-browser-check',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const browser = spawn(chromium, [...flags, url], { stdio: 'ignore' });
  return new Promise((resolve) => browser.on('exit', (code) => resolve(code ?? 0)));
}

function readHeadless(url) {
  step(asJson ? `Reading ${url}` : `No display here: reading ${url} headless`);
  const reader = spawn(
    process.execPath,
    ['--import', 'tsx', join('scripts', 'preview.ts'), url, ...(asJson ? ['--json'] : [])],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CHROMIUM_PATH: chromium },
    },
  );
  return new Promise((resolve) => reader.on('exit', (code) => resolve(code ?? 1)));
}
