// Where the keyboard finds a site of a list again. Pure.

import type { SiteListName } from '../../platform/site-rules';

/** Id of the button that takes a site off a list. */
export function siteButtonId(site: string, name: SiteListName): string {
  return `${name}-${site}`;
}
