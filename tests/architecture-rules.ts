// The rules that the whole tree keeps, as functions over files: what a folder may hold, who may import whom, and what no
// file of ours does. Text in, findings out; architecture.test.ts walks the repository. Long because rules stand side by side.

import { posix } from 'node:path';

/** A file by its path from the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Findings, each as `path:line: what is wrong`. */
type Rule = (files: readonly SourceFile[]) => string[];

interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Erased by the compiler. */
  readonly isType: boolean;
  /** Path of the file meant, for those inside the repository. */
  readonly target: string | undefined;
}

/** Folders of the root, and why each of them exists is in the architecture notes. */
const FOLDERS =
  'components docs entrypoints glossary locales notebook platform public reading scripts store tests';

/** Imports point to the left only. */
const LAYERS = ['glossary', 'notebook', 'platform', 'components', 'reading', 'entrypoints'];

/** Who may use a package, and what for. */
const PACKAGES: readonly { name: RegExp; home: RegExp; says: string; valuesOnly?: boolean }[] = [
  { name: /^dexie(\/|$)/, home: /^notebook\//, says: 'dexie stays in notebook/' },
  { name: /^ts-fsrs$/, home: /^notebook\/reviews\.ts$/, says: 'ts-fsrs stays in notebook/reviews.ts' },
  {
    ...{ name: /^(wxt\/browser|@wxt-dev\/browser|webextension-polyfill)$/, valuesOnly: true },
    ...{ home: /^(platform|entrypoints)\//, says: 'the extension API stays in platform/ and entrypoints/' },
  },
  {
    name: /^@?preact(\/|$)/,
    home: /^(components\/|reading\/((card|toolbar)-host\.tsx|use-reader\.ts)$|entrypoints\/(?!background|content))/,
    says: 'preact stays in components/, the hosts and the hook of reading/ and the pages of entrypoints/',
  },
];

const CODE = /\.(ts|tsx|mjs|mts)$/;
const TEST = /\.test\.tsx?$/;
const DEFAULT_EXPORTS = /^((wxt|vitest|playwright)\.config\.ts|entrypoints\/[^/]+(\/index)?\.ts)$/;

/** Folders of the root are those that were argued for. */
export function allowedFolders(folders: readonly string[]): string[] {
  return folders
    .filter((name) => !FOLDERS.split(' ').includes(name))
    .map((name) => `${name}/: no such folder was argued for`);
}

/** Imports point to the left, never from one entry point to another, and never into tests/. */
const direction: Rule = (files) =>
  overImports(files, (file, { target }) => {
    if (target === undefined) return undefined;
    const [from, to] = [folderOf(file.path), folderOf(target)];
    // The runner's configuration is a part of the tests.
    if (to === 'tests' && from !== 'tests' && file.path !== 'vitest.config.ts')
      return `imports ${target}: nothing imports tests/`;
    if (!LAYERS.includes(from)) return undefined;
    if (from === 'entrypoints' && to === from && entryPointOf(file.path) !== entryPointOf(target))
      return `imports ${target}: an entry point never imports another`;
    if (LAYERS.indexOf(to) > LAYERS.indexOf(from) || !LAYERS.includes(to))
      return `imports ${target}: imports point to the left only (${LAYERS.join(' ← ')})`;
    return undefined;
  });

/** A package is used only where it has its home. */
const packages: Rule = (files) =>
  overImports(files, (file, { specifier, isType }) => {
    if (!LAYERS.includes(folderOf(file.path))) return undefined;
    const broken = PACKAGES.find(
      ({ name, home, valuesOnly }) =>
        name.test(specifier) && !home.test(file.path) && !(valuesOnly && isType),
    );
    return broken && `imports ${specifier}: ${broken.says}`;
  });

/** The extension API is not used past its import either: Chromium has it as a global. */
const noGlobalApi: Rule = (files) =>
  overLines(files, (line, { path }) => {
    if (!LAYERS.includes(folderOf(path)) || /^(platform|entrypoints)\//.test(path)) return undefined;
    return /\b(chrome|browser)\.(runtime|storage|tabs|action|commands|i18n|windows|permissions)\b/.test(line)
      ? 'the extension API stays in platform/ and entrypoints/'
      : undefined;
  });

/** What a component shows comes as props; only hooks touch what is stored or asked. */
const propsOnly: Rule = (files) =>
  overImports(files, (file, { target = '' }) => {
    if (folderOf(file.path) !== 'components' || !/^(platform|notebook)\//.test(target)) return undefined;
    if (/\/use-[^/]+\.ts$/.test(file.path)) return undefined;
    return `imports ${target}: in components/ only use-*.ts touch platform/ and notebook/`;
  });

/** The authors' tools are not shipped: no path of imports leads from an entry point to them. */
const noToolsShipped: Rule = (files) => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set(files.filter(({ path }) => folderOf(path) === 'entrypoints').map(({ path }) => path));
  const findings: string[] = [];
  // A set is walked in the order of adding, what is added on the way included.
  for (const path of seen) {
    const file = byPath.get(path);
    for (const { target, line } of file ? importsOf(file, byPath) : []) {
      if (target?.startsWith('glossary/build/'))
        findings.push(
          `${path}:${line}: imports ${target}: glossary/build/ is never reachable from an entry point`,
        );
      else if (target !== undefined) seen.add(target);
    }
  }
  return findings;
};

/** A helper lives with what it helps. */
const names: Rule = (files) =>
  files
    .filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.[^/]*$)/.test(path))
    .map(({ path }) => `${path}:1: no utils, helpers, misc or common: a helper lives with what it helps`);

/** Named exports only, except where a tool demands a default. */
const namedExports: Rule = (files) =>
  overLines(files, (line, { path }) =>
    /^export\s+(default\b|\{[^}]*\bas default\b)/.test(line) && !DEFAULT_EXPORTS.test(path)
      ? 'named exports only, except where WXT or a configuration demands a default'
      : undefined,
  );

/** A module says what it is for. Tests say so in the name of each. */
const openingComment: Rule = (files) =>
  files
    .filter(({ path, text }) => CODE.test(path) && !TEST.test(path) && commentOf(text) === '')
    .map(({ path }) => `${path}:1: opens without a comment on what it is for`);

/** One idea to a file. A long one says in its opening comment why it is long. */
const length: Rule = (files) =>
  files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    if (!CODE.test(path) || lines <= 250) return [];
    if (lines > 400) return `${path}:401: ${lines} lines: never more than 400`;
    if (TEST.test(path) || /\blong\b/i.test(commentOf(text))) return [];
    return `${path}:251: ${lines} lines: above 250, the opening comment says why it is that long`;
  });

/** Markup is never made from text, and text is never run. */
const noInjection: Rule = (files) =>
  overLines(files, (line, { path }) => {
    if (folderOf(path) === 'tests') return undefined;
    if (/\beval\s*\(|\bnew\s+Function\b/.test(line)) return 'no eval and no new Function';
    if (
      /\b(dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|setHTMLUnsafe)\b|\bouterHTML\s*=[^=]/.test(
        line,
      )
    )
      return 'no text is made markup: no innerHTML, and nothing like it';
    return undefined;
  });

/** The network is asked in one place, and the extension's own files are read in another: the policy of our pages allows all of https. */
const noNetwork: Rule = (files) =>
  overLines(files, (line, { path }) => {
    if (!LAYERS.includes(folderOf(path)) || /^glossary\/build\//.test(path)) return undefined;
    if (/^platform\/(load-pack|glossary-assets)\.ts$/.test(path)) return undefined;
    return /\b(fetch(Later)?\b|XMLHttpRequest|WebSocket(Stream)?|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts)\b/.test(
      line,
    )
      ? 'only platform/load-pack.ts asks the network, and only platform/glossary-assets.ts reads files of ours'
      : undefined;
  });

export const RULES = {
  ...{ direction, packages, noGlobalApi, propsOnly, noToolsShipped },
  ...{ names, namedExports, openingComment, length, noInjection, noNetwork },
};

function overImports(
  files: readonly SourceFile[],
  judge: (file: SourceFile, found: Import) => string | undefined,
): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files.flatMap((file) =>
    importsOf(file, byPath).flatMap((found) => {
      const finding = judge(file, found);
      return finding === undefined ? [] : `${file.path}:${found.line}: ${finding}`;
    }),
  );
}

function overLines(
  files: readonly SourceFile[],
  judge: (line: string, file: SourceFile) => string | undefined,
): string[] {
  return files.flatMap((file) =>
    (CODE.test(file.path) ? withoutComments(file.text).split('\n') : []).flatMap((line, i) => {
      const finding = judge(line, file);
      return finding === undefined ? [] : `${file.path}:${i + 1}: ${finding}`;
    }),
  );
}

/** Static, dynamic and re-exporting imports. A regular expression is enough for code that a formatter has been over. */
function importsOf({ path, text }: SourceFile, files: ReadonlyMap<string, SourceFile>): Import[] {
  if (!CODE.test(path)) return [];
  const code = withoutComments(text);
  const statement =
    /^(?:import|export)\s+(?:(type\s)?[^'"`;=()]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...code.matchAll(statement)].map((match) => {
    const [whole, type, from, called] = match;
    const specifier = from ?? called ?? '';
    const names =
      /\{([^}]*)\}/
        .exec(whole)?.[1]
        ?.split(',')
        .filter((name) => name.trim() !== '') ?? [];
    const onlyTypes =
      names.length > 0 && names.every((name) => /^\s*type\s/.test(name)) && !/^import\s+\w/.test(whole);
    return {
      specifier,
      line: code.slice(0, match.index).split('\n').length,
      isType: type !== undefined || onlyTypes,
      target: resolve(path, specifier, files),
    };
  });
}

function resolve(
  from: string,
  specifier: string,
  files: ReadonlyMap<string, SourceFile>,
): string | undefined {
  const [bare = ''] = specifier.split('?');
  // WXT's aliases of the root.
  const rooted = /^(?:@@?|~~?)\/(.*)$/.exec(bare)?.[1];
  if (rooted === undefined && !bare.startsWith('.')) return undefined;
  const path = rooted ?? posix.join(posix.dirname(from), bare);
  const candidates = [path, ...['.ts', '.tsx', '.mjs', '/index.ts'].map((ending) => path + ending)];
  return candidates.find((candidate) => files.has(candidate)) ?? path;
}

/** The comment a file opens with; empty when it opens with none. */
function commentOf(text: string): string {
  return /^(?:#!.*\n)?\s*((?:\/\/.*\n?)+|\/\*[\s\S]*?\*\/)/.exec(text)?.[1] ?? '';
}

/** Code with its comments blanked out, line for line; strings are left, and `//` inside them. */
function withoutComments(text: string): string {
  const token = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/.*|\/\*[\s\S]*?\*\//g;
  return text.replace(token, (found) => (found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found));
}

function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

function entryPointOf(path: string): string {
  return path.split('/')[1]?.replace(/\.[^.]+$/, '') ?? '';
}
