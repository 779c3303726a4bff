// The view of the page's words: how many there are, their order, the sheet to print; or why there are none.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { formatNumber } from '../../components/format-number';
import { isUnread } from '../../platform/page-state';
import { tellTab } from '../../platform/tell';
import { type Entries, nameOf, type PageTerm } from './page-terms';
import { printSheet, sheetOf } from './sheet-handover';
import { StateNote } from './state-note';
import type { TermActions } from './term-actions';
import { TermList } from './term-list';
import type { KeptWords } from './use-kept-words';
import type { Page } from './use-page';
import { usePlacesShown } from './use-places-shown';

export interface WordViewProps {
  page: Page;
  entries: Entries;
  kept: KeptWords;
  actions: TermActions;
  all: readonly PageTerm[];
  /** Those that the filter lets through. */
  shown: readonly PageTerm[];
  say: (words: string) => void;
}

export function WordView({ page, entries, kept, actions, all, shown, say }: WordViewProps) {
  const [isByKind, setByKind] = useState(false);
  const nextPlace = usePlacesShown();

  function show(term: PageTerm): void {
    const { tabId } = page;
    const frame = nextPlace(term);
    if (tabId === undefined || frame === undefined) return;
    const [text = ''] = term.spellings;
    void tellTab(tabId, { type: 'show-term', frame, text, entry: term.entries[0] ?? null });
    say(i18n.t('panel.shown', [nameOf(term, entries)]));
  }

  const { state } = page;
  const isListed = all.length > 0 && !isUnread(state);
  return (
    <>
      <h2 id="words-heading" class="visually-hidden">
        {i18n.t('panel.wordsTitle')}
      </h2>
      <div class="view-head">
        {/* Says so too when the page has been read. */}
        <p class="view-note" role="status">
          {isListed && i18n.t('panel.terms', all.length, [formatNumber(all.length)])}
        </p>
        {isListed && (
          <div class="view-acts">
            <button
              type="button"
              class="button quiet toggle"
              aria-pressed={isByKind}
              onClick={() => setByKind(!isByKind)}
            >
              {i18n.t('panel.byKind')}
            </button>
            <Button
              variant="quiet"
              label={i18n.t('panel.printWords')}
              onPress={() => void printSheet(sheetOf(page.title, all, entries))}
            >
              {i18n.t('panel.print')}
            </Button>
          </div>
        )}
      </div>
      {!isListed && state.kind !== 'terms' && <StateNote {...page} state={state} />}
      {isListed && shown.length === 0 && <p class="view-none">{i18n.t('panel.noMatch')}</p>}
      {isListed && (
        <TermList terms={shown} {...{ entries, kept, actions, isByKind }} place={page.place} onShow={show} />
      )}
    </>
  );
}
