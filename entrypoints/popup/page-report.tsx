// What the popup says of the page in front, in one sentence that is also announced when it changes.

import { i18n } from '#i18n';
import { PageNote } from '../../components/page-note';
import { type NotedPage, usePageNote } from '../../components/use-page-note';
import type { PageState } from '../../platform/page-state';

/** How many words are explained and how to reach their meaning; or why none is, and what helps. */
export function PageReport({ state, ...page }: Omit<NotedPage, 'state'> & { state: PageState }) {
  if (state.kind !== 'terms') {
    return (
      <div class="report">
        <Unmarked {...page} state={state} />
      </div>
    );
  }
  return (
    <div class="report has-terms" role="status">
      <p class="report-sentence">{i18n.t('popup.terms', state.count)}</p>
      <p class="report-hint">{i18n.t('popup.termsHint')}</p>
    </div>
  );
}

function Unmarked(page: NotedPage) {
  return <PageNote {...usePageNote(page)} />;
}
