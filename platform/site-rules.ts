// Which pages are read: the reader's choice of sites, and what is left alone unless he asks. Pure; the background decides
// by it from the address that the browser tells, never from what a page says.

import type { Settings } from './settings';

/** Pages are read where they look medical; whatever they are about, unless they are forms; always. */
type ReadingPlan = 'medical' | 'any' | 'always';
/** What is done with the pages of a site. Else they are not even looked at, and why. */
export type SitePlan = ReadingPlan | 'off' | 'off-here' | 'sensitive' | 'not-chosen';

/** The page in the tab, as far as the rules go. */
export interface Site {
  /** Null for files and pages of ours: they have no site to choose. */
  readonly hostname: string | null;
  /** Whether the page, or the frame in it, is of a sensitive site. */
  readonly isSensitive: boolean;
}

/** What the settings say of a page; the first reason that holds wins. */
export function sitePlan({ hostname, isSensitive }: Site, settings: Settings): SitePlan {
  const { enabled, sites, sitesOn, sitesOff } = settings;
  if (!enabled) return 'off';
  if (hostname !== null && sitesOff.includes(hostname)) return 'off-here';
  if (hostname !== null && sitesOn.includes(hostname)) return 'always';
  if (isSensitive) return 'sensitive';
  if (hostname !== null && sites === 'chosen') return 'not-chosen';
  return sites === 'everywhere' ? 'any' : 'medical';
}

/** Whether pages are looked at under a plan. */
export function isLookedAt(plan: SitePlan): plan is ReadingPlan {
  return plan === 'medical' || plan === 'any' || plan === 'always';
}

type SiteLists = Pick<Settings, 'sitesOn' | 'sitesOff'>;

/** The lists of sites with pages of this one looked at, or not: it is named only where the rules alone would have it otherwise. */
export function withSite(site: Site & { hostname: string }, isOn: boolean, settings: Settings): SiteLists {
  const { hostname } = site;
  const others = withoutSite(hostname, settings);
  const isSo = isLookedAt(sitePlan(site, { ...settings, ...others, enabled: true })) === isOn;
  if (isSo) return others;
  return isOn
    ? withSiteChosen(hostname, settings)
    : { sitesOn: others.sitesOn, sitesOff: [...others.sitesOff, hostname] };
}

/** The lists of sites with this one chosen: it is read whatever it is. */
export function withSiteChosen(hostname: string, settings: Settings): SiteLists {
  const { sitesOn, sitesOff } = withoutSite(hostname, settings);
  return { sitesOn: [...sitesOn, hostname], sitesOff };
}

function withoutSite(hostname: string, { sitesOn, sitesOff }: Settings): SiteLists {
  const isOther = (site: string) => site !== hostname;
  return { sitesOn: sitesOn.filter(isOther), sitesOff: sitesOff.filter(isOther) };
}
