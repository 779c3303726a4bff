// What the popup says of the page in front: how many words are explained, or why none is and what helps.

import { PageNote } from '../../components/page-note';
import { type NotedPage, usePageNote } from '../../components/use-page-note';

export function PageReport(page: NotedPage) {
  return (
    <div class={page.state.kind === 'terms' ? 'report has-terms' : 'report'}>
      <PageNote {...usePageNote(page)} />
    </div>
  );
}
