// Finds the browsers the project runs in, and installs the ones that are missing: with apt on Debian and Ubuntu, with
// Playwright elsewhere. CHROMIUM_PATH and FIREFOX_PATH override. Branded Chrome is no use: it no longer loads unpacked
// extensions from the command line. Built-ins of Node only.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { giveUp, step } from './say.mjs';
import { bin, run } from './setup.mjs';

const CHROMIUM = {
  variable: 'CHROMIUM_PATH',
  package: 'chromium',
  playwright: 'chromium',
  commands: ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser'],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '%ProgramFiles(x86)%\\Microsoft\\Edge\\Application\\msedge.exe',
    '%ProgramFiles%\\Microsoft\\Edge\\Application\\msedge.exe',
    '%LocalAppData%\\Chromium\\Application\\chrome.exe',
  ],
};

const FIREFOX = {
  variable: 'FIREFOX_PATH',
  package: 'firefox-esr',
  playwright: 'firefox',
  commands: ['firefox-esr', 'firefox'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '%ProgramFiles%\\Mozilla Firefox\\firefox.exe',
  ],
};

/** Path of a Chromium-family browser that loads unpacked extensions; installs one when there is none. */
export function chromiumPath() {
  return findOrInstall(CHROMIUM);
}

/** Path of Firefox; installs one when there is none. */
export function firefoxPath() {
  return findOrInstall(FIREFOX);
}

function findOrInstall(browser) {
  return (
    find(browser) ??
    install(browser) ??
    giveUp(`No ${browser.package} here. Install one and set ${browser.variable} to its path.`)
  );
}

function find(browser) {
  const override = process.env[browser.variable];
  if (override)
    return existsSync(override)
      ? override
      : giveUp(`${browser.variable} is ${override}, which does not exist.`);
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = browser.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const places = browser.places.map((place) =>
    place.replace(/%([^%]+)%/g, (_, name) => process.env[name] ?? ''),
  );
  return [...(process.platform === 'win32' ? [] : onPath), ...places, playwrightPath(browser)].find(
    (path) => path && existsSync(path),
  );
}

function install(browser) {
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    step(`Installing ${browser.package} (about a minute, once)`);
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
    const apt = (...args) => {
      const [command, ...rest] = [...asRoot, 'apt-get', ...args];
      return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    };
    if (apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', browser.package)) {
      const found = find(browser);
      if (found) return found;
    }
  }
  step(`Installing Playwright's ${browser.playwright} (once)`);
  return run(bin('playwright'), ['install', browser.playwright]) ? find(browser) : undefined;
}

/** Where Playwright keeps its own copy; undefined before packages are installed. */
function playwrightPath(browser) {
  const script = `import('playwright-core').then((p) => console.log(p.${browser.playwright}.executablePath()))`;
  const { stdout, status } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
