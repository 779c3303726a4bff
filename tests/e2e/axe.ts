// axe-core in a page of ours, in any browser.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

declare const axe: typeof import('axe-core');

/** Runs in the page first. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, with the elements it is about. Runs in the page, so it is whole in itself. */
export async function faultsHere(rules: string[] = []): Promise<object[]> {
  const { violations } = await axe.run({
    resultTypes: ['violations'],
    ...(rules.length > 0 && { runOnly: rules }),
  });
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
}
