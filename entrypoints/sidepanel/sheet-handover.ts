// The words of a page on their way to the sheet that is printed. A side panel is no page that a browser prints, so the
// sheet is a tab of its own; the panel hands it the words when it asks, and nothing of them is stored or put in an address.

import { browser } from 'wxt/browser';
import { type Entries, nameOf, otherSpellings, type PageTerm } from './page-terms';

export interface PageSheet {
  readonly title: string | null;
  readonly words: readonly SheetWord[];
}

export interface SheetWord {
  readonly name: string;
  /** As the page has it, where the name alone would not be known again. */
  readonly spellings: readonly string[];
  /** One, or several that the page does not tell apart. */
  readonly meanings: readonly string[];
  /** The meaning is in the page's own words. */
  readonly isOfPage: boolean;
}

const CHANNEL = 'sheet';
const PARAMETER = 'sheet';

interface Asking {
  readonly ask: string;
}
interface Answer {
  readonly id: string;
  readonly sheet: PageSheet;
}

/** The words as they are printed. */
export function sheetOf(title: string | null, terms: readonly PageTerm[], entries: Entries): PageSheet {
  return {
    title,
    words: terms.map((term) => ({
      name: nameOf(term, entries),
      spellings: otherSpellings(term, entries),
      meanings: [...term.entries.flatMap((number) => entries.get(number)?.plain ?? []), ...term.pageWords],
      isOfPage: term.entries.length === 0,
    })),
  };
}

/** Opens a sheet in a tab, and answers it for as long as this page is open: it may be loaded anew. */
export async function printSheet(sheet: PageSheet): Promise<void> {
  const id = crypto.randomUUID();
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Asking | Answer>) => {
    if ('ask' in data && data.ask === id) channel.postMessage({ id, sheet } satisfies Answer);
  });
  await browser.tabs.create({ url: `${browser.runtime.getURL('/sidepanel.html')}?${PARAMETER}=${id}` });
}

/** Which sheet a page of ours was opened for; null where it is the panel. */
export function askedSheet({ search }: { readonly search: string }): string | null {
  return new URLSearchParams(search).get(PARAMETER);
}

/** Calls back with the sheet once the panel hands it over, until the signal aborts. */
export function receiveSheet(id: string, onSheet: (sheet: PageSheet) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Asking | Answer>) => {
    if ('id' in data && data.id === id) onSheet(data.sheet);
  });
  channel.postMessage({ ask: id } satisfies Asking);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
