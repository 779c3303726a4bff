// The reader's own words: added, changed, removed and put back. A copy of them stands in the pack store, where a page's
// words are looked up; it is made anew from the notebook whenever the two differ.

import type { PackEntry } from '../glossary/packs/pack';
import { entryGate } from '../glossary/packs/pack-entries';
import { type Checked, checked } from '../glossary/packs/pack-fault';
import { type Notebook, type Written, write } from './db';
import { mergeOwnWords } from './merge';
import { copyOwnWords } from './pack-changes';
import type { PackStore } from './pack-store';
import type { OwnWord, OwnWordText } from './rows';
import { cleanTags } from './saved-terms';

/** What the reader typed as it will be kept, or the rule that it breaks. */
export function tidyOwnWord(told: OwnWordText): Checked<OwnWordText> {
  return checked(() => {
    const gate = entryGate();
    gate.add(told, {});
    const { term, plain, also } = gate.pack({}).entries[0] as PackEntry; // it was added just now
    return { term, plain, also, tags: cleanTags(told.tags) };
  });
}

/** Adds words or changes them, whichever comes: of two texts the one changed later stands. Also undoes a removal. */
export function putOwnWords(notebook: Notebook, words: readonly OwnWord[]): Promise<Written<void>> {
  return write(notebook, async () => {
    const stored = await notebook.ownWords.bulkGet(words.map(({ id }) => id));
    await notebook.ownWords.bulkPut(
      words.map((word, i) => {
        const other = stored[i];
        return other ? mergeOwnWords(word, other) : word;
      }),
    );
  });
}

/** Removes words; returns those that were there, which `putOwnWords` puts back. */
export function removeOwnWords(
  notebook: Notebook,
  ids: readonly string[],
): Promise<Written<readonly OwnWord[]>> {
  return write(notebook, async () => {
    const found = await notebook.ownWords.bulkGet([...new Set(ids)]);
    await notebook.ownWords.bulkDelete([...ids]);
    return found.filter((word) => word !== undefined);
  });
}

/** Every own word by its name. Rejects when the notebook cannot be read. */
export async function listOwnWords(notebook: Notebook): Promise<OwnWord[]> {
  const collator = new Intl.Collator(undefined, { sensitivity: 'base' });
  const words = await notebook.ownWords.toArray();
  return words.sort(
    (a, b) => collator.compare(a.text.value.term, b.text.value.term) || a.createdAt - b.createdAt,
  );
}

/** Brings the copy in the pack store up to date. True: it was not. Costs a comparison where nothing has changed. */
export async function syncOwnWords(notebook: Notebook, store: PackStore): Promise<boolean> {
  const words = await notebook.ownWords.toArray();
  return await copyOwnWords(store, words.map(entryOfOwn));
}

/** An own word as an entry of a pack: of the level that is marked however few words are, as nobody adds a word in vain. */
export function entryOfOwn({ id, text: { value } }: OwnWord): PackEntry {
  return { id, term: value.term, plain: value.plain, also: value.also, abbr: [], tags: value.tags, level: 3 };
}
