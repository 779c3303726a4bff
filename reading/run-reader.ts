// Runs the reader in one document for as long as the settings say so: asks for them, loads the index, starts and stops,
// and joins the reader to what the background says. The same on a stranger's page and on our own.

import type { GlossaryIndex } from '../glossary/index-format';
import { ask, isGone } from '../platform/ask';
import { glossaryAssets } from '../platform/glossary-assets';
import { onNotice, serveFrameTerms } from '../platform/reader-port';
import { type Reader, startReader } from './reader';

interface Running {
  readonly reader: Reader;
  readonly stop: AbortController;
}

/** Reads `document`, or what lies below `root`, until `signal` aborts. */
export function runReader(options: {
  readonly document: Document;
  readonly root?: Element;
  readonly signal: AbortSignal;
}): void {
  const { document, signal } = options;
  let running: Running | undefined;
  let attempt = 0;
  const frames = serveFrameTerms(() => running?.reader.terms(), signal);

  /** Starts anew, or stops, as the settings now say. A later call outruns an earlier one. */
  async function apply(): Promise<void> {
    const mine = ++attempt;
    const settings = await ask('pageSettings');
    const isWanted = settings.ok && settings.value.active;
    const index = isWanted ? await loadIndex() : undefined;
    if (mine !== attempt || signal.aborted) return;
    running?.stop.abort();
    running = undefined;
    if (!settings.ok || !index) return;
    const stop = new AbortController();
    const lifetime = AbortSignal.any([signal, stop.signal]);
    const { minLevel } = settings.value;
    running = {
      reader: startReader({ ...options, index, minLevel, ask, isGone, signal: lifetime }, frames.changed),
      stop,
    };
  }

  onNotice((notice) => {
    if (notice.type === 'settings-changed') void apply();
    else if (hasReader(document)) running?.reader.command(notice.command);
  }, signal);
  void apply();
}

/** Firefox aborts what was being fetched for a frame when the page calls document.open() in it; hence a second try. */
async function loadIndex(): Promise<GlossaryIndex | undefined> {
  const { loadIndex } = glossaryAssets();
  return await loadIndex()
    .catch(loadIndex)
    .catch(() => undefined);
}

/** A command is for the frame that the reader of the page is in. */
function hasReader(document: Document): boolean {
  return document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);
}
