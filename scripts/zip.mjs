// npm run zip: the packages for the stores, and the sources for Mozilla's reviewers, in .output, with their SHA-256. With
// --check all is built again from those sources, in a folder elsewhere, and must come out the same, byte for byte.

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { giveUp, step } from './say.mjs';
import { bin, ROOT, run, setUp } from './setup.mjs';

setUp();
const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const PACKAGES = ['chrome', 'firefox', 'sources'].map((kind) => `${name}-${version}-${kind}.zip`);

const packed = pack(ROOT);
for (const [file, hash] of Object.entries(packed)) process.stdout.write(`${hash}  .output/${file}\n`);
if (process.argv.includes('--check')) await check();

/** Builds both packages of the sources in `folder`, as Mozilla's reviewers do; gives the hash of each. */
function pack(folder) {
  step(`Packing in ${folder}`);
  const ok =
    run(bin('wxt'), ['zip'], { cwd: folder }) && run('npm', ['run', 'build-for-amo'], { cwd: folder });
  if (!ok) giveUp('A package could not be built; what was said is above.');
  return Object.fromEntries(
    PACKAGES.map((file) => {
      const content = readFileSync(join(folder, '.output', file));
      return [file, createHash('sha256').update(content).digest('hex')];
    }),
  );
}

async function check() {
  const folder = mkdtempSync(join(tmpdir(), 'medgloss-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await unpack(join(ROOT, '.output', PACKAGES.at(-1)), folder);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const again = pack(folder);
  const different = PACKAGES.filter((file) => again[file] !== packed[file]);
  if (different.length > 0) giveUp(`Built again from the sources, other bytes: ${different.join(', ')}`);
  step('Built again from the sources: the same');
}

async function unpack(zip, folder) {
  // Not a built-in of Node: there only after setUp().
  const { default: JSZip } = await import('jszip');
  for (const file of Object.values((await JSZip.loadAsync(readFileSync(zip))).files)) {
    const path = join(folder, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await file.async('nodebuffer'));
  }
}
