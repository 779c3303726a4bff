// Keeping a passage that the reader marked, taking that back, changing what he wrote about it, and removing passages with
// a way back. A page's reading comes with its first passage and goes with its last. Every change is one transaction and
// may be asked twice: what is already so stays so.

import { type Notebook, type Written, write } from './db';
import { type Edited, laterOf, unedited } from './edits';
import { mergePassages, mergeReadings } from './merge';
import { fitAnchor, type PassageAnchor } from './passage-anchor';
import { LONGEST, type NotebookRows, type Passage, type PassageColour, type Reading } from './rows';

export interface KeepPassage {
  /** UUID made by the asker; the same one again changes nothing. */
  readonly id: string;
  /** Identity of the page, and its address; both within LONGEST.url. */
  readonly reading: string;
  readonly url: string;
  readonly title: string | null;
  readonly at: number;
  readonly colour: PassageColour;
  /** Its quotation within LONGEST.quote. */
  readonly anchor: PassageAnchor;
}

/** Keeps a passage, and its page as it is now. Resolves after the commit. */
export function keepPassage(notebook: Notebook, keep: KeepPassage): Promise<Written<void>> {
  const { id, reading, url, title, at, colour, anchor } = keep;
  return write(notebook, async () => {
    if (await notebook.passages.get(id)) return;
    await notebook.passages.put({
      ...{ id, reading, createdAt: at, anchor: fitAnchor(anchor), colour: unedited(colour) },
      ...{ note: unedited(''), tags: unedited([]) },
    });
    await putReadings(notebook, [
      { id: reading, url, title: title?.slice(0, LONGEST.title) ?? null, seenAt: at, tags: unedited([]) },
    ]);
  });
}

/**
 * Undoes the marking of a passage. Whether nothing of it is left: one that the reader has written about stays, be it in
 * the tags of its page, which would go with it.
 */
export function takeBackPassage(notebook: Notebook, id: string): Promise<Written<boolean>> {
  return write(notebook, async () => {
    const passage = await notebook.passages.get(id);
    if (!passage) return true;
    if (passage.note.at > 0 || passage.tags.at > 0) return false;
    const ofPage = notebook.passages.where('reading').equals(passage.reading);
    const isLast = (await ofPage.count()) === 1;
    const reading = await notebook.readings.get(passage.reading);
    if (isLast && reading && reading.tags.at > 0) return false;
    await notebook.passages.delete(id);
    if (isLast) await notebook.readings.delete(passage.reading);
    return true;
  });
}

/** The passages of one reading in the order in which they were marked. Rejects when the notebook cannot be read. */
export async function passagesOf(notebook: Notebook, reading: string): Promise<Passage[]> {
  const passages = await notebook.passages.where('reading').equals(reading).toArray();
  return passages.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** What pages show of all passages: which there are, and the change that made the color of each. Rejects as above. */
export async function shownPassages(notebook: Notebook): Promise<[id: string, edit: string][]> {
  const passages = await notebook.passages.toArray();
  return passages.map(({ id, colour }) => [id, colour.edit]);
}

/** Changes of one passage. */
export interface PassageChange {
  readonly id: string;
  readonly changes: Partial<Pick<Passage, 'colour' | 'note' | 'tags'>>;
}

/**
 * Makes changes of one passage, each of which stands unless a later one has been made. False: the passage is there no
 * more. Make a change with `changeOf`, and the same one again if this fails.
 */
export function changePassage(notebook: Notebook, { id, changes }: PassageChange): Promise<Written<boolean>> {
  return write(notebook, async () => {
    const passage = await notebook.passages.get(id);
    if (!passage) return false;
    const { colour = passage.colour, note = passage.note, tags = passage.tags } = changes;
    await notebook.passages.put({
      ...passage,
      colour: laterOf(passage.colour, colour),
      note: laterOf(passage.note, note),
      tags: laterOf(passage.tags, tags),
    });
    return true;
  });
}

/** Changes the tags of a reading, unless a later change has been made. False: the reading is there no more. */
export function changeReading(
  notebook: Notebook,
  { id, tags }: { readonly id: string; readonly tags: Edited<readonly string[]> },
): Promise<Written<boolean>> {
  return write(notebook, async () => {
    const reading = await notebook.readings.get(id);
    if (!reading) return false;
    await notebook.readings.put({ ...reading, tags: laterOf(reading.tags, tags) });
    return true;
  });
}

/**
 * What a removal took away, with the readings of those passages even where others kept them: all that is needed to put it
 * back, whatever goes in between. The page that removed keeps it; nothing of it stays in the database.
 */
export type RemovedPassages = Pick<NotebookRows, 'passages' | 'readings'>;

/** Removes passages, and readings that have none left; those not there are passed over. */
export function removePassages(
  notebook: Notebook,
  ids: readonly string[],
): Promise<Written<RemovedPassages>> {
  return write(notebook, async () => {
    const found = await notebook.passages.bulkGet([...new Set(ids)]);
    const passages = found.filter((passage) => passage !== undefined);
    const keys = [...new Set(passages.map(({ reading }) => reading))];
    const readings = await notebook.readings.bulkGet(keys);
    await notebook.passages.bulkDelete([...ids]);
    for (const key of keys)
      if ((await notebook.passages.where('reading').equals(key).count()) === 0)
        await notebook.readings.delete(key);
    return { passages, readings: readings.filter((reading) => reading !== undefined) };
  });
}

/** Puts back what a removal took away, joined with what has been written under the same keys since. */
export function restorePassages(notebook: Notebook, removed: RemovedPassages): Promise<Written<void>> {
  return write(notebook, async () => {
    const since = await notebook.passages.bulkGet(removed.passages.map(({ id }) => id));
    await notebook.passages.bulkPut(
      removed.passages.map((passage, i) => {
        const other = since[i];
        return other ? mergePassages(passage, other) : passage;
      }),
    );
    await putReadings(notebook, removed.readings);
  });
}

/** Call it inside `write`. */
async function putReadings(notebook: Notebook, readings: readonly Reading[]): Promise<void> {
  const stored = await notebook.readings.bulkGet(readings.map(({ id }) => id));
  await notebook.readings.bulkPut(
    readings.map((reading, i) => {
      const other = stored[i];
      return other ? mergeReadings(reading, other) : reading;
    }),
  );
}
