// The notebook: the words the reader saved and the words he knows, each with its own list, and an undo for both.

import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackupReminder } from '../../components/backup-reminder';
import { PageFrame } from '../../components/page-frame';
import { PageTitle } from '../../components/page-title';
import { UndoNotice } from '../../components/undo-notice';
import { useBackupReminder } from '../../components/use-backup-memory';
import { useMeanings } from '../../components/use-meanings';
import { useSavedTerms } from '../../components/use-saved-terms';
import { useUndo } from '../../components/use-undo';
import type { Notebook } from '../../notebook/db';
import { tagsOf } from '../../notebook/listing';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { EmptyNotebook, LostNotebook, SupersededPage, UnreadableNotebook } from './empty-states';
import { KnownWordList } from './known-word-list';
import { SavedWordList } from './saved-word-list';
import { SelectionBar } from './selection-bar';
import { termActions } from './term-actions';
import { useKnownWords } from './use-known-words';
import { useNotebookHealth } from './use-notebook-health';
import { usePicked } from './use-picked';
import { useView } from './use-view';
import { ViewLinks } from './view-links';

const NONE = [] as const;

export function NotebookPage({ notebook, glossary }: { notebook: Notebook; glossary: GlossaryAssets }) {
  const saved = useSavedTerms(notebook);
  const known = useKnownWords(notebook);
  const isRead = typeof saved !== 'string';
  const terms = isRead ? saved : NONE;
  const meanings = useMeanings(glossary, terms);
  const view = useView();
  const undo = useUndo();
  // The same for as long as the page is open, so that an item that has not changed is not drawn anew.
  const actions = useMemo(() => termActions(notebook, undo.tell), [notebook, undo.tell]);
  const picked = usePicked();
  const knownIds = useMemo(() => new Set(known.map(({ id }) => id)), [known]);
  const tags = useMemo(() => tagsOf(terms).map(({ tag }) => tag), [terms]);
  const selection = view === 'saved' ? terms.filter(({ id }) => picked.ids.has(id)) : NONE;
  const days = useBackupReminder(notebook);
  const health = useNotebookHealth(notebook, isRead ? terms.length : undefined);

  return (
    <PageFrame here="notebook">
      <PageTitle
        title={i18n.t('notebook.title')}
        lead={i18n.t('notebook.lead')}
        headingRef={undo.headingRef}
      />
      {health.isSuperseded && <SupersededPage />}
      {health.lost && <LostNotebook lost={health.lost} onAccept={health.accept} />}
      {saved === 'unreadable' && <UnreadableNotebook />}
      <BackupReminder days={days}>
        <a href="/keep-safe.html">{i18n.t('keepSafe.reminderAction')}</a>
      </BackupReminder>
      {(terms.length > 0 || known.length > 0) && (
        <ViewLinks view={view} saved={terms.length} known={known.length} />
      )}
      {isRead && view === 'known' && (
        <KnownWordList notebook={notebook} glossary={glossary} known={known} onDone={undo.tell} />
      )}
      {view === 'saved' && terms.length > 0 && (
        <SavedWordList {...{ notebook, glossary, terms, meanings, tags, picked, actions }} known={knownIds} />
      )}
      {isRead && view === 'saved' && terms.length === 0 && <EmptyNotebook />}
      <div class="dock">
        {selection.length > 0 && (
          <SelectionBar {...{ selection, tags, actions }} onClear={() => picked.set([])} />
        )}
        <UndoNotice {...undo} />
      </div>
    </PageFrame>
  );
}
