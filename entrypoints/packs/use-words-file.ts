// Writing words as a list for others, or for another browser, and handing the file to the browser.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { download } from '../../components/download';
import { toMedglossJson } from '../../glossary/packs/medgloss-json';
import type { Pack } from '../../glossary/packs/pack';
import type { ToldHead } from '../../glossary/packs/pack-entries';
import { packToCsv } from '../../glossary/packs/to-csv';
import { toYomitan } from '../../glossary/packs/yomitan';
import type { Notebook } from '../../notebook/db';
import { fileNameOf } from '../../notebook/export/exported-term';
import { listSavedTerms, sortListings } from '../../notebook/listing';
import { listOwnWords } from '../../notebook/own-words';
import { GLOSSARY_PACK, OWN_PACK, type PackStore } from '../../notebook/pack-store';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { assertFilesAllowed } from '../../platform/organisation';
import { packOfTold, toldOfEntry, toldOfOwn, toldOfSaved } from './words-pack';

export type WordsFormat = 'json' | 'csv' | 'yomitan';

/** Saved words, or the id of a list: own words and the glossary are lists as well. */
export type WordsChoice = 'saved' | { readonly list: string };

export type WordsFileState =
  | { kind: 'none' | 'saving' | 'empty' | 'unreadable' }
  /** `left`: words that have no meaning any more, or none that a list can hold. */
  | { kind: 'saved'; file: string; left: number };

export interface WordsFile {
  readonly state: WordsFileState;
  readonly save: (choice: WordsChoice, format: WordsFormat) => Promise<void>;
}

export function useWordsFile(sources: WordsSources): WordsFile {
  const [state, setState] = useState<WordsFileState>({ kind: 'none' });
  return {
    state,
    async save(choice, format) {
      setState({ kind: 'saving' });
      try {
        await assertFilesAllowed();
        const { pack, of, name } = await packOf(choice, sources);
        if (!pack) return setState({ kind: 'empty' });
        const file = fileNameOf(name, ENDINGS[format]);
        download(contentOf(pack, format), file);
        setState({ kind: 'saved', file, left: of - pack.entries.length });
      } catch (error) {
        console.error('Medgloss: no file was made', error);
        setState({ kind: 'unreadable' });
      }
    },
  };
}

export interface WordsSources {
  readonly store: PackStore;
  readonly notebook: Notebook;
  readonly glossary: GlossaryAssets;
}

interface Chosen {
  readonly pack: Pack | null;
  readonly of: number;
  /** Of the file, without its ending. */
  readonly name: string;
}

const ENDINGS: Readonly<Record<WordsFormat, string>> = { json: 'json', csv: 'csv', yomitan: 'zip' };

function contentOf(pack: Pack, format: WordsFormat): BlobPart {
  switch (format) {
    case 'json':
      return toMedglossJson(pack);
    case 'csv':
      return packToCsv(pack);
    case 'yomitan':
      return toYomitan(pack);
  }
}

async function packOf(choice: WordsChoice, { store, notebook, glossary }: WordsSources): Promise<Chosen> {
  const ofGlossary: ToldHead = {
    ...{ title: i18n.t('lists.glossary'), licence: 'MIT', source: 'Medgloss', language: 'en' },
  };
  if (choice === 'saved') {
    const saved = sortListings(await listSavedTerms(notebook), 'name');
    const entries = await Promise.all(saved.map(({ id }) => glossary.entryById(id)));
    const told = entries.flatMap((entry, i) =>
      entry ? [toldOfSaved(entry, saved[i]?.tags.value ?? [], ofGlossary)] : [],
    );
    const pack = packOfTold(told, { title: i18n.t('lists.savedWords') });
    return { pack, of: saved.length, name: 'medgloss-saved-words' };
  }
  if (choice.list === OWN_PACK) {
    const words = await listOwnWords(notebook);
    const pack = packOfTold(words.map(toldOfOwn), { title: i18n.t('lists.own') });
    return { pack, of: words.length, name: 'medgloss-own-words' };
  }
  if (choice.list === GLOSSARY_PACK) {
    const numbers = Array.from({ length: await glossary.entryCount() }, (_, number) => number);
    const entries = (await glossary.entriesByNumber(numbers)).filter((entry) => entry !== null);
    return {
      pack: packOfTold(entries.map(toldOfEntry), ofGlossary),
      of: entries.length,
      name: 'medgloss-glossary',
    };
  }
  return await packOfList(store, choice.list);
}

async function packOfList(store: PackStore, id: string): Promise<Chosen> {
  const [row, rows] = await Promise.all([
    store.packs.get(id),
    store.entries.where('pack').equals(id).sortBy('key'),
  ]);
  const name = 'medgloss-list';
  if (!row || rows.length === 0) return { pack: null, of: 0, name };
  const { title, licence, source, language, edition } = row;
  const entries = rows.map(({ entry }) => entry);
  return { pack: { title, licence, source, language, edition, entries }, of: rows.length, name };
}
