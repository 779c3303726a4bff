// Makes a fresh clone ready: Node's version, the project's packages, WXT's generated types. Built-ins of Node only,
// because it runs before anything is installed. Quick when there is nothing to do.

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { giveUp, step } from './say.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command and shows what it prints (on standard error); false when it fails. */
export function run(command, args, options = {}) {
  // npm and npx are .cmd files on Windows, which only a shell starts.
  const shell = process.platform === 'win32';
  const result = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell, ...options });
  return result.status === 0;
}

/** A program that an installed package brings. */
export function bin(name) {
  return join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    giveUp(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  if (!isInstalled()) {
    step('Installing packages (about half a minute, once)');
    if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
      giveUp('npm ci failed; what it said is above.');
  }
  if (!existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) {
    if (!run(bin('wxt'), ['prepare'])) giveUp('wxt prepare failed; what it said is above.');
  }
}

/** npm writes node_modules/.package-lock.json last; older than the lockfile means out of date. */
function isInstalled() {
  return (
    existsSync(join(ROOT, 'node_modules/.package-lock.json')) &&
    !isOlder('node_modules/.package-lock.json', 'package-lock.json')
  );
}

function isOlder(file, than) {
  return statSync(join(ROOT, file)).mtimeMs < statSync(join(ROOT, than)).mtimeMs;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) setUp();
