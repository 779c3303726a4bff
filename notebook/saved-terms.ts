// Saving a term with the place where it was met, taking that back, changing what the reader wrote about it, and removing
// terms with a way back. Every change is one transaction and may be asked twice: what is already so stays so.

import { type Notebook, type Written, write } from './db';
import { type Edited, laterOf, unedited } from './edits';
import { mergeSavedTerms } from './merge';
import { rebuildSchedules } from './review-log';
import { LONGEST, MOST_TAGS, type NotebookRows, type SavedTerm } from './rows';

export interface Save {
  /** UUID made by the asker; the same one again changes nothing. */
  readonly sighting: string;
  readonly entry: string;
  readonly term: string;
  readonly sentence: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly at: number;
}

/** Keeps the term, and this place where it was met: its first, or one more. Resolves after the commit. */
export function saveTerm(notebook: Notebook, save: Save): Promise<Written<void>> {
  const { sighting: id, entry, term, sentence, at } = save;
  // A page may have the longest of names and addresses; more than a backup takes would keep the notebook from being saved.
  const title = save.title?.slice(0, LONGEST.title) ?? null;
  const url = save.url !== null && save.url.length <= LONGEST.url ? save.url : null;
  return write(notebook, async () => {
    if (await notebook.sightings.get(id)) return;
    await notebook.sightings.put({ id, entry, sentence, title, url, at });
    await putIfNew(notebook, { id: entry, term, savedAt: at });
  });
}

/** A term as it is when it has just been saved, or comes from where notes, tags and marks are not known. */
export function newSavedTerm(saved: Pick<SavedTerm, 'id' | 'term' | 'savedAt'>): SavedTerm {
  return {
    ...saved,
    note: unedited(''),
    tags: unedited([]),
    star: unedited(false),
    forDoctor: unedited('no'),
  };
}

/** Keeps a term without a place where it was met, as when it was looked up. One that is kept already stays as it is. */
export function keepTerm(
  notebook: Notebook,
  kept: Pick<SavedTerm, 'id' | 'term' | 'savedAt'>,
): Promise<Written<void>> {
  return write(notebook, () => putIfNew(notebook, kept));
}

/** Writes the note on a term, which is kept from then on if it was not. Of two notes the later one stands. Always true. */
export function noteTerm(
  notebook: Notebook,
  { id, term, note }: { readonly id: string; readonly term: string; readonly note: Edited<string> },
): Promise<Written<boolean>> {
  return write(notebook, async () => {
    const saved = (await notebook.savedTerms.get(id)) ?? newSavedTerm({ id, term, savedAt: note.at });
    await notebook.savedTerms.put({ ...saved, note: laterOf(saved.note, note) });
    return true;
  });
}

async function putIfNew(notebook: Notebook, kept: Pick<SavedTerm, 'id' | 'term' | 'savedAt'>): Promise<void> {
  if (!(await notebook.savedTerms.get(kept.id))) await notebook.savedTerms.put(newSavedTerm(kept));
}

/** Undoes the save made under this sighting; the term itself goes only if it was met nowhere else. False: there was none. */
export function takeBackSave(notebook: Notebook, sighting: string): Promise<Written<boolean>> {
  return write(notebook, async () => {
    const made = await notebook.sightings.get(sighting);
    if (!made) return false;
    await notebook.sightings.delete(sighting);
    const others = await notebook.sightings.where('entry').equals(made.entry).count();
    if (others > 0) return true;
    const saved = await notebook.savedTerms.get(made.entry);
    if (saved && !(await isWorkedOn(notebook, saved))) await notebook.savedTerms.delete(made.entry);
    return true;
  });
}

/** A page may take its save back, but nothing that the reader has done with the term since. */
async function isWorkedOn(notebook: Notebook, saved: SavedTerm): Promise<boolean> {
  if (EDITABLE.some((field) => saved[field].at > 0)) return true;
  return (await notebook.reviews.where('entry').equals(saved.id).count()) > 0;
}

/** What the reader can change about a saved term. */
type Editable = Pick<SavedTerm, 'note' | 'tags' | 'star' | 'forDoctor'>;
const EDITABLE = ['note', 'tags', 'star', 'forDoctor'] as const satisfies readonly (keyof Editable)[];

/** Changes of one saved term. */
export interface SavedTermChange {
  readonly id: string;
  readonly changes: Partial<Editable>;
}

/**
 * Makes changes of one saved term, each of which stands unless a later one has been made. False: the term is not saved
 * any more. Make a change with `changeOf`, and the same one again if this fails.
 */
export async function changeSavedTerm(
  notebook: Notebook,
  change: SavedTermChange,
): Promise<Written<boolean>> {
  const written = await changeSavedTerms(notebook, [change]);
  return written.ok ? { ok: true, value: written.value > 0 } : written;
}

/** The same for many terms, all of them or none; those not saved any more are passed over. How many were. */
export function changeSavedTerms(
  notebook: Notebook,
  changes: readonly SavedTermChange[],
): Promise<Written<number>> {
  return write(notebook, async () => {
    const found = await notebook.savedTerms.bulkGet(changes.map(({ id }) => id));
    const changed = found.flatMap((saved, i) =>
      saved ? { ...saved, ...laterChanges(saved, changes[i]?.changes ?? {}) } : [],
    );
    await notebook.savedTerms.bulkPut(changed);
    return changed.length;
  });
}

function laterChanges(saved: Editable, { note, tags, star, forDoctor }: Partial<Editable>): Editable {
  return {
    note: later(saved.note, note),
    tags: later(saved.tags, tags),
    star: later(saved.star, star),
    forDoctor: later(saved.forDoctor, forDoctor),
  };
}

function later<T>(stored: Edited<T>, change: Edited<T> | undefined): Edited<T> {
  return change ? laterOf(stored, change) : stored;
}

/**
 * Tags as they are kept: without space around or doubled inside, each once whatever its case, in the order
 * given, and no more than fit.
 */
export function cleanTags(tags: readonly string[]): string[] {
  const byFolded = new Map<string, string>();
  for (const tag of tags) {
    const clean = tag.normalize('NFC').trim().replace(/\s+/gu, ' ');
    const folded = clean.toLowerCase();
    if (clean !== '' && !byFolded.has(folded)) byFolded.set(folded, clean);
  }
  return [...byFolded.values()].slice(0, MOST_TAGS);
}

/**
 * What a removal took away: all that is needed to put it back. The page that removed keeps it; nothing of it stays in
 * the database. A term that stands for an illness and was deleted is gone, not hidden, and needs no later cleaning.
 */
export type Removed = Pick<NotebookRows, 'savedTerms' | 'sightings' | 'reviews'>;

/** Removes terms with every place where they were met and every answer to their cards; those not saved are passed over. */
export function removeTerms(notebook: Notebook, entries: readonly string[]): Promise<Written<Removed>> {
  return write(notebook, async () => {
    const keys = [...new Set(entries)];
    const found = await notebook.savedTerms.bulkGet(keys);
    const removed: Removed = {
      savedTerms: found.filter((saved) => saved !== undefined),
      sightings: await notebook.sightings.where('entry').anyOf(keys).toArray(),
      reviews: await notebook.reviews.where('entry').anyOf(keys).toArray(),
    };
    await notebook.sightings.bulkDelete(removed.sightings.map(({ id }) => id));
    await notebook.reviews.bulkDelete(removed.reviews.map(({ id }) => id));
    await notebook.savedTerms.bulkDelete(keys);
    await notebook.schedules.bulkDelete(keys);
    return removed;
  });
}

/** Removes places where terms were met; the terms stay, even without any. `restoreTerms` puts them back. */
export function removeSightings(notebook: Notebook, ids: readonly string[]): Promise<Written<Removed>> {
  return write(notebook, async () => {
    const found = await notebook.sightings.bulkGet([...new Set(ids)]);
    await notebook.sightings.bulkDelete([...ids]);
    return { savedTerms: [], sightings: found.filter((sighting) => sighting !== undefined), reviews: [] };
  });
}

/** Whether this entry is saved. Rejects when the notebook cannot be read. */
export async function hasSaved(notebook: Notebook, entry: string): Promise<boolean> {
  return (await notebook.savedTerms.where('id').equals(entry).count()) > 0;
}

/** Ids of the entries of all saved terms. Rejects when the notebook cannot be read. */
export function savedIds(notebook: Notebook): Promise<string[]> {
  return notebook.savedTerms.toCollection().primaryKeys();
}

/** What the reader wrote about saved terms, by the id of the entry. Rejects when the notebook cannot be read. */
export async function savedNotes(notebook: Notebook): Promise<Map<string, string>> {
  const terms = await notebook.savedTerms.toArray();
  return new Map(terms.map(({ id, note }) => [id, note.value.trim()]));
}

/** Puts back what a removal took away, joined with what has been saved under the same ids since. */
export function restoreTerms(notebook: Notebook, removed: Removed): Promise<Written<void>> {
  return write(notebook, async () => {
    const entries = removed.savedTerms.map(({ id }) => id);
    const since = await notebook.savedTerms.bulkGet(entries);
    await notebook.savedTerms.bulkPut(
      removed.savedTerms.map((saved, i) => {
        const other = since[i];
        return other ? mergeSavedTerms(saved, other) : saved;
      }),
    );
    await notebook.sightings.bulkPut([...removed.sightings]);
    await notebook.reviews.bulkPut([...removed.reviews]);
    await rebuildSchedules(notebook, entries);
  });
}
