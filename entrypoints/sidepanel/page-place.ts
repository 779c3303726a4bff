// What is kept of a page beside a word that is saved in the panel next to it. Pure.

import { webAddress } from '../../notebook/web-address';

/** Both null in private windows. */
export interface PagePlace {
  readonly title: string | null;
  readonly url: string | null;
}

/** @param tab the tab beside the panel; of one that is not known, as of a private one, nothing is kept */
export function placeToKeep(
  tab: { readonly isPrivate: boolean } | null | undefined,
  page: { readonly title: string | null; readonly address: string | undefined },
): PagePlace {
  if (!tab || tab.isPrivate) return { title: null, url: null };
  return { title: page.title, url: webAddress(page.address)?.href ?? null };
}
