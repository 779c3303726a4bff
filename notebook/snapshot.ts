// The whole notebook at once: read for an export or a backup, joined with another, or put in the place of what is there.
// Each is one transaction, and returns the notebook as it was, which is what undoes it.

import { type Notebook, type Written, write } from './db';
import { rebuildSchedules } from './review-log';
import { type NotebookRows, READER_TABLES } from './rows';

/** Everything the reader wrote, as of one moment. Rejects when the notebook cannot be read. */
export function readRows(notebook: Notebook): Promise<NotebookRows> {
  return notebook.transaction('r', READER_TABLES, () => rowsOf(notebook));
}

/** When each word and each passage was kept: they are what a backup is for. */
export async function keptTimes(notebook: Notebook): Promise<number[]> {
  const terms = await notebook.savedTerms.toArray();
  const passages = await notebook.passages.toArray();
  return [...terms.map(({ savedAt }) => savedAt), ...passages.map(({ createdAt }) => createdAt)];
}

/** Makes everything the reader wrote anew from what it is. Returns both. */
export function changeRows(
  notebook: Notebook,
  make: (before: NotebookRows) => NotebookRows,
): Promise<Written<{ before: NotebookRows; after: NotebookRows }>> {
  return write(notebook, async () => {
    const before = await rowsOf(notebook);
    const after = make(before);
    await Promise.all(READER_TABLES.map((table) => notebook.table(table).clear()));
    await Promise.all(READER_TABLES.map((table) => notebook.table(table).bulkPut([...after[table]])));
    await rebuildSchedules(notebook);
    return { before, after };
  });
}

async function rowsOf(notebook: Notebook): Promise<NotebookRows> {
  const [savedTerms, sightings, knownWords, questions, reviews, settings, passages, readings, ownWords] =
    await Promise.all([
      notebook.savedTerms.toArray(),
      notebook.sightings.toArray(),
      notebook.knownWords.toArray(),
      notebook.questions.toArray(),
      notebook.reviews.toArray(),
      notebook.settings.toArray(),
      notebook.passages.toArray(),
      notebook.readings.toArray(),
      notebook.ownWords.toArray(),
    ]);
  return { savedTerms, sightings, knownWords, questions, reviews, settings, passages, readings, ownWords };
}
