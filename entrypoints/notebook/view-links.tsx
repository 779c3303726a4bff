// The way between the two lists of the notebook, with how many words each has.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import type { View } from './use-view';

export function ViewLinks({ view, saved, known }: { view: View; saved: number; known: number }) {
  const current = (of: View) => (view === of ? 'page' : undefined);
  return (
    <nav class="views" aria-label={i18n.t('notebook.lists')}>
      <a href="#saved" aria-current={current('saved')}>
        {i18n.t('notebook.savedList', [formatNumber(saved)])}
      </a>
      <a href="#known" aria-current={current('known')}>
        {i18n.t('notebook.knownList', [formatNumber(known)])}
      </a>
    </nav>
  );
}
