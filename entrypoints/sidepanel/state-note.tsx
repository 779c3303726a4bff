// Why the panel lists no words of this page, and what helps: the words of the popup.

import { PageNote } from '../../components/page-note';
import { type NotedPage, usePageNote } from '../../components/use-page-note';

export function StateNote(page: NotedPage) {
  return (
    <div class="state-note">
      <PageNote {...usePageNote(page)} />
    </div>
  );
}
