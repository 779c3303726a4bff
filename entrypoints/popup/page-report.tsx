// What the popup says of the page in front, in one sentence that is also announced when it changes.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import type { PageState } from '../../platform/page-state';

/** The sentence, and for a page with terms how to reach their meaning. */
export function PageReport({ state }: { state: PageState }) {
  const hasTerms = state.kind === 'terms';
  return (
    <div class={hasTerms ? 'report has-terms' : 'report'} role="status">
      <p class="report-sentence">{sentenceFor(state)}</p>
      {hasTerms && <p class="report-hint">{i18n.t('popup.termsHint')}</p>}
    </div>
  );
}

function sentenceFor(state: PageState): string {
  switch (state.kind) {
    case 'off':
      return i18n.t('popup.off');
    case 'off-here':
      return i18n.t('popup.offHere');
    case 'unreadable':
      return i18n.t('popup.unreadable');
    case 'not-running':
      return i18n.t('popup.notRunning');
    case 'no-text':
      return i18n.t('popup.noText');
    case 'reading':
      return i18n.t('popup.reading');
    case 'not-medical':
      return i18n.t('popup.notMedical');
    case 'no-terms':
      return i18n.t('popup.noTerms');
    case 'terms':
      return i18n.t('popup.terms', state.count, [formatNumber(state.count)]);
  }
}
