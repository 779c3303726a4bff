// The view of the page's passages, or what to do to have one.

import { i18n } from '#i18n';
import type { PassageDesk } from '../../components/use-passages';
import { tellTab } from '../../platform/tell';
import type { PlacedPassage } from './arrange-passages';
import { PassageList } from './passage-list';
import type { Page } from './use-page';

export interface PassageViewProps {
  page: Page;
  desk: PassageDesk;
  all: readonly PlacedPassage[];
  /** Those that the filter lets through. */
  shown: readonly PlacedPassage[];
}

export function PassageView({ page, desk, all, shown }: PassageViewProps) {
  const { tabId, canKeep } = page;
  const show = (passage: string) => {
    if (tabId !== undefined) void tellTab(tabId, { type: 'show-passage', passage });
  };
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
      {all.length === 0 && <p class="state-note">{whyNone(canKeep)}</p>}
      {all.length > 0 && shown.length === 0 && <p class="view-none">{i18n.t('panel.noMatch')}</p>}
      <PassageList passages={shown} desk={desk} place={page.place} onShow={show} />
    </>
  );
}

function whyNone(canKeep: boolean | null): string {
  if (canKeep === null) return i18n.t('panel.passagesReading');
  return canKeep ? i18n.t('panel.noPassages') : i18n.t('panel.cannotKeep');
}
