// Which pages are read: the reader's choice of sites, and what is left alone unless he asks. Pure; the background decides
// by it from the address that the browser tells, never from what a page says.

import type { Settings } from './settings';

/** Pages are read where they look medical; whatever they are about, unless they are forms; always. */
type ReadingPlan = 'medical' | 'any' | 'always';
/** What is done with the pages of a site. Else they are not even looked at, and why; "managed": an organisation decided it. */
export type SitePlan =
  | ReadingPlan
  | ('off' | 'off-managed' | 'off-here' | 'off-here-managed' | 'sensitive' | 'not-chosen');

/** The page in the tab, as far as the rules go. */
export interface Site {
  /** Null for files and pages of ours: they have no site to choose. */
  readonly hostname: string | null;
  /** Hosts of the page, and of the frame in it, as far as what stands there is left alone unless the reader asks for it. */
  readonly sensitiveHosts: readonly string[];
}

/**
 * What the settings say of a page; the first reason that holds wins. A listed site stands for those below it too,
 * "example.org" for "www.example.org", and the nearest name decides; but what is sensitive has to be listed by itself: who
 * chose a newspaper did not choose the bank in one of its frames, nor who chose a search engine its mail. What an
 * organisation has listed comes before the reader's own lists.
 */
export function sitePlan({ hostname, sensitiveHosts }: Site, settings: Settings): SitePlan {
  const { managed } = settings;
  if (!settings.enabled) return managed.locked.includes('enabled') ? 'off-managed' : 'off';
  const names = hostname === null ? [] : namesFor(hostname);
  const managedList = listOf(names, managed);
  if (managedList === 'sitesOff') return 'off-here-managed';
  const list = managedList ?? listOf(names, settings);
  if (list === 'sitesOff') return 'off-here';
  const isListed = (host: string) =>
    (listOf(ownNames(host), managed) ?? listOf(ownNames(host), settings)) === 'sitesOn';
  if (!sensitiveHosts.every(isListed)) return 'sensitive';
  if (list === 'sitesOn') return 'always';
  if (hostname !== null && settings.sites === 'chosen') return 'not-chosen';
  return settings.sites === 'everywhere' ? 'any' : 'medical';
}

/** Whether an organisation has decided of pages of this site, so that the reader cannot. */
export function isDecided(site: Site, settings: Settings): boolean {
  const plan = sitePlan(site, { ...settings, enabled: true, sites: 'chosen', sitesOn: [], sitesOff: [] });
  return plan === 'always' || plan === 'off-here-managed';
}

/** The list that has the first of some names that is on one. */
function listOf(names: readonly string[], { sitesOn, sitesOff }: SiteLists): SiteListName | null {
  for (const name of names) {
    if (sitesOff.includes(name)) return 'sitesOff';
    if (sitesOn.includes(name)) return 'sitesOn';
  }
  return null;
}

/** Names by which a host may be listed, the nearest one first: its own, and those above it. */
function namesFor(hostname: string): string[] {
  const parts = hostname.split('.');
  return parts.map((_, at) => parts.slice(at).join('.'));
}

/** Names that mean nothing but this host: "www." is said or left out. */
function ownNames(hostname: string): string[] {
  return [hostname, hostname.replace(/^www\./, '')];
}

/** Whether pages are looked at under a plan. */
export function isLookedAt(plan: SitePlan): plan is ReadingPlan {
  return plan === 'medical' || plan === 'any' || plan === 'always';
}

/** The list of chosen sites, and that of sites that are left alone. */
export type SiteListName = 'sitesOn' | 'sitesOff';
type SiteLists = Pick<Settings, SiteListName>;

/** The lists of sites with pages of this one looked at, or not: it is named only where the rules alone would have it otherwise. */
export function withSite(site: Site & { hostname: string }, isOn: boolean, settings: Settings): SiteLists {
  const { hostname } = site;
  const others = unlistSite(hostname, settings);
  const isSo = isLookedAt(sitePlan(site, { ...settings, ...others, enabled: true })) === isOn;
  return isSo ? others : listSite(hostname, isOn ? 'sitesOn' : 'sitesOff', settings);
}

/** The lists with a site on this one, in order, and off the other: chosen, it is read whatever it is. */
export function listSite(site: string, name: SiteListName, lists: SiteLists): SiteLists {
  const others = unlistSite(site, lists);
  return { ...others, [name]: [...others[name], site].sort() };
}

/** The lists without a site. */
export function unlistSite(site: string, { sitesOn, sitesOff }: SiteLists): SiteLists {
  const isOther = (other: string) => other !== site;
  return { sitesOn: sitesOn.filter(isOther), sitesOff: sitesOff.filter(isOther) };
}
