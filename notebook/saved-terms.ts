// Saving a term with the place where it was met, taking that back, and listing what is saved.
// Every change is one transaction and may be asked twice: what is already so stays so.

import { type Notebook, type SavedTerm, type Sighting, type Written, write } from './db';

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

/** Keeps the term, and this place where it was met. Resolves after the commit. */
export function saveTerm(notebook: Notebook, save: Save): Promise<Written<void>> {
  const { sighting: id, entry, term, sentence, title, url, at } = save;
  return write(notebook, async () => {
    if (await notebook.sightings.get(id)) return;
    await notebook.sightings.put({ id, entry, sentence, title, url, at });
    if (await notebook.savedTerms.get(entry)) return;
    await notebook.savedTerms.put({ id: entry, term, savedAt: at });
  });
}

/** Ids of the entries of all saved terms. Rejects when the notebook cannot be read. */
export function savedIds(notebook: Notebook): Promise<string[]> {
  return notebook.savedTerms.toCollection().primaryKeys();
}

/** Undoes the save made under this sighting; the term itself goes only if it was met nowhere else. False: there was none. */
export function takeBackSave(notebook: Notebook, sighting: string): Promise<Written<boolean>> {
  return write(notebook, async () => {
    const made = await notebook.sightings.get(sighting);
    if (!made) return false;
    await notebook.sightings.delete(sighting);
    const others = await notebook.sightings.where('entry').equals(made.entry).count();
    if (others === 0) await notebook.savedTerms.delete(made.entry);
    return true;
  });
}

/** What unsaving took away: enough to put it back as it was. */
export interface Removed {
  readonly savedTerm: SavedTerm;
  readonly sightings: readonly Sighting[];
}

/** Removes a term with every place where it was met; null when it was not saved. */
export function unsaveTerm(notebook: Notebook, entry: string): Promise<Written<Removed | null>> {
  return write(notebook, async () => {
    const savedTerm = await notebook.savedTerms.get(entry);
    if (!savedTerm) return null;
    const sightings = await notebook.sightings.where('entry').equals(entry).toArray();
    await notebook.sightings.where('entry').equals(entry).delete();
    await notebook.savedTerms.delete(entry);
    return { savedTerm, sightings };
  });
}

/** Puts back what unsaving took away, keeping what was saved since. */
export function restoreTerm(notebook: Notebook, removed: Removed): Promise<Written<void>> {
  return write(notebook, async () => {
    await notebook.sightings.bulkPut([...removed.sightings]);
    await notebook.savedTerms.put(removed.savedTerm);
  });
}

/** A saved term with the place where it was last met; null if no place is known. */
export interface SavedTermListing extends SavedTerm {
  readonly latest: Sighting | null;
}

/** Everything saved, the term met last first. */
export async function listSavedTerms(notebook: Notebook): Promise<SavedTermListing[]> {
  return notebook.transaction('r', notebook.savedTerms, notebook.sightings, async () => {
    const savedTerms = await notebook.savedTerms.toArray();
    // In the order of time, so that the last one set for an entry is its latest.
    const latest = new Map<string, Sighting>();
    for (const sighting of await notebook.sightings.orderBy('at').toArray())
      latest.set(sighting.entry, sighting);
    return savedTerms
      .map((saved) => ({ ...saved, latest: latest.get(saved.id) ?? null }))
      .sort((a, b) => metAt(b) - metAt(a));
  });
}

/** When a saved term was last met, or else saved. */
export function metAt(saved: SavedTermListing): number {
  return saved.latest?.at ?? saved.savedAt;
}

/** Those whose term, sentence or page title contain every word of `query`, whatever its case and accents; all for no words. */
export function searchSavedTerms(saved: readonly SavedTermListing[], query: string): SavedTermListing[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  return saved.filter(({ term, latest }) => {
    const text = foldForSearch(`${term}\n${latest?.sentence ?? ''}\n${latest?.title ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

function foldForSearch(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
