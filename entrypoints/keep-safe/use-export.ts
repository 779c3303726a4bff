// Writing words and passages for other programs and handing the file to the browser.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { download } from '../../components/download';
import { saveReadings } from '../../components/use-readings-file';
import { readDocument, writeDocument } from '../../notebook/backup/document';
import type { Notebook } from '../../notebook/db';
import { toAnki } from '../../notebook/export/anki';
import { toCsv } from '../../notebook/export/csv';
import { type ExportedTerm, fileNameOf } from '../../notebook/export/exported-term';
import { toMarkdown } from '../../notebook/export/markdown';
import { listSavedTerms, sortListings } from '../../notebook/listing';
import { listReadings } from '../../notebook/readings';
import { readRows } from '../../notebook/snapshot';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { assertFilesAllowed } from '../../platform/organisation';
import { identityOf } from '../../reading/identity-of';
import type { SavingState } from './use-backup';

/** "passages" begins the name of what is about readings. */
export type ExportKind = WordsKind | PassagesKind;
type WordsKind = 'csv' | 'anki' | 'markdown' | 'json';
type PassagesKind = 'passagesMarkdown' | 'passagesCsv' | 'passagesJsonLd';

const FILES: Readonly<Record<WordsKind, readonly [name: string, ending: string]>> = {
  csv: ['medgloss-words', 'csv'],
  anki: ['medgloss-anki', 'txt'],
  markdown: ['medgloss-words', 'md'],
  json: ['medgloss-notebook', 'json'],
};

export function useExport(
  notebook: Notebook,
  glossary: GlossaryAssets,
): { state: SavingState; save: (kind: ExportKind) => Promise<void> } {
  const [state, setState] = useState<SavingState>({ kind: 'none' });
  return {
    state,
    async save(kind) {
      setState({ kind: 'saving' });
      try {
        await assertFilesAllowed();
        setState(await saveFile(kind, notebook, glossary));
      } catch (error) {
        console.error('Medgloss: no file was made', error);
        setState({ kind: 'unreadable' });
      }
    },
  };
}

async function saveFile(
  kind: ExportKind,
  notebook: Notebook,
  glossary: GlossaryAssets,
): Promise<SavingState> {
  switch (kind) {
    case 'passagesMarkdown':
      return saved(saveReadings('markdown', await readings(notebook)));
    case 'passagesCsv':
      return saved(saveReadings('csv', await readings(notebook)));
    case 'passagesJsonLd':
      return saved(saveReadings('jsonLd', await readings(notebook)));
    default: {
      const text = await textOf(kind, notebook, glossary);
      // The one that can be brought back is read back first, as a backup is.
      const readBack = kind === 'json' ? readDocument(text) : undefined;
      if (readBack?.ok === false) return { kind: 'refused', fault: readBack.fault };
      const file = fileNameOf(...FILES[kind]);
      download(text, file);
      return saved(file);
    }
  }
}

function saved(file: string): SavingState {
  return { kind: 'saved', file };
}

function readings(notebook: Notebook) {
  return listReadings(notebook, identityOf);
}

async function textOf(kind: WordsKind, notebook: Notebook, glossary: GlossaryAssets): Promise<string> {
  switch (kind) {
    case 'csv':
      return toCsv(await exportedTerms(notebook, glossary), {
        term: i18n.t('export.term'),
        meaning: i18n.t('export.meaning'),
        note: i18n.t('export.note'),
        tags: i18n.t('export.tags'),
        starred: i18n.t('export.starred'),
        saved: i18n.t('export.saved'),
        met: i18n.t('export.met'),
        sentence: i18n.t('export.sentence'),
        page: i18n.t('export.page'),
        address: i18n.t('export.address'),
        id: i18n.t('export.id'),
      });
    case 'anki':
      return toAnki(await exportedTerms(notebook, glossary));
    case 'markdown':
      return toMarkdown(await exportedTerms(notebook, glossary), {
        title: i18n.t('export.title'),
        note: i18n.t('export.note'),
        tags: i18n.t('export.tags'),
        pageUnknown: i18n.t('export.pageUnknown'),
      });
    case 'json':
      return writeDocument({ madeAt: Date.now(), rows: await readRows(notebook) }, 2);
  }
}

/** All saved terms by name, each with its meaning; a glossary that cannot be read just now leaves meanings out. */
async function exportedTerms(notebook: Notebook, glossary: GlossaryAssets): Promise<ExportedTerm[]> {
  const listings = sortListings(await listSavedTerms(notebook), 'name');
  return Promise.all(
    listings.map(async (saved) => {
      const entry = await glossary.entryById(saved.id).catch(() => null);
      return { saved, meaning: entry?.plain ?? null };
    }),
  );
}
