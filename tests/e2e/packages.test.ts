// The built packages, before any browser has them: what they ask for is what PRIVACY.md tells, and Mozilla's linter has
// nothing to say that is not explained here.

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const ROOT = join(import.meta.dirname, '..', '..');

interface Manifest {
  readonly manifest_version: number;
  readonly version: string;
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly web_accessible_resources: readonly { readonly resources: readonly string[] }[];
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, '.output', folder, 'manifest.json'), 'utf8'));
const PRIVACY = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8');

/** What the linter warns of, and why it stays. */
const EXPLAINED = [
  // Preact's dangerouslySetInnerHTML, which nothing of ours uses: Biome refuses it.
  'Unsafe assignment to innerHTML',
  // Parts of ours, at an address that the browser makes anew (platform/parts.ts), and chunks of Vite's.
  'Unsafe call to import for argument 0',
];

test('the permissions are those that PRIVACY.md gives reasons for', () => {
  const [, table = ''] = PRIVACY.split('## Permissions');
  const told = [...table.matchAll(/^\| (\w+|run on all sites) \| /gm)].map(([, name]) => name).slice(1);
  const chromium = manifestOf('chrome-mv3');
  expect(['run on all sites', ...chromium.permissions].sort()).toEqual(told.sort());
  // Its sidebar needs no permission.
  expect(manifestOf('firefox-mv3').permissions).toEqual(
    chromium.permissions.filter((name) => name !== 'sidePanel'),
  );
});

for (const folder of ['chrome-mv3', 'firefox-mv3']) {
  test(`${folder} asks for nothing besides, and lets in nothing from elsewhere`, () => {
    const manifest = manifestOf(folder);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.version).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
    expect([manifest.host_permissions, manifest.optional_permissions]).toEqual([undefined, undefined]);
    // Asked for one site at a time; PRIVACY.md says when.
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(PRIVACY).toContain('| load from one address |');
    expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([['<all_urls>']]);
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    // Lists come from addresses that nobody knows beforehand; they are data.
    expect(policy).toContain("; connect-src 'self' https:; ");
    expect(policy.replace("connect-src 'self' https:;", '')).not.toMatch(/unsafe|https?:|\*/);
    const open = manifest.web_accessible_resources.flatMap(({ resources }) => resources);
    // What a page could load, PRIVACY.md tells.
    expect(open.filter((file) => !PRIVACY.includes(`\`${file}\``))).toEqual([]);
  });
}

test('the Firefox package has no fault that web-ext lint finds, nor a warning that is not explained', async () => {
  test.slow();
  const { errors, warnings } = await lint(join(ROOT, '.output', 'firefox-mv3'));
  expect(errors).toEqual([]);
  expect([...new Set(warnings.map(({ message }) => message))].sort()).toEqual(EXPLAINED.toSorted());
});

interface Findings {
  readonly errors: readonly { readonly message: string }[];
  readonly warnings: readonly { readonly message: string }[];
}

async function lint(folder: string): Promise<Findings> {
  const webExt = join(ROOT, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const args = [webExt, 'lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  // It ends with another status when it has found an error; what it found is printed all the same.
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 }).catch(
    (failed: { stdout: string }) => failed,
  );
  return JSON.parse(stdout) as Findings; // the linter's format
}
