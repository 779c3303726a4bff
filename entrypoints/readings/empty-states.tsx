// What is said where there is no reading to list, and what to do then.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';

/** No passage has been marked. */
export function NoReadings() {
  return (
    <EmptyState title={i18n.t('readings.emptyTitle')} body={i18n.t('readings.emptyBody')}>
      <a class="button primary" href="/welcome.html">
        {i18n.t('notebook.emptyAction')}
      </a>
    </EmptyState>
  );
}

/** Search and filter let nothing through. */
export function NoMatch({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState title={i18n.t('readings.noMatchTitle')} body={i18n.t('readings.noMatchBody')}>
      <Button onPress={onShowAll}>{i18n.t('readings.showAll')}</Button>
    </EmptyState>
  );
}
