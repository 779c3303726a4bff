// Where words that are saved to a file come from: the reader's saved words, own words, the glossary, or a list. Each can be
// chosen from.

import type { Pack } from '../../glossary/packs/pack';
import type { ToldEntry, ToldHead } from '../../glossary/packs/pack-entries';
import type { Notebook } from '../../notebook/db';
import { listSavedTerms, sortListings } from '../../notebook/listing';
import { listOwnWords } from '../../notebook/own-words';
import { GLOSSARY_PACK, OWN_PACK, type PackStore } from '../../notebook/pack-store';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import type { ChoosableWord } from './narrow-words';
import { packOfTold, toldOfEntry, toldOfOwn, toldOfSaved } from './words-pack';

/** Saved words, or the id of a list: own words and the glossary are lists as well. */
export type WordsChoice = 'saved' | { readonly list: string };

export interface WordsSources {
  readonly store: PackStore;
  readonly notebook: Notebook;
  readonly glossary: GlossaryAssets;
}

export interface WordSource {
  readonly words: readonly ChoosableWord[];
  /** Saved words that have no meaning any more. */
  readonly lost: number;
  /** Of the file, without its ending. */
  readonly name: string;
  /** Those with these keys, or all, without what breaks a rule of lists; null where nothing is left. */
  readonly pack: (keys?: ReadonlySet<string>) => Pack | null;
}

/** What lists are called that are made of words from here. */
export interface SourceTitles {
  readonly saved: string;
  readonly own: string;
  readonly glossary: string;
}

/** Reads the words. Rejects where they cannot be read. */
export async function readWordSource(
  choice: WordsChoice,
  { store, notebook, glossary }: WordsSources,
  titles: SourceTitles,
): Promise<WordSource> {
  const ofGlossary: ToldHead = {
    ...{ title: titles.glossary, licence: 'MIT', source: 'Medgloss', language: 'en' },
  };
  if (choice === 'saved') {
    const saved = sortListings(await listSavedTerms(notebook), 'name');
    const entries = await Promise.all(saved.map(({ id }) => glossary.entryById(id)));
    const told = saved.flatMap(({ id, tags }, i) => {
      const entry = entries[i];
      return entry ? [{ key: id, told: toldOfSaved(entry, tags.value, ofGlossary) }] : [];
    });
    return {
      ...sourceOf(told, { title: titles.saved }, 'medgloss-saved-words'),
      lost: saved.length - told.length,
    };
  }
  if (choice.list === OWN_PACK) {
    const words = await listOwnWords(notebook);
    const told = words.map((word) => ({ key: word.id, told: toldOfOwn(word) }));
    return sourceOf(told, { title: titles.own }, 'medgloss-own-words');
  }
  if (choice.list === GLOSSARY_PACK) {
    const numbers = Array.from({ length: await glossary.entryCount() }, (_, number) => number);
    const entries = (await glossary.entriesByNumber(numbers)).filter((entry) => entry !== null);
    const told = entries.map((entry) => ({ key: entry.id, told: toldOfEntry(entry) }));
    return sourceOf(told, ofGlossary, 'medgloss-glossary');
  }
  return await sourceOfList(store, choice.list);
}

function sourceOf(
  told: readonly { readonly key: string; readonly told: ToldEntry }[],
  head: ToldHead,
  name: string,
): WordSource {
  return {
    ...{ name, lost: 0 },
    words: told.map(({ key, told: { term, plain, also = [], abbr = [], tags = [], kind } }) => ({
      ...{ key, term, plain, also: [...also, ...abbr], tags, kind },
    })),
    pack: (keys) =>
      packOfTold(
        told.filter(({ key }) => keys?.has(key) ?? true).map((word) => word.told),
        head,
      ),
  };
}

/** As it stands in the list: nothing of it is told anew. */
async function sourceOfList(store: PackStore, id: string): Promise<WordSource> {
  const [row, rows] = await Promise.all([
    store.packs.get(id),
    store.entries.where('pack').equals(id).sortBy('key'),
  ]);
  const all = rows.map(({ entry }) => entry);
  return {
    ...{ name: 'medgloss-list', lost: 0 },
    words: all.map(({ id: key, term, plain, also, abbr, tags, kind }) => ({
      ...{ key, term, plain, also: [...also, ...abbr], tags, kind },
    })),
    pack(keys) {
      const entries = keys ? all.filter((entry) => keys.has(entry.id)) : all;
      if (!row || entries.length === 0) return null;
      const { title, licence, source, language, edition } = row;
      return { title, licence, source, language, edition, entries };
    },
  };
}
