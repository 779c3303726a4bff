// What the notebook says when it has nothing to list, or when something happened to it, and what to do then.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { download } from '../../components/download';
import { formatDate } from '../../components/format-date';
import { formatNumber } from '../../components/format-number';
import { readWhatCanBeRead } from '../../notebook/broken';
import type { NotebookMarker } from '../../notebook/identity';

/** Nothing has been saved. */
export function EmptyNotebook() {
  return (
    <section class="empty">
      <h2>{i18n.t('notebook.emptyTitle')}</h2>
      <p>{i18n.t('notebook.emptyBody')}</p>
      <a class="button" href="/welcome.html">
        {i18n.t('notebook.emptyAction')}
      </a>
    </section>
  );
}

/** Search and filters let nothing through. */
export function NoMatch({ onShowAll }: { onShowAll: () => void }) {
  return (
    <section class="empty">
      <h2>{i18n.t('notebook.noMatchTitle')}</h2>
      <p>{i18n.t('notebook.noMatchBody')}</p>
      <Button onPress={onShowAll}>{i18n.t('notebook.showAll')}</Button>
    </section>
  );
}

/** The browser emptied the database: this one is another. */
export function LostNotebook({ lost, onAccept }: { lost: NotebookMarker; onAccept: () => void }) {
  return (
    <section class="empty" role="alert">
      <h2>{i18n.t('notebook.lostTitle')}</h2>
      <p>{i18n.t('notebook.lostBody', lost.saved, [formatNumber(lost.saved), formatDate(lost.at)])}</p>
      <div class="actions">
        <a class="button primary" href="/keep-safe.html">
          {i18n.t('notebook.lostRestore')}
        </a>
        <Button onPress={onAccept}>{i18n.t('notebook.lostAccept')}</Button>
      </div>
    </section>
  );
}

/** A newer build has taken the database over. */
export function SupersededPage() {
  return (
    <section class="empty" role="alert">
      <h2>{i18n.t('notebook.supersededTitle')}</h2>
      <p>{i18n.t('notebook.supersededBody')}</p>
      <Button onPress={() => location.reload()}>{i18n.t('notebook.reload')}</Button>
    </section>
  );
}

/** The database cannot be read. */
export function UnreadableNotebook() {
  return (
    <section class="empty" role="alert">
      <h2>{i18n.t('notebook.unreadableTitle')}</h2>
      <p>{i18n.t('notebook.unreadableBody')}</p>
      <div class="actions">
        <Button variant="primary" onPress={() => location.reload()}>
          {i18n.t('notebook.reload')}
        </Button>
        <Button onPress={() => void saveWhatCanBeRead()}>{i18n.t('notebook.saveReadable')}</Button>
      </div>
    </section>
  );
}

/** Hands the browser a file with every row that still comes out of the database. */
async function saveWhatCanBeRead(): Promise<void> {
  download(JSON.stringify(await readWhatCanBeRead(), null, 1), 'medgloss-rescued.json');
}
