// The way to a list of words that the page in front carries for machines. Where Medgloss looks at the page, it is asked for
// one as the popup opens; elsewhere only when the reader asks.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { useFrameLists } from '../../components/use-frames';
import type { ActiveTab } from '../../platform/active-tab';
import type { Told } from '../../platform/frame-link';
import { openPageList } from '../../platform/page-lists';
import type { FrameList } from '../../platform/requests';

export interface PageListRowProps {
  tab: ActiveTab;
  isLookedAt: boolean;
  /** Whether the address of the page may be kept with its list. */
  mayKeepAddress: boolean;
}

/** One row, and none where a page that is looked at has no list. */
export function PageListRow({ tab, isLookedAt, mayKeepAddress }: PageListRowProps) {
  const [isAsked, setAsked] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const told = useFrameLists(isLookedAt || isAsked ? tab : null);
  const list = listIn(told);
  if (isLookedAt && !list) return null;

  async function look(): Promise<void> {
    if (!list) return setAsked(true);
    const isOpened = await openPageList(list, mayKeepAddress).then(
      () => true,
      () => false,
    );
    setFailed(!isOpened);
    if (isOpened) window.close();
  }

  return (
    <div class="page-list">
      <Button variant="quiet" onPress={() => void look()}>
        {list ? i18n.t('popup.pageList') : i18n.t('popup.findList')}
      </Button>
      <p class="popup-said" role="status">
        {isAsked && !list && told !== 'waiting' && i18n.t('popup.noList')}
        {isFailed && i18n.t('common.notDone')}
      </p>
    </div>
  );
}

/** The one of the page itself, or of the first frame that has one: each speaks for itself. */
function listIn(told: Told<FrameList>): FrameList | undefined {
  if (typeof told === 'string') return undefined;
  const withList = told.filter(({ scripts }) => scripts === null || scripts.length > 0);
  return withList.find(({ isTop }) => isTop) ?? withList[0];
}
