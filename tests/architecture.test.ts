// The repository tests itself: its folders, who imports whom, and what no file of ours does. Each rule is first shown to
// fail, on files made up for it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allowedFolders, RULES, type SourceFile } from './architecture-rules';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Folders of the root that are ours to argue about. */
function rootFolders(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
    .map(({ name }) => name);
}

/** Code of the repository, articles for tests left out: they are pages, not ours. */
function sourceFiles(): SourceFile[] {
  const own = readdirSync(ROOT).filter((name) => /\.(ts|mjs)$/.test(name));
  const below = rootFolders().flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return [...own, ...below]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|tsx|mjs|mts)$/.test(path) && !path.startsWith('tests/articles/'))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** A made-up file; its one line is the second, below the opening comment. */
function file(path: string, line: string): SourceFile {
  return { path, text: `// Made up.\n${line}\n` };
}

const lines = (count: number, opening = '// Made up.') => `${opening}\n${'let x;\n'.repeat(count - 1)}`;

describe('a rule', () => {
  it.each<[keyof typeof RULES, SourceFile, string]>([
    [
      'direction',
      file('glossary/a.ts', "import { x } from '../notebook/b';"),
      'imports notebook/b: imports point to the left only',
    ],
    [
      'direction',
      file('components/a.tsx', "import { x } from '@/reading/b';"),
      'imports reading/b: imports point to the left only',
    ],
    [
      'direction',
      file('reading/a.ts', "import type { X } from '../entrypoints/b';"),
      'imports entrypoints/b: imports point to the left only',
    ],
    [
      'direction',
      file('platform/a.ts', "export * from '../scripts/b';"),
      'imports scripts/b: imports point to the left only',
    ],
    [
      'direction',
      file('entrypoints/popup/a.ts', "import { x } from '../options/b';"),
      'imports entrypoints/options/b: an entry point never imports another',
    ],
    [
      'direction',
      file('notebook/a.ts', "await import('../tests/b');"),
      'imports tests/b: nothing imports tests/',
    ],
    ['direction', file('scripts/a.mjs', "import '../tests/b';"), 'imports tests/b: nothing imports tests/'],
    [
      'packages',
      file('platform/a.ts', "import { Dexie } from 'dexie';"),
      'imports dexie: dexie stays in notebook/',
    ],
    [
      'packages',
      file('notebook/a.ts', "import { fsrs } from 'ts-fsrs';"),
      'imports ts-fsrs: ts-fsrs stays in',
    ],
    [
      'packages',
      file('reading/a.ts', "import { type Browser, browser } from 'wxt/browser';"),
      'imports wxt/browser: the extension API stays in',
    ],
    [
      'packages',
      file('reading/a.tsx', "import { render } from 'preact';"),
      'imports preact: preact stays in',
    ],
    [
      'packages',
      file('entrypoints/content/a.ts', "import { useState } from 'preact/hooks';"),
      'imports preact/hooks: preact stays in',
    ],
    [
      'propsOnly',
      file('components/a.tsx', "import { x } from '../platform/b';"),
      'imports platform/b: in components/ only use-*.ts',
    ],
    [
      'noToolsShipped',
      file('entrypoints/popup/a.ts', "import { x } from '../../glossary/build/b';"),
      'imports glossary/build/b: glossary/build/ is never reachable',
    ],
    ['names', file('reading/utils.ts', ''), 'no utils, helpers, misc or common'],
    ['names', file('reading/helpers/a.ts', ''), 'no utils, helpers, misc or common'],
    ['namedExports', file('reading/a.ts', 'export default 1;'), 'named exports only'],
    ['namedExports', file('entrypoints/popup/a.tsx', 'export { a as default };'), 'named exports only'],
    ['openingComment', { path: 'reading/a.ts', text: 'export const a = 1;\n' }, 'opens without a comment'],
    ['length', { path: 'reading/a.ts', text: lines(251) }, '251 lines: above 250'],
    [
      'length',
      { path: 'tests/a.test.ts', text: lines(401, '// Long because of its tables.') },
      '401 lines: never more than 400',
    ],
    ['noGlobalApi', file('components/a.ts', 'chrome.runtime.reload();'), 'the extension API stays in'],
    ['noInjection', file('components/a.tsx', '<p dangerouslySetInnerHTML={x} />;'), 'no text is made markup'],
    ['noInjection', file('reading/a.ts', 'element.innerHTML = x;'), 'no text is made markup'],
    ['noInjection', file('reading/a.ts', 'new Function(x);'), 'no eval and no new Function'],
    ...[
      'await fetch(url);',
      'const ask = globalThis.fetch;',
      'new XMLHttpRequest();',
      'new WebSocket(url);',
      'new WebTransport(url);',
      'new EventSource(url);',
      'navigator.sendBeacon(url);',
      'new RTCPeerConnection();',
      'importScripts(url);',
    ].map((line): [keyof typeof RULES, SourceFile, string] => [
      'noNetwork',
      file('platform/a.ts', line),
      'only platform/load-pack.ts asks the network',
    ]),
    [
      'noNetwork',
      file('entrypoints/background/a.ts', "globalThis['fetch'](url);"),
      'only platform/load-pack.ts asks the network',
    ],
  ])('can fail: %s on $path', (rule, made, finding) => {
    const found = RULES[rule]([made]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${made.path}:\\d+: `));
    expect(found[0]).toContain(finding);
  });

  it('names the line', () => {
    const [found] = RULES.noInjection([file('reading/a.ts', 'eval(x);')]);
    expect(found).toBe('reading/a.ts:2: no eval and no new Function');
  });

  it.each<[keyof typeof RULES, SourceFile]>([
    [
      'direction',
      file('entrypoints/popup/a.ts', "import { x } from './b';\nimport { y } from '../../glossary/c';"),
    ],
    ['direction', file('tests/a.ts', "import { x } from './b';\nimport { y } from '../scripts/c';")],
    [
      'direction',
      file(
        'reading/a.ts',
        "// import { x } from '../entrypoints/b';\nconst s = \"import x from '../tests/b'\";",
      ),
    ],
    [
      'packages',
      file(
        'reading/a.ts',
        "import type { Browser } from 'wxt/browser';\nimport { type Browser } from 'wxt/browser';",
      ),
    ],
    ['packages', file('tests/a.ts', "import { Dexie } from 'dexie';")],
    ['packages', file('entrypoints/popup/a.tsx', "import { useState } from 'preact/hooks';")],
    ['propsOnly', file('components/use-a.ts', "import { x } from '../platform/b';")],
    ['noToolsShipped', file('scripts/a.ts', "import { x } from '../glossary/build/b';")],
    ['names', file('components/common-names.ts', '')],
    ['namedExports', file('entrypoints/content/index.ts', 'export default 1;')],
    ['length', { path: 'reading/a.ts', text: lines(300, '// Long because of its table.') }],
    ['openingComment', { path: 'tests/a.test.ts', text: 'it();\n' }],
    ['noNetwork', file('platform/load-pack.ts', 'await fetch(url);')],
    ['noNetwork', file('platform/glossary-assets.ts', 'await fetch(url);')],
    ['noNetwork', file('glossary/build/a.ts', 'await fetch(url);')],
    ['noNetwork', file('platform/a.ts', '// fetch, once\nconst fetched = prefetch;')],
    [
      'noInjection',
      file('reading/a.ts', '/* innerHTML = eval( */ const read = element.outerHTML; // new Function'),
    ],
  ])('passes what it should: %s on $path', (rule, made) => {
    expect(RULES[rule]([made])).toEqual([]);
  });

  it('follows imports from file to file', () => {
    const chain = [
      file('entrypoints/popup/main.tsx', "import { a } from '../../platform/a';"),
      file('platform/a.ts', "import { b } from '../glossary/b';"),
      file('glossary/b.ts', "export { c } from './build/c';"),
      file('glossary/build/c.ts', ''),
    ];
    expect(RULES.noToolsShipped(chain)).toEqual([
      'glossary/b.ts:2: imports glossary/build/c.ts: glossary/build/ is never reachable from an entry point',
    ]);
  });

  it('refuses a folder that was not argued for', () => {
    expect(allowedFolders(['reading', 'lib'])).toEqual(['lib/: no such folder was argued for']);
  });
});

describe('the repository', () => {
  const files = sourceFiles();

  it('is walked as a whole', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['wxt.config.ts', 'reading/card-host.tsx', 'tests/architecture.test.ts']),
    );
  });

  it('has no folder that was not argued for', () => {
    expect(allowedFolders(rootFolders())).toEqual([]);
  });

  it.each(Object.entries(RULES))('keeps %s', (_, rule) => {
    expect(rule(files)).toEqual([]);
  });
});

describe('without the DOM library', () => {
  const PURE = ['select-marks', 'describe-quote', 'match-quote', 'tidy-text'].map(
    (name) => `reading/${name}.ts`,
  );

  // Of hosts and not of documents: every browser, worker and Node has them.
  const HOST = `declare class TextEncoder { encode(text: string): Uint8Array<ArrayBuffer>; }
    declare class TextDecoder { decode(bytes: Uint8Array): string; }
    declare const crypto: { randomUUID(): string };`;

  /** What the compiler says of some files of the repository, and of one more. */
  function compile(
    globs: readonly string[],
    { lib = [] as string[], types = [] as string[], probe = '' },
  ): string {
    const folder = mkdtempSync(join(tmpdir(), 'medgloss-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'host.d.ts'), types.length + lib.length > 0 ? '' : HOST);
    writeFileSync(join(folder, 'probe.ts'), `export const probe = () => [${probe}];\n`);
    const config = {
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions: {
        lib: ['ESNext', ...lib],
        types,
        typeRoots: [join(ROOT, 'node_modules/@types')],
        noEmit: true,
      },
      include: [...globs.map((glob) => join(ROOT, glob)), join(folder, '*.ts')],
      exclude: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout;
  }

  it('a module that speaks of the document does not compile', () => {
    expect(compile(['glossary/fold.ts'], { probe: 'document.title' })).toContain(
      "Cannot find name 'document'",
    );
    expect(compile(['notebook/db.ts'], { lib: ['WebWorker'], probe: 'window.name' })).toContain(
      "Cannot find name 'window'",
    );
  });

  it.each([
    ['the glossary and the pure files of reading/', ['glossary/*.ts', ...PURE], {}],
    ['the notebook, in a worker', ['notebook/**/*.ts'], { lib: ['WebWorker'] }],
    ["the authors' tools, in Node", ['glossary/build/*.ts'], { types: ['node'] }],
  ])('%s compile', (_, globs, options) => {
    expect(compile(globs, options)).toBe('');
  });
});
