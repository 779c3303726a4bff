// The glossary's files inside the extension, for the background and our own pages: entries come in shards, fetched when
// first needed and kept while the page or worker lives. Code in a web page loads the index only, and asks for entries.

import { browser } from 'wxt/browser';
import type { Entry } from '../glossary/entry';
import { type GlossaryIndex, openIndex } from '../glossary/index-format';
import type { EntryNames } from '../glossary/nearest';
import { ENTRIES_PER_SHARD, IDS_PATH, INDEX_PATH, NAMES_PATH, shardPath } from '../glossary/shards';

/** Methods reject only if the extension's own files cannot be read. */
export interface GlossaryAssets {
  /** Entries by number, in the order asked; null for a number that does not exist. */
  entriesByNumber(numbers: readonly number[]): Promise<(Entry | null)[]>;
  /** One entry by id; null when the glossary has none of that id. */
  entryById(id: string): Promise<Entry | null>;
  /** Number of an entry in the compiled index; null when the glossary has none of that id. */
  numberOf(id: string): Promise<number | null>;
  /** Calls back when entries have changed, until the signal aborts; only where they can. */
  watchEntries?(onChange: () => void, signal: AbortSignal): void;
  /** How many entries there are. */
  entryCount(): Promise<number>;
  /** All names of all entries, for finding the nearest. Fetched anew at each call: who calls keeps them. */
  loadNames(): Promise<EntryNames>;
  /** The compiled index, for finding terms in text. Fetched anew at each call: who calls keeps it. */
  loadIndex(): Promise<GlossaryIndex>;
}

/** The glossary of this build. */
export function glossaryAssets(): GlossaryAssets {
  const files = new Map<string, Promise<unknown>>();

  /** One fetch per file; a failed one is forgotten, so that the next call tries again. */
  function load(path: string): Promise<unknown> {
    const known = files.get(path);
    if (known) return known;
    const loading = fetchOwn(path).then((response) => response.json());
    files.set(path, loading);
    loading.catch(() => files.delete(path));
    return loading;
  }

  // The build wrote these files and checked every entry in them: their shape is not checked again here.
  const loadIds = () => load(IDS_PATH) as Promise<readonly string[]>;
  const loadShard = (number: number) => load(shardPath(number)) as Promise<readonly Entry[]>;

  async function entriesByNumber(numbers: readonly number[]): Promise<(Entry | null)[]> {
    const { length } = await loadIds();
    return Promise.all(
      numbers.map(async (number) => {
        if (!Number.isInteger(number) || number < 0 || number >= length) return null;
        return (await loadShard(number))[number % ENTRIES_PER_SHARD] ?? null;
      }),
    );
  }

  async function numberOf(id: string): Promise<number | null> {
    const ids = await loadIds();
    // Ids are sorted as the build sorts them: by code unit.
    let [low, high] = [0, ids.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ids[middle] ?? '') < id) low = middle + 1;
      else high = middle;
    }
    return ids[low] === id ? low : null;
  }

  async function entryById(id: string): Promise<Entry | null> {
    const number = await numberOf(id);
    return number === null ? null : ((await entriesByNumber([number]))[0] ?? null);
  }

  const entryCount = async () => (await loadIds()).length;

  async function loadNames(): Promise<EntryNames> {
    return (await fetchOwn(NAMES_PATH)).json();
  }

  async function loadIndex(): Promise<GlossaryIndex> {
    const opened = openIndex(await (await fetchOwn(INDEX_PATH)).arrayBuffer());
    if (!opened.ok) throw new Error(`${INDEX_PATH}: ${opened.code}`);
    return opened.index;
  }

  return { entriesByNumber, entryById, numberOf, entryCount, loadNames, loadIndex };
}

async function fetchOwn(path: string): Promise<Response> {
  // WXT's getURL knows by name what is in public/; these files are put beside it by the build. A worker of ours has no
  // extension API in Chromium, and the same origin.
  const ownFiles: { getURL(path: string): string } | undefined = browser?.runtime;
  const response = await fetch(ownFiles ? ownFiles.getURL(path) : new URL(path, location.origin).href);
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  return response;
}
