// Reading a database that Dexie cannot open or that fails in places: whatever still comes out of it, so that it can be
// saved to a file. Opens it as it is, upgrades nothing, writes nothing.

import { DATABASE_NAME } from './db';

/** What could be read. Rows are as they lay there, of whatever version: nothing about them is certain. */
export interface Readable {
  /** Version of the database in Dexie's count; null when it could not be opened at all, or is not there. */
  readonly version: number | null;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
  /** Tables of which some rows, or all, could not be read. */
  readonly damaged: readonly string[];
}

/** Reads every row that can be read. Never rejects. */
export async function readWhatCanBeRead(name = DATABASE_NAME): Promise<Readable> {
  const database = await openAsItIs(name);
  if (!database) return { version: null, tables: {}, damaged: [] };
  const tables: Record<string, unknown[]> = {};
  const damaged: string[] = [];
  for (const table of database.objectStoreNames) {
    const { rows, isWhole } = await rowsOf(database, table);
    tables[table] = rows;
    if (!isWhole) damaged.push(table);
  }
  const { version } = database;
  database.close();
  return { version: version / 10, tables, damaged };
}

/** Without a version the browser opens what is there. If nothing is, it would make an empty one: that is called off. */
function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(null);
  });
}

/** All rows at once, or else one by one: a row that cannot be read is passed over. */
async function rowsOf(database: IDBDatabase, table: string): Promise<{ rows: unknown[]; isWhole: boolean }> {
  const all = await answerTo<unknown[]>(database, table, (store) => store.getAll());
  if (all) return { rows: all, isWhole: true };
  const keys = await answerTo<IDBValidKey[]>(database, table, (store) => store.getAllKeys());
  const rows: unknown[] = [];
  for (const key of keys ?? []) {
    const row = await answerTo<unknown>(database, table, (store) => store.get(key));
    if (row !== undefined) rows.push(row);
  }
  return { rows, isWhole: false };
}

/** What one request brings, in a transaction of its own so that its failure ends no other; undefined when it fails. */
function answerTo<T>(
  database: IDBDatabase,
  table: string,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    try {
      const request = ask(database.transaction(table, 'readonly').objectStore(table));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
      // A transaction may also end without an answer, when the disk fails under it.
      request.transaction?.addEventListener('abort', () => resolve(undefined));
    } catch {
      // The connection broke: whatever is asked of it from now on throws.
      resolve(undefined);
    }
  });
}
