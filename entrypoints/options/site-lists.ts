// The two lists of sites: what is typed becomes a host, and a host is on one of them at most. Pure.

import type { Settings } from '../../platform/settings';

/** The list of chosen sites, and that of sites that are left alone. */
export type SiteListName = 'sitesOn' | 'sitesOff';
type SiteLists = Pick<Settings, SiteListName>;

/** The host of a typed name or address; null where it is none of the web. */
export function siteFrom(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  const isHost = hostname.includes('.') || hostname.startsWith('[') || hostname === 'localhost';
  return /^https?:$/.test(protocol) && isHost ? hostname : null;
}

/** The lists with a site on this one, and off the other. */
export function listSite(site: string, name: SiteListName, { sitesOn, sitesOff }: SiteLists): SiteLists {
  const others = { sitesOn: without(site, sitesOn), sitesOff: without(site, sitesOff) };
  return { ...others, [name]: [...others[name], site].sort() };
}

/** The list without a site. */
export function unlistSite(site: string, name: SiteListName, lists: SiteLists): Partial<SiteLists> {
  return { [name]: without(site, lists[name]) };
}

/** Id of the button that takes a site off a list. */
export function siteButtonId(site: string, name: SiteListName): string {
  return `${name}-${site}`;
}

function without(site: string, sites: readonly string[]): readonly string[] {
  return sites.filter((other) => other !== site);
}
