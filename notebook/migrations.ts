// Every shipped version of the database, oldest first, and how rows of one become rows of the next. Each has a frozen
// export in tests/databases.

import type { Transaction } from 'dexie';
import { unedited } from './edits';
import type { OwnFact } from './rows';

interface Version {
  readonly number: number;
  /** In Dexie's notation: the primary key, then the indexes. */
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * Every version, each with what it changes. Never edit one that has shipped, and never drop an index that an older one
 * reads: Dexie in that older build would put it back by raising the version number.
 */
export const VERSIONS: readonly Version[] = [
  { number: 1, stores: { savedTerms: 'id', sightings: 'id, entry, at' } },
  {
    number: 2,
    stores: {
      knownWords: 'id',
      questions: 'id',
      reviews: 'id, entry, at',
      settings: 'id',
      schedules: 'id',
      ownFacts: 'id',
    },
    upgrade: async (transaction) => {
      await transaction
        .table('savedTerms')
        .toCollection()
        .modify((saved) => {
          saved.note = unedited('');
          saved.tags = unedited([]);
          saved.star = unedited(false);
          saved.forDoctor = unedited('no');
        });
      await identify(transaction);
    },
  },
  { number: 3, stores: { passages: 'id, reading', readings: 'id' } },
  { number: 4, stores: { ownWords: 'id' } },
];

/** Gives a database the identity that tells it from the one before it, if there was one. */
export async function identify(transaction: Transaction): Promise<void> {
  const identity: OwnFact = { id: 'identity', value: crypto.randomUUID() };
  await transaction.table('ownFacts').put(identity);
}
