// The names and meanings of packs as a search reads them: all of a pack's in some hundred rows, beside the entries and
// written with them. For a list of 100,000 they are read in the time that its entries would take ten times over.

import type { Table, Transaction } from 'dexie';
import { lineOf, linesOf } from '../glossary/folded-name';
import type { PackEntry } from '../glossary/packs/pack';
import type { PackStore, StoredEntry } from './pack-store';

/** Where lines are written: the store, or a transaction over its tables. */
type LineTables = Pick<PackStore, 'names' | 'meanings'>;

/** Entries read at once by an upgrade. */
const SLICE = 500;

/** Writes the rows for some entries of a pack, which have these keys. */
export async function addLines(
  { names, meanings }: LineTables,
  pack: string,
  rows: readonly { readonly entry: PackEntry }[],
  keys: readonly number[],
): Promise<void> {
  await names.add({ pack, keys, lines: rows.map(({ entry }) => namesOf(entry)).join('\n') });
  await meanings.add({ pack, keys, lines: rows.map(({ entry }) => lineOf(entry.plain)).join('\n') });
}

/** Deletes all rows of a pack. */
export async function deleteLines({ names, meanings }: LineTables, pack: string): Promise<void> {
  await names.where('pack').equals(pack).delete();
  await meanings.where('pack').equals(pack).delete();
}

/** Writes the lines of all entries: what a store of the version before lacks. */
export async function linesAnew(transaction: Transaction): Promise<void> {
  const entries: Table<StoredEntry, number> = transaction.table('entries');
  const tables: LineTables = { names: transaction.table('names'), meanings: transaction.table('meanings') };
  let last = 0;
  for (;;) {
    const rows = await entries.where(':id').above(last).limit(SLICE).toArray();
    if (rows.length === 0) return;
    for (const pack of new Set(rows.map((row) => row.pack))) {
      const own = rows.filter((row) => row.pack === pack);
      const keys = own.map(({ key }) => key);
      await addLines(tables, pack, own, keys);
    }
    last = rows.at(-1)?.key ?? last;
  }
}

/** All names of an entry, each once. */
function namesOf({ term, also, abbr }: PackEntry): string {
  return [...new Set([term, ...also, ...abbr].flatMap(linesOf))].join('\t');
}
