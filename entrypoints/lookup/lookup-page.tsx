// "Look up": one field, and below it what is found in the glossary, in the reader's own words, lists and notes.

import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PageFrame } from '../../components/page-frame';
import { PageTitle } from '../../components/page-title';
import { SearchBox } from '../../components/search-box';
import { UndoNotice } from '../../components/undo-notice';
import { useUndo } from '../../components/use-undo';
import { useWordSearch } from '../../components/use-word-search';
import type { Notebook } from '../../notebook/db';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { foundWords } from './found-words';
import { HowTo } from './how-to';
import { NothingNamed } from './nothing-named';
import { ResultList } from './result-list';
import { resultsOf } from './results';
import { useOwnNotes } from './use-own-notes';
import { useResultKeys } from './use-result-keys';
import { useTyped } from './use-typed';

export interface LookupPageProps {
  notebook: Notebook;
  glossary: GlossaryAssets;
}

/** As many as anybody looks through; who wants others types on. */
const MOST = 40;

export function LookupPage({ notebook, glossary }: LookupPageProps) {
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useTyped(field);
  const [openId, setOpenId] = useState<string | null>(null);
  const undo = useUndo();
  const searched = useWordSearch(query, { most: MOST });
  const notes = useOwnNotes({ notebook, glossary, query });
  const results = resultsOf(searched, notes);
  const keys = useResultKeys({
    ...{ field, results },
    isCurrent: searched?.text === query,
    onOpen: setOpenId,
  });
  const isTyped = query.trim() !== '';

  return (
    <PageFrame here="lookup">
      <PageTitle title={i18n.t('lookup.title')} lead={i18n.t('lookup.lead')} headingRef={undo.headingRef} />
      <div {...keys}>
        <SearchBox
          label={i18n.t('lookup.field')}
          query={query}
          onQuery={(typed) => {
            setQuery(typed);
            setOpenId(null);
          }}
          inputRef={field}
        />
        <p class="lookup-count" role="status">
          {isTyped && searched && foundWords(results, searched)}
        </p>
        {!isTyped && <HowTo />}
        {isTyped && searched && (
          <>
            <NothingNamed
              searched={searched}
              onFollow={({ id, term }) => {
                setQuery(term);
                setOpenId(id);
                field.current?.focus();
              }}
            />
            <ResultList {...{ notebook, glossary, results, openId, undo }} onOpen={setOpenId} />
          </>
        )}
      </div>
      <UndoNotice {...undo} />
    </PageFrame>
  );
}
