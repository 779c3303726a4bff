// What the notebook says when it has nothing to list, and what to do then.

import { i18n } from '#i18n';
import { Button } from '../../components/button';

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

/** The search found nothing. */
export function NoMatch({ onShowAll }: { onShowAll: () => void }) {
  return (
    <section class="empty">
      <h2>{i18n.t('notebook.noMatchTitle')}</h2>
      <p>{i18n.t('notebook.noMatchBody')}</p>
      <Button onPress={onShowAll}>{i18n.t('notebook.showAll')}</Button>
    </section>
  );
}

/** The database cannot be read. */
export function UnreadableNotebook() {
  return (
    <section class="empty" role="alert">
      <h2>{i18n.t('notebook.unreadableTitle')}</h2>
      <p>{i18n.t('notebook.unreadableBody')}</p>
      <Button onPress={() => location.reload()}>{i18n.t('notebook.reload')}</Button>
    </section>
  );
}
