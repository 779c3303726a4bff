// The view of the page's passages, or what to do to have one.

import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PassageDesk } from '../../components/use-passages';
import { isUnread } from '../../platform/page-state';
import { tellTab } from '../../platform/tell';
import type { PlacedPassage } from './arrange-passages';
import { PassageList } from './passage-list';
import { StateNote } from './state-note';
import type { Page } from './use-page';

export interface PassageViewProps {
  page: Page;
  desk: PassageDesk;
  all: readonly PlacedPassage[];
  /** Those that the filter lets through. */
  shown: readonly PlacedPassage[];
}

export function PassageView({ page, desk, all, shown }: PassageViewProps) {
  const { tabId } = page;
  const show = useCallback(
    (passage: string) => {
      if (tabId !== undefined) void tellTab(tabId, { type: 'show-passage', passage });
    },
    [tabId],
  );
  return (
    <>
      <h2 id="passages-heading" class="visually-hidden">
        {i18n.t('panel.passagesTitle')}
      </h2>
      <div class="view-head">
        <p class="view-note" role="status">
          {all.length > 0 && i18n.t('panel.passageCount', all.length)}
        </p>
      </div>
      {all.length === 0 && <WhyNone {...page} />}
      {all.length > 0 && shown.length === 0 && <p class="view-none">{i18n.t('panel.noMatch')}</p>}
      <PassageList passages={shown} desk={desk} onShow={show} />
    </>
  );
}

function WhyNone(page: Page) {
  const { state } = page;
  if (isUnread(state)) return <StateNote {...page} state={state} />;
  return <p class="state-note">{keepWords(page)}</p>;
}

function keepWords({ canKeep, mayKeep }: Page): string {
  if (!mayKeep) return i18n.t('panel.cannotKeepManaged');
  if (canKeep === null) return i18n.t('panel.passagesReading');
  return canKeep ? i18n.t('panel.noPassages') : i18n.t('panel.cannotKeep');
}
