// What helps where nothing is marked: which ways there are for each reason, the best one first, and what each does.

import { browser } from 'wxt/browser';
import type { PageState } from './page-state';
import type { SettingName } from './setting-fields';
import { changeSettings, type Settings } from './settings';
import { listSite, type Site, withSite } from './site-rules';
import { tellTab } from './tell';

/** "read-page" reads this page, this time; "choose-site" all pages of its site, from now on. */
export type PageHelp = 'turn-on' | 'turn-on-here' | 'choose-site' | 'read-page' | 'mark-more' | 'reload';

/** The page that is to be helped. */
export interface HelpedPage {
  readonly tabId: number;
  readonly site: Site;
}

/** The ways that help, the best one first; none where there is nothing to be done, or the reader cannot: `locked`. */
export function helpsFor(
  state: PageState,
  { hostname }: Site,
  locked: readonly SettingName[] = [],
): PageHelp[] {
  switch (state.kind) {
    case 'off':
      return ['turn-on'];
    case 'off-here':
      return ['turn-on-here'];
    case 'sensitive':
    case 'not-chosen':
      return ['choose-site'];
    case 'form':
    case 'not-medical':
      return hostname === null ? ['read-page'] : ['read-page', 'choose-site'];
    case 'easy-terms':
      return locked.includes('amount') ? [] : ['mark-more'];
    case 'unknown':
    case 'not-running':
      return ['reload'];
    case 'off-managed':
    case 'off-here-managed':
    case 'unreadable':
    case 'store':
    case 'no-text':
    case 'picture':
    case 'drawn':
    case 'frame':
    case 'reading':
    case 'no-terms':
    case 'kinds-off':
    case 'no-paint':
    case 'terms':
      return [];
  }
}

/** Does it; the page and the settings then tell what became of it. */
export async function giveHelp(help: PageHelp, { tabId, site }: HelpedPage): Promise<void> {
  const { hostname } = site;
  switch (help) {
    case 'turn-on':
      await changeSettings(() => ({ enabled: true }));
      return;
    case 'turn-on-here':
      if (hostname === null) return;
      await changeSettings((settings) => withSite({ ...site, hostname }, true, settings));
      return;
    case 'choose-site':
      if (hostname !== null) await changeSettings((settings) => listSite(hostname, 'sitesOn', settings));
      return;
    case 'mark-more':
      await changeSettings(({ amount }) => ({ amount: MORE[amount] }));
      return;
    case 'read-page':
      await tellTab(tabId, { type: 'read-anyway' });
      return;
    case 'reload':
      await browser.tabs.reload(tabId);
  }
}

const MORE: Readonly<Record<Settings['amount'], Settings['amount']>> = {
  few: 'some',
  some: 'many',
  many: 'all',
  all: 'all',
};
