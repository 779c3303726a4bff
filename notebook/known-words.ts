// "I know this word": not marked on pages any more, still answered when asked, and taken back from a list.

import { type Notebook, type Written, write } from './db';
import type { KnownWord } from './rows';

/** Marks words as known; one that is known already keeps its day. */
export function addKnownWords(notebook: Notebook, words: readonly KnownWord[]): Promise<Written<void>> {
  return write(notebook, async () => {
    const known = await notebook.knownWords.bulkGet(words.map(({ id }) => id));
    await notebook.knownWords.bulkPut(words.filter((_, i) => !known[i]));
  });
}

/** Marks words as not known after all; returns those that were, which `addKnownWords` puts back as they were. */
export function removeKnownWords(
  notebook: Notebook,
  ids: readonly string[],
): Promise<Written<readonly KnownWord[]>> {
  return write(notebook, async () => {
    const found = await notebook.knownWords.bulkGet([...new Set(ids)]);
    await notebook.knownWords.bulkDelete([...ids]);
    return found.filter((word) => word !== undefined);
  });
}

/** Every known word, the one that came last first. Rejects when the notebook cannot be read. */
export async function listKnownWords(notebook: Notebook): Promise<KnownWord[]> {
  const words = await notebook.knownWords.toArray();
  return words.sort((a, b) => b.since - a.since || (a.id < b.id ? -1 : 1));
}

/** Ids of the entries of all known words. Rejects when the notebook cannot be read. */
export function knownIds(notebook: Notebook): Promise<string[]> {
  return notebook.knownWords.toCollection().primaryKeys();
}
