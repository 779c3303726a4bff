// The notebook: what the reader saved, newest first, with a search and an undo.

import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PageFrame } from '../../components/page-frame';
import type { Notebook } from '../../notebook/db';
import type { SavedTermListing } from '../../notebook/listing';
import { createSearchIndex, updateNow } from '../../notebook/search';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { EmptyNotebook, NoMatch, UnreadableNotebook } from './empty-states';
import { RemovalNotice } from './removal-notice';
import { SavedTermItem } from './saved-term-item';
import { SearchBox } from './search-box';
import { useMeanings } from './use-meanings';
import { useRemoval } from './use-removal';
import { useRemovalFocus } from './use-removal-focus';
import { useSavedTerms } from './use-saved-terms';

const NONE = [] as const;

export function NotebookPage({ notebook, glossary }: { notebook: Notebook; glossary: GlossaryAssets }) {
  const saved = useSavedTerms(notebook);
  const [query, setQuery] = useState('');
  const isRead = saved !== 'reading' && saved !== 'unreadable';
  const terms = isRead ? saved : NONE;
  const shown = useFound(terms, query);
  const meanings = useMeanings(glossary, terms);
  const removal = useRemoval(notebook);
  const { undoRef, headingRef } = useRemovalFocus(removal.state, (entry) =>
    shown.some(({ id }) => id === entry),
  );

  return (
    <PageFrame here="notebook">
      <h1 class="notebook-title" tabIndex={-1} ref={headingRef}>
        {i18n.t('notebook.title')}
      </h1>
      <p class="notebook-lead">{i18n.t('notebook.lead')}</p>
      {terms.length > 0 && (
        <SearchBox query={query} onQuery={setQuery} found={shown.length} saved={terms.length} />
      )}
      {shown.length > 0 && (
        <ul class="saved-terms">
          {shown.map((term) => (
            <SavedTermItem
              key={term.id}
              saved={term}
              meaning={meanings.get(term.id)}
              onRemove={() => void removal.remove(term.id)}
            />
          ))}
        </ul>
      )}
      {terms.length > 0 && shown.length === 0 && <NoMatch onShowAll={() => setQuery('')} />}
      {isRead && terms.length === 0 && <EmptyNotebook />}
      {saved === 'unreadable' && <UnreadableNotebook />}
      <RemovalNotice
        state={removal.state}
        undoRef={undoRef}
        onUndo={() => void removal.undo()}
        onDismiss={removal.dismiss}
      />
    </PageFrame>
  );
}

/** Those that the search finds, in the order of the list. */
function useFound(terms: readonly SavedTermListing[], query: string): readonly SavedTermListing[] {
  const index = useMemo(() => createSearchIndex(), []);
  return useMemo(() => {
    updateNow(index, terms);
    const found = new Set(index.search(query));
    return terms.filter(({ id }) => found.has(id));
  }, [index, terms, query]);
}
