// Puts the compiled glossary into every build of the extension; a broken rule in an entry fails the build.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Wxt, WxtHooks } from 'wxt';
import type { Entry } from '../entry';
import { IDS_PATH, INDEX_PATH, NAMES_PATH } from '../shards';
import { checkGlossary } from './checks';
import { type CompiledGlossary, compileGlossary } from './compile';
import { parseGlossary } from './parse';

/** Hooks for wxt.config.ts. */
export const glossaryHooks: Partial<WxtHooks> = {
  'build:publicAssets': (wxt: Wxt, files) => {
    const folder = join(wxt.config.wxtDir, 'glossary-assets');
    for (const [path, content] of filesOf(compileChecked(wxt.config.root))) {
      const absoluteSrc = join(folder, path);
      mkdirSync(dirname(absoluteSrc), { recursive: true });
      writeFileSync(absoluteSrc, content);
      files.push({ absoluteSrc, relativeDest: path.slice(1) });
    }
  },
};

function compileChecked(root: string): CompiledGlossary {
  const parsed = parseGlossary(root);
  const findings = [...parsed.findings, ...checkGlossary(parsed.entries, root)];
  if (findings.length > 0) {
    const list = findings.map(({ file, line, rule }) => `${file}:${line}: ${rule}`);
    throw new Error(`The glossary breaks ${findings.length} rules:\n${list.join('\n')}`);
  }
  return compileGlossary(parsed.entries.map(({ entry }) => entry));
}

function filesOf({
  index,
  entries,
  shards,
}: CompiledGlossary): [path: string, content: string | Uint8Array][] {
  return [
    [INDEX_PATH, index],
    [IDS_PATH, JSON.stringify(entries.map(({ id }) => id))],
    [NAMES_PATH, JSON.stringify(entries.map(namesOf))],
    ...shards.map((shard, i): [string, string] => [`/glossary/shards/${i}.json`, JSON.stringify(shard)]),
  ];
}

function namesOf({ term, also, abbr, brands }: Entry): string[] {
  return [term, ...also, ...abbr, ...brands];
}
