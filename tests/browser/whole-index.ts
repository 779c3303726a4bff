// The index of the whole glossary for browser tests, compiled as the build compiles it. Runs in Node, beside the browser,
// and only when it is asked for.

import { join } from 'node:path';
import { runnerImport } from 'vite';
import type { BrowserCommand } from 'vitest/node';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** In base64. */
    wholeIndex(): Promise<string>;
  }
}

export const wholeIndex: BrowserCommand<[]> = async ({ project }) => {
  const { root } = project.config;
  const { parseGlossary } = await load<typeof import('../../glossary/build/parse')>(root, 'parse.ts');
  const { compileGlossary } = await load<typeof import('../../glossary/build/compile')>(root, 'compile.ts');
  const { entries } = parseGlossary(root);
  return Buffer.from(compileGlossary(entries.map(({ entry }) => entry)).index).toString('base64');
};

/** A module of the authors' tools, only now: no other test is to wait for it. */
async function load<T>(root: string, file: string): Promise<T> {
  return (await runnerImport<T>(join(root, 'glossary/build', file))).module;
}
