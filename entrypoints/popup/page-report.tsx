// What the popup says of the page in front: how many words are explained, or why none is and what helps.

import { i18n } from '#i18n';
import { PageNote } from '../../components/page-note';
import { type NotedPage, usePageNote } from '../../components/use-page-note';
import type { Settings } from '../../platform/settings';

/** For a page with words explained, also how to reach their meaning. */
export function PageReport({ opensOn, ...page }: NotedPage & { opensOn: Settings['opensOn'] }) {
  const hasTerms = page.state.kind === 'terms';
  return (
    <div class={hasTerms ? 'report has-terms' : 'report'}>
      <PageNote {...usePageNote(page)} hint={hasTerms ? hintFor(opensOn) : undefined} />
    </div>
  );
}

function hintFor(opensOn: Settings['opensOn']): string {
  switch (opensOn) {
    case 'hover':
      return i18n.t('popup.termsHint');
    case 'click':
      return i18n.t('popup.termsHintClick');
    case 'key':
      return i18n.t('popup.termsHintKey');
  }
}
