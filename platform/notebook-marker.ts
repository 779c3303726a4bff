// Remembers, beside the notebook, that there is one: storage.local and the database are not lost together, so that a
// reader whose notebook was emptied by the browser is told, and not left to wonder.

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Notebook } from '../notebook/db';
import { isAnother, markerOf, type NotebookMarker } from '../notebook/identity';

const KEY = 'notebook';

const StoredMarker = v.fallback(
  v.nullable(v.object({ identity: v.string(), saved: v.number(), at: v.number() })),
  null,
);

/** The notebook that was here before and is gone; null when this is the one that is remembered, or the first. */
export async function findLostNotebook(notebook: Notebook): Promise<NotebookMarker | null> {
  const [remembered, found] = await Promise.all([readMarker(), markerOf(notebook)]);
  return remembered && isAnother(remembered, found) ? remembered : null;
}

/** Remembers this notebook as it is now, unless another is remembered whose reader has not been told yet. Never rejects. */
export async function rememberNotebook(notebook: Notebook): Promise<void> {
  try {
    const [remembered, found] = await Promise.all([readMarker(), markerOf(notebook)]);
    if (!remembered || !isAnother(remembered, found)) await browser.storage.local.set({ [KEY]: found });
  } catch {
    // A notebook that cannot be read is told of where it is read; what was remembered of it stays.
  }
}

/** The reader has been told that the notebook before was lost: from now on this one is remembered. */
export async function acceptNewNotebook(notebook: Notebook): Promise<void> {
  await browser.storage.local.set({ [KEY]: await markerOf(notebook) });
}

async function readMarker(): Promise<NotebookMarker | null> {
  return v.parse(StoredMarker, (await browser.storage.local.get(KEY))[KEY] ?? null);
}
