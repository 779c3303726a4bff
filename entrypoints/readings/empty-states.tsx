// What is said where there is no reading to list, and what to do then.

import { i18n } from '#i18n';
import { Button } from '../../components/button';

/** No passage has been marked. */
export function NoReadings() {
  return (
    <section class="empty">
      <h2>{i18n.t('readings.emptyTitle')}</h2>
      <p>{i18n.t('readings.emptyBody')}</p>
      <a class="button" href="/welcome.html">
        {i18n.t('notebook.emptyAction')}
      </a>
    </section>
  );
}

/** Search and filter let nothing through. */
export function NoMatch({ onShowAll }: { onShowAll: () => void }) {
  return (
    <section class="empty">
      <h2>{i18n.t('readings.noMatchTitle')}</h2>
      <p>{i18n.t('readings.noMatchBody')}</p>
      <Button onPress={onShowAll}>{i18n.t('readings.showAll')}</Button>
    </section>
  );
}
