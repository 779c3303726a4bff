// The panel beside a page: the page in one line, its words, and the passages that the reader marked on it.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SearchBox } from '../../components/search-box';
import { UndoNotice } from '../../components/undo-notice';
import { usePassageDesk } from '../../components/use-passages';
import { useUndo } from '../../components/use-undo';
import type { Notebook } from '../../notebook/db';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { filterPassages } from './arrange-passages';
import { filterTerms } from './arrange-terms';
import { pageFigures } from './page-figures';
import { entryNumbers, termsOf } from './page-terms';
import { PassageView } from './passage-view';
import { Summary } from './summary';
import { termActions } from './term-actions';
import { useEntries } from './use-entries';
import { useKeptWords } from './use-kept-words';
import { type Page, usePage } from './use-page';
import { usePagePassages } from './use-page-passages';
import { usePanelFocus } from './use-panel-focus';
import { useSaid } from './use-said';
import { type PanelView, ViewPanel, ViewTabs } from './view-tabs';
import { WordView } from './word-view';

export interface PanelProps {
  notebook: Notebook;
  glossary: GlossaryAssets;
}

/** The whole panel; empty until settings and tab are known. */
export function Panel(props: PanelProps) {
  const page = usePage();
  return page ? <PanelOfPage {...props} page={page} /> : null;
}

function PanelOfPage({ notebook, glossary, page }: PanelProps & { page: Page }) {
  const { frames, passages: passageFrames, tabId, title } = page;
  const [view, setView] = useState<PanelView>('words');
  const [query, setQuery] = useState('');
  const [said, say] = useSaid();
  const undo = useUndo();
  const actions = useMemo(() => termActions(notebook, { tell: undo.tell, say }), [notebook, undo.tell, say]);
  const desk = usePassageDesk(notebook, undo.tell);

  const entries = useEntries(
    glossary,
    useMemo(() => entryNumbers(frames), [frames]),
  );
  const kept = useKeptWords(notebook);
  const terms = useMemo(() => {
    const isKept = (number: number) => kept.saved.has(entries.get(number)?.id ?? '');
    return termsOf(frames, isKept);
  }, [frames, entries, kept]);
  const passages = usePagePassages(notebook, passageFrames);
  const shownTerms = useMemo(() => filterTerms(terms, entries, query), [terms, entries, query]);
  const shownPassages = useMemo(() => filterPassages(passages, query), [passages, query]);
  const figures = useMemo(
    () =>
      pageFigures(
        frames,
        passageFrames.map((frame) => frame.figures),
      ),
    [frames, passageFrames],
  );

  // Another page has other words to look for.
  useEffect(() => {
    setQuery('');
    say('');
  }, [page.key, say]);
  usePanelFocus({
    tabId,
    passages,
    onFocus: () => {
      setQuery('');
      setView('passages');
    },
  });

  return (
    <main class="panel">
      <header class="panel-head">
        <h1 class="panel-title" tabIndex={-1} ref={undo.headingRef} dir="auto">
          {title ?? i18n.t('panel.thisPage')}
        </h1>
        {figures && <Summary {...figures} />}
      </header>
      <SearchBox label={i18n.t('panel.filter')} query={query} onQuery={setQuery} />
      <p class="panel-found" role="status">
        {query.trim() !== '' && (
          <>
            <span>{i18n.t('panel.foundWords', shownTerms.length)}</span>{' '}
            <span>{i18n.t('panel.foundPassages', shownPassages.length)}</span>
          </>
        )}
      </p>
      <ViewTabs
        view={view}
        counts={{ words: shownTerms.length, passages: shownPassages.length }}
        onView={setView}
      />
      <ViewPanel of="words" view={view}>
        <WordView key={page.key} {...{ page, entries, kept, actions, say }} all={terms} shown={shownTerms} />
      </ViewPanel>
      <ViewPanel of="passages" view={view}>
        <PassageView {...{ page, desk }} all={passages} shown={shownPassages} />
      </ViewPanel>
      <p class="visually-hidden" role="status">
        <span key={said.nth}>{said.words}</span>
      </p>
      <UndoNotice {...undo} />
      <footer class="panel-foot">
        <p>{i18n.t('common.notAdvice')}</p>
      </footer>
    </main>
  );
}
