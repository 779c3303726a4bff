// The reader's notebook in IndexedDB: every shipped version, the rows, and the one way to write.
// What is kept and why is saved-terms.ts. Nothing here knows of a page or of browser.*.

import { Dexie, liveQuery, type Table, type Transaction } from 'dexie';

/** A term the reader keeps; its key is the id of the glossary entry. */
export interface SavedTerm {
  readonly id: string;
  /** The entry's name when it was saved, so that it reads well even if the glossary drops the entry. */
  readonly term: string;
  readonly savedAt: number;
}

/** One place where a saved term was met. Its key is a UUID made by the page that asked, so that asking twice writes once. */
export interface Sighting {
  readonly id: string;
  /** Id of the saved term. */
  readonly entry: string;
  readonly sentence: string;
  /** Title and address of the page; null in private windows, and where the page has none. */
  readonly title: string | null;
  readonly url: string | null;
  readonly at: number;
}

interface Version {
  readonly number: number;
  /** In Dexie's notation: the primary key, then the indexes. */
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * Every shipped version, oldest first; each lists what it changes. Never edit one that has shipped, and never drop an
 * index that an older one reads: Dexie in that older build would put it back by raising the version number.
 */
const VERSIONS: readonly Version[] = [
  { number: 1, stores: { savedTerms: 'id', sightings: 'id, entry, at' } },
];

const NEWEST = VERSIONS.at(-1)?.number ?? 0;
// Dexie multiplies version numbers by ten on their way to IndexedDB.
const NEWEST_NATIVE = NEWEST * 10;

const DATABASE_NAME = 'notebook';

/** The open notebook. Tables are for reading; to write, go through `write`. */
export class Notebook extends Dexie {
  readonly savedTerms: Table<SavedTerm, string>;
  readonly sightings: Table<Sighting, string>;

  constructor(name: string) {
    // "strict": the promise of a write resolves when the disk has it, not when the system has promised to.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { number, stores, upgrade } of VERSIONS) {
      const version = this.version(number).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
    this.savedTerms = this.table('savedTerms');
    this.sightings = this.table('sightings');
    // Lets a newer build upgrade while this page is open. The next query opens again, and then reads only.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
      return false;
    });
  }
}

/** The notebook of this browser profile; opened by the first query, so it costs nothing until then. */
export function openNotebook(name = DATABASE_NAME): Notebook {
  return new Notebook(name);
}

/** Why nothing was written. "storage-newer": a newer build has written here, and this one might damage what it wrote. */
export type StorageFault = 'storage-full' | 'storage-newer' | 'storage-failed';

export type Written<T> = { ok: true; value: T } | { ok: false; code: StorageFault };

/** Runs `work` in one transaction over all tables; answers after the commit. All of it is written, or nothing. */
export async function write<T>(notebook: Notebook, work: () => PromiseLike<T>): Promise<Written<T>> {
  try {
    const value = await notebook.transaction('rw', notebook.tables, (transaction) => {
      if (transaction.idbtrans.db.version > NEWEST_NATIVE) throw new NewerSchemaError();
      return work();
    });
    return { ok: true, value };
  } catch (error) {
    return { ok: false, code: faultOf(error) };
  }
}

/**
 * Calls `onValue` with what `query` reads, now and after every change to those rows in any page of ours or in the
 * background, until the signal aborts. `onFault`: the notebook cannot be read, and no more values will come.
 */
export function watchNotebook<T>(
  query: () => Promise<T>,
  { onValue, onFault, signal }: { onValue: (value: T) => void; onFault: () => void; signal: AbortSignal },
): void {
  if (signal.aborted) return;
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onFault });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}

class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
}

/** Dexie wraps what IndexedDB threw, sometimes twice: the cause is at the end of the chain of `inner`. */
function faultOf(error: unknown): StorageFault {
  for (let cause = error; cause instanceof Object; cause = 'inner' in cause ? cause.inner : undefined) {
    if (cause instanceof NewerSchemaError) return 'storage-newer';
    if ('name' in cause && cause.name === 'QuotaExceededError') return 'storage-full';
  }
  return 'storage-failed';
}
