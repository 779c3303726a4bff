// The reader's notebook in IndexedDB: its tables, and the one way to write. What the rows are is in rows.ts, how older
// ones became these in migrations.ts. Nothing here knows of a page or of browser.*.

import { Dexie, liveQuery, type Table } from 'dexie';
import { identify, VERSIONS } from './migrations';
import type {
  KnownWord,
  OwnFact,
  OwnWord,
  Passage,
  Question,
  Reading,
  ReviewEvent,
  SavedTerm,
  Schedule,
  Sighting,
  StoredReviewSettings,
} from './rows';

const NEWEST = VERSIONS.at(-1)?.number ?? 0;
// Dexie multiplies version numbers by ten on their way to IndexedDB.
const NEWEST_NATIVE = NEWEST * 10;

/** Its name in the browser. */
export const DATABASE_NAME = 'notebook';

/** The open notebook. Tables are for reading; to write, go through `write`. */
export class Notebook extends Dexie {
  readonly savedTerms: Table<SavedTerm, string>;
  readonly sightings: Table<Sighting, string>;
  readonly knownWords: Table<KnownWord, string>;
  readonly questions: Table<Question, string>;
  readonly reviews: Table<ReviewEvent, string>;
  readonly settings: Table<StoredReviewSettings, string>;
  readonly passages: Table<Passage, string>;
  readonly readings: Table<Reading, string>;
  readonly ownWords: Table<OwnWord, string>;
  readonly schedules: Table<Schedule, string>;
  readonly ownFacts: Table<OwnFact, string>;

  constructor(name: string) {
    // "strict": the promise of a write resolves when the disk has it, not when the system has promised to.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { number, stores, upgrade } of VERSIONS) {
      const version = this.version(number).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
    this.savedTerms = this.table('savedTerms');
    this.sightings = this.table('sightings');
    this.knownWords = this.table('knownWords');
    this.questions = this.table('questions');
    this.reviews = this.table('reviews');
    this.settings = this.table('settings');
    this.passages = this.table('passages');
    this.readings = this.table('readings');
    this.ownWords = this.table('ownWords');
    this.schedules = this.table('schedules');
    this.ownFacts = this.table('ownFacts');
    // Only where there was no database: an upgraded one gets its identity from the upgrade.
    this.on('populate', (transaction) => {
      // Dexie waits for what is queued on the transaction.
      void identify(transaction);
    });
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
  return await asWritten(() =>
    notebook.transaction('rw', notebook.tables, (transaction) => {
      if (transaction.idbtrans.db.version > NEWEST_NATIVE) throw new NewerSchemaError();
      return work();
    }),
  );
}

/** What became of a write to any database of ours. */
export async function asWritten<T>(work: () => PromiseLike<T>): Promise<Written<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, code: faultOf(error) };
  }
}

/**
 * Calls back when a newer build takes the database over, or something deletes it: what is written from now on by this
 * page is refused, and it is time to load the page anew.
 */
export function onSuperseded(notebook: Notebook, callBack: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  notebook.on('versionchange', callBack);
  signal.addEventListener('abort', () => notebook.on('versionchange').unsubscribe(callBack), { once: true });
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
