// What `npm version` does with CHANGELOG.md: what stands under "Unreleased" becomes the new version's. With --check it only
// says whether there is anything to release, before npm changes a file.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const UNRELEASED = '## Unreleased';

/** The changelog with a version in place of what is unreleased; `date` as YYYY-MM-DD. Throws when there is nothing to release. */
export function release(changelog: string, version: string, date: string): string {
  const [before, after, ...more] = changelog.split(`\n${UNRELEASED}\n`);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`CHANGELOG.md needs one heading "${UNRELEASED}"`);
  const unreleased = after.split(/^## /m, 1)[0] ?? '';
  if (!/^- /m.test(unreleased))
    throw new Error(`CHANGELOG.md has nothing under "${UNRELEASED}": say there what readers get`);
  return `${before}\n${UNRELEASED}\n\n## ${version} – ${date}\n${after}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(process.cwd(), 'CHANGELOG.md');
  const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8'));
  try {
    const released = release(readFileSync(file, 'utf8'), version, new Date().toISOString().slice(0, 10));
    if (!process.argv.includes('--check')) writeFileSync(file, released);
  } catch (error) {
    process.stderr.write(`✗ ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
