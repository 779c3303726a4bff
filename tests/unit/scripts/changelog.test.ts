// A new version is one command: npm's own, which keeps the changelog in step and refuses a version that brings nothing.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { release } from '../../../scripts/changelog';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const OLDER = '## 0.1.0 – 2026-01-02\n\n- Words are marked.\n';

test('what is unreleased becomes the version, and what was released stays as it was', () => {
  const changelog = `# Changes\n\n## Unreleased\n\n### Added\n\n- Spanish.\n\n${OLDER}`;
  expect(release(changelog, '0.2.0', '2026-03-04')).toBe(
    `# Changes\n\n## Unreleased\n\n## 0.2.0 – 2026-03-04\n\n### Added\n\n- Spanish.\n\n${OLDER}`,
  );
});

test.each([
  ['nothing is unreleased', `# Changes\n\n## Unreleased\n\n${OLDER}`, /nothing under "## Unreleased"/],
  ['only a heading is', `# Changes\n\n## Unreleased\n\n### Added\n\n${OLDER}`, /nothing under/],
  ['there is no such heading', `# Changes\n\n${OLDER}`, /needs one heading/],
])('refuses when %s', (_, changelog, message) => {
  expect(() => release(changelog, '0.2.0', '2026-03-04')).toThrow(message);
});

test('npm version raises every number, dates the changelog and commits both; without news it changes nothing', () => {
  const folder = projectOf(`# Changes\n\n## Unreleased\n\n- Spanish.\n\n${OLDER}`);
  const before = versionsIn(folder);
  expect(npmVersion(folder)).toMatchObject({ status: 0 });
  const [version] = versionsIn(folder);
  expect(version).not.toBe(before[0]);
  expect(versionsIn(folder)).toEqual([version, version, version]);
  const changelog = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
  expect(changelog).toContain(`## Unreleased\n\n## ${version} – ${new Date().toISOString().slice(0, 10)}\n`);
  expect(git(folder, 'show', '--name-only', '--format=%s', `v${version}^{commit}`)).toBe(
    `Release ${version}\n\nCHANGELOG.md\npackage-lock.json\npackage.json\n`,
  );

  const again = npmVersion(folder);
  expect(again.status).not.toBe(0);
  expect(again.stderr).toContain('nothing under "## Unreleased"');
  expect(versionsIn(folder)[0]).toBe(version);
  expect(git(folder, 'status', '--porcelain')).toBe('');
});

/** A folder that is to npm and git what the project is. */
function projectOf(changelog: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'medgloss-version-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of ['package.json', 'package-lock.json', '.npmrc', 'scripts/changelog.ts'])
    cpSync(join(ROOT, file), join(folder, file));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'Begin');
  return folder;
}

function npmVersion(folder: string) {
  const shell = process.platform === 'win32';
  return spawnSync('npm', ['version', 'minor'], { cwd: folder, env: ENV, encoding: 'utf8', shell });
}

function versionsIn(folder: string): string[] {
  const [manifest, lock] = ['package.json', 'package-lock.json'].map((file) =>
    JSON.parse(readFileSync(join(folder, file), 'utf8')),
  );
  return [manifest.version, lock.version, lock.packages[''].version];
}

const ENV = {
  ...process.env,
  ...{ GIT_AUTHOR_NAME: 'Someone', GIT_AUTHOR_EMAIL: 'someone@example.org' },
  ...{ GIT_COMMITTER_NAME: 'Someone', GIT_COMMITTER_EMAIL: 'someone@example.org' },
};

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, env: ENV, encoding: 'utf8' });
}
