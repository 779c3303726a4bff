// The parts of the content script, each loaded when it is first needed: a page that is not about health pays for the first
// look at it only. Each part is an entry point whose script hands over what it makes; the isolated world of a content
// script has globals of its own, which no page sees.

import { browser } from 'wxt/browser';

/** What each part hands over, filled in by its own types (see reading/reader.ts, reading/answers.ts and reading/annotator.ts). */
export type PartName = 'reader' | 'answers' | 'annotator';

const SHELF = Symbol.for('medgloss.parts');

function shelf(): Map<PartName, unknown> {
  const world = globalThis as { [SHELF]?: Map<PartName, unknown> };
  world[SHELF] ??= new Map();
  return world[SHELF];
}

/** Called by a part's script as it is run. */
export function offerPart(name: PartName, part: unknown): void {
  shelf().set(name, part);
}

/** Loads a part. Rejects when the extension has gone from under the page. */
export async function loadPart<T>(name: PartName): Promise<T> {
  if (!shelf().has(name)) {
    await import(/* @vite-ignore */ addressOf(`/${name}.js`));
  }
  return shelf().get(name) as T; // the part of that name is of that type: each is offered in one place
}

/** On a stranger's page the address that changes; on a page of ours the plain one, which is all that its policy lets in. */
function addressOf(path: string): string {
  if (/^(chrome|moz|safari-web)-extension:$/.test(location.protocol)) return path;
  // WXT's getURL knows by name what is in public/ and the pages; these scripts are beside them.
  const ownFiles: { getURL(path: string): string } = browser.runtime;
  return ownFiles.getURL(path);
}
