// What the notebook says when it has nothing to list, or when something happened to it, and what to do then.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { download } from '../../components/download';
import { EmptyState } from '../../components/empty-state';
import { formatDate } from '../../components/format-date';
import { formatNumber } from '../../components/format-number';
import { useOrganisation } from '../../components/use-organisation';
import { readWhatCanBeRead } from '../../notebook/broken';
import type { NotebookMarker } from '../../notebook/identity';
import { assertFilesAllowed } from '../../platform/organisation';

/** Nothing has been saved. */
export function EmptyNotebook() {
  return (
    <EmptyState title={i18n.t('notebook.emptyTitle')} body={i18n.t('notebook.emptyBody')}>
      <a class="button primary" href="/welcome.html">
        {i18n.t('notebook.emptyAction')}
      </a>
    </EmptyState>
  );
}

/** Search and filters let nothing through. */
export function NoMatch({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState title={i18n.t('notebook.noMatchTitle')} body={i18n.t('notebook.noMatchBody')}>
      <Button onPress={onShowAll}>{i18n.t('notebook.showAll')}</Button>
    </EmptyState>
  );
}

/** The browser emptied the database: this one is another. */
export function LostNotebook({ lost, onAccept }: { lost: NotebookMarker; onAccept: () => void }) {
  return (
    <EmptyState
      isAlert
      title={i18n.t('notebook.lostTitle')}
      body={i18n.t('notebook.lostBody', lost.saved, [formatNumber(lost.saved), formatDate(lost.at)])}
    >
      <a class="button primary" href="/keep-safe.html">
        {i18n.t('notebook.lostRestore')}
      </a>
      <Button onPress={onAccept}>{i18n.t('notebook.lostAccept')}</Button>
    </EmptyState>
  );
}

/** A newer build has taken the database over. */
export function SupersededPage() {
  return (
    <EmptyState isAlert title={i18n.t('notebook.supersededTitle')} body={i18n.t('notebook.supersededBody')}>
      <Button onPress={() => location.reload()}>{i18n.t('notebook.reload')}</Button>
    </EmptyState>
  );
}

/** The database cannot be read. */
export function UnreadableNotebook() {
  const organisation = useOrganisation();
  return (
    <EmptyState isAlert title={i18n.t('notebook.unreadableTitle')} body={i18n.t('notebook.unreadableBody')}>
      <Button variant="primary" onPress={() => location.reload()}>
        {i18n.t('notebook.reload')}
      </Button>
      {organisation?.backups === false ? (
        <p>{i18n.t('keepSafe.filesManaged')}</p>
      ) : (
        <Button onPress={() => void saveWhatCanBeRead()}>{i18n.t('notebook.saveReadable')}</Button>
      )}
    </EmptyState>
  );
}

/** Hands the browser a file with every row that still comes out of the database. */
async function saveWhatCanBeRead(): Promise<void> {
  await assertFilesAllowed();
  download(JSON.stringify(await readWhatCanBeRead(), null, 1), 'medgloss-rescued.json');
}
