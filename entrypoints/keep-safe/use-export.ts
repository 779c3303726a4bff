// Writing the words for other programs and handing the file to the browser.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { readDocument, writeDocument } from '../../notebook/backup/document';
import type { Notebook } from '../../notebook/db';
import { toAnki } from '../../notebook/export/anki';
import { toCsv } from '../../notebook/export/csv';
import type { ExportedTerm } from '../../notebook/export/exported-term';
import { toMarkdown } from '../../notebook/export/markdown';
import { listSavedTerms, sortListings } from '../../notebook/listing';
import { readRows } from '../../notebook/snapshot';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { download } from './download';
import type { SavingState } from './use-backup';

export type ExportKind = 'csv' | 'anki' | 'markdown' | 'json';

const FILES: Record<ExportKind, { name: string; ending: string }> = {
  csv: { name: 'medgloss-words', ending: 'csv' },
  anki: { name: 'medgloss-anki', ending: 'txt' },
  markdown: { name: 'medgloss-words', ending: 'md' },
  json: { name: 'medgloss-notebook', ending: 'json' },
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
        const text = await textOf(kind, notebook, glossary);
        // The one that can be brought back is read back first, as a backup is.
        const readBack = kind === 'json' ? readDocument(text) : undefined;
        if (readBack?.ok === false) return setState({ kind: 'refused', fault: readBack.fault });
        setState({ kind: 'saved', file: download(text, FILES[kind]) });
      } catch (error) {
        console.error('Medgloss: no file was made', error);
        setState({ kind: 'unreadable' });
      }
    },
  };
}

async function textOf(kind: ExportKind, notebook: Notebook, glossary: GlossaryAssets): Promise<string> {
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
