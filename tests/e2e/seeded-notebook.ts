// A notebook as it is after weeks of use, put in place in one go: what the reader wrote, row by row. The schedules are
// made from its log when a page of ours next opens. And what is in it afterwards, past everything of ours.

import type { Page } from '@playwright/test';
import type { NotebookRows, ReviewEvent, Sighting } from '../../notebook/rows';
import { newSavedTerm } from '../../notebook/saved-terms';
import type { Reading } from './extension';

/** Terms of the glossary with the sentence each was met in, as one page would have them saved. */
export function savedRows(
  sentences: Readonly<Record<string, string>>,
  at = Date.now(),
): Pick<NotebookRows, 'savedTerms' | 'sightings'> {
  const met = Object.entries(sentences).map(([id, sentence], i) => ({ id, sentence, at: at + i }));
  return {
    savedTerms: met.map(({ id, at: savedAt }) =>
      newSavedTerm({ id, term: id.replaceAll('-', ' '), savedAt }),
    ),
    sightings: met.map(
      ({ id: entry, sentence, at: metAt }): Sighting => ({
        ...{ id: crypto.randomUUID(), entry, sentence, at: metAt },
        ...{ title: 'A page', url: 'https://example.org/' },
      }),
    ),
  };
}

/** An answer in the log. */
export function graded(
  answer: Pick<Extract<ReviewEvent, { what: 'grade' }>, 'entry' | 'card' | 'grade' | 'at'>,
): ReviewEvent {
  return { id: crypto.randomUUID(), what: 'grade', ...answer };
}

/** Adds rows to this profile's notebook, and opens one of our pages over it. */
export async function openSeeded(reading: Reading, file: string, rows: Partial<NotebookRows>): Promise<Page> {
  const page = await reading.context.newPage();
  // Its own page makes the database.
  await page.goto(reading.own('notebook.html'));
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await page.evaluate(async (tables) => {
    const opening = indexedDB.open('notebook');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const writing = opening.result.transaction([...Object.keys(tables), 'ownFacts'], 'readwrite');
    for (const [table, ofTable] of Object.entries(tables))
      for (const row of ofTable) writing.objectStore(table).put(row);
    // As after a change of what makes the schedules: they are made anew.
    writing.objectStore('ownFacts').delete('scheduler');
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    opening.result.close();
  }, rows);
  await page.goto(reading.own(file));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** All rows of a table of the notebook, as one of our pages reads them. */
export async function rowsOf<T extends keyof NotebookRows>(page: Page, table: T): Promise<NotebookRows[T]> {
  const rows: unknown = await page.evaluate(async (name) => {
    const opening = indexedDB.open('notebook');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const reading = opening.result.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    opening.result.close();
    return reading.result;
  }, table);
  // Written by the build under test, or by the test itself.
  return rows as NotebookRows[T];
}
