// The notebook cannot be opened: its own page offers what can still be read of it.

import { i18n } from '#i18n';
import { EmptyState } from '../../components/empty-state';

export function UnreadableNotebook() {
  return (
    <EmptyState isAlert title={i18n.t('keepSafe.unreadableTitle')} body={i18n.t('keepSafe.unreadableBody')}>
      <a class="button primary" href="/notebook.html">
        {i18n.t('keepSafe.toNotebook')}
      </a>
    </EmptyState>
  );
}
