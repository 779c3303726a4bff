// What runs in pages, bundled and minified as the build of the extension does it.

import { join } from 'node:path';
import { build } from 'vite';

/** The names of in-page/, each a global of its own in the page. */
export type BundleName =
  | 'finding'
  | 'reading'
  | 'painting'
  | 'pointing'
  | 'storm'
  | 'frames'
  | 'anchoring'
  | 'opening';

/** The script that makes the exports of in-page/NAME.ts a global called NAME. */
export async function bundle(name: BundleName): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'in-page', `${name}.ts`), formats: ['iife'], name },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${name}: no script came of it`);
  return chunk.code;
}
