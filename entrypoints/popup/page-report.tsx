// What the popup says of the page in front: how many words are explained, or why none is and what helps.

import { PageNote } from '../../components/page-note';
import { termsHint } from '../../components/terms-hint';
import { type NotedPage, usePageNote } from '../../components/use-page-note';
import type { Settings } from '../../platform/settings';

/** For a page with words explained, also how to reach their meaning. */
export function PageReport({ opensOn, ...page }: NotedPage & { opensOn: Settings['opensOn'] }) {
  const hasTerms = page.state.kind === 'terms';
  return (
    <div class={hasTerms ? 'report has-terms' : 'report'}>
      <PageNote {...usePageNote(page)} hint={hasTerms ? termsHint(opensOn) : undefined} />
    </div>
  );
}
