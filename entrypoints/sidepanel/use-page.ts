// The page beside which the panel stands: its tab, what its frames tell, and in one word how it is.

import { useMemo } from 'preact/hooks';
import { useActiveTab } from '../../components/use-active-tab';
import { useFramePassages, useFrames } from '../../components/use-frames';
import { useSettings } from '../../components/use-settings';
import { addressOfPage, type PageState, pageState, siteAt } from '../../platform/page-state';
import type { FramePassages, FrameTerms } from '../../platform/requests';
import type { SettingName } from '../../platform/setting-fields';
import type { Site } from '../../platform/site-rules';
import { pageIdentity } from '../../reading/page-identity';
import { type PagePlace, placeToKeep } from './page-place';

export interface Page {
  /** The same for as long as the same page is in the same tab, whichever of its sections the address names. */
  readonly key: string;
  readonly tabId: number | undefined;
  readonly title: string | null;
  readonly state: PageState;
  /** What its frames tell; none while they have not, and where none can. */
  readonly frames: readonly FrameTerms[];
  readonly passages: readonly FramePassages[];
  /** Whether passages can be kept of it; null while none of its frames has told. */
  readonly canKeep: boolean | null;
  /** Whether addresses of pages may be kept at all. */
  readonly mayKeep: boolean;
  /** What is kept of it beside a word that is saved. */
  readonly place: PagePlace;
  readonly site: Site;
  /** Settings that the reader cannot change. */
  readonly locked: readonly SettingName[];
}

const NONE = [] as const;

/** Undefined until settings and tab are known, which takes a blink. */
export function usePage(): Page | undefined {
  const { settings } = useSettings();
  const tab = useActiveTab();
  const told = useFrames(tab);
  const toldPassages = useFramePassages(tab);
  const frames = typeof told === 'string' ? NONE : told;
  const passages = typeof toldPassages === 'string' ? NONE : toldPassages;
  const address = tab?.address ?? addressOfPage(told);
  const title = frames.find(({ isTop }) => isTop)?.title.trim() || null;
  const { title: titleToKeep, url } = placeToKeep(tab, { title, address: address?.href });
  // The same until one of them changes, so that a word that has not changed is not drawn anew.
  const place = useMemo(() => ({ title: titleToKeep, url }), [titleToKeep, url]);
  if (!settings || tab === undefined) return undefined;
  return {
    key: `${tab?.id} ${address ? pageIdentity({ url: address.href }) : ''}`,
    tabId: tab?.id,
    title,
    state: pageState({ settings, address, frames: tab ? told : 'gone' }),
    frames,
    passages,
    canKeep: passages.length === 0 ? null : passages.some((frame) => frame.canKeep),
    mayKeep: settings.managed.addresses,
    place,
    site: siteAt(address),
    locked: settings.managed.locked,
  };
}
