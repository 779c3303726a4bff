import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { giveHelp, helpsFor, type PageHelp } from '../../../platform/page-help';
import type { PageState } from '../../../platform/page-state';
import { changeSettings, readSettings, type Settings } from '../../../platform/settings';

const site = { hostname: 'mail.example', sensitiveHosts: ['mail.example'] };
const file = { hostname: null, sensitiveHosts: [] };

afterEach(() => fakeBrowser.reset());

test.each<[state: PageState, page: typeof site | typeof file, helps: PageHelp[]]>([
  [{ kind: 'sensitive' }, site, ['choose-site']],
  [{ kind: 'not-medical' }, site, ['read-page', 'choose-site']],
  [{ kind: 'not-medical' }, file, ['read-page']],
  [{ kind: 'easy-terms' }, site, ['mark-more']],
  [{ kind: 'no-terms' }, site, []],
  [{ kind: 'off-managed' }, site, []],
  [{ kind: 'off-here-managed' }, site, []],
])('%o is helped by what can be done there', (state, page, helps) => {
  expect(helpsFor(state, page)).toEqual(helps);
});

test('a setting that an organisation has locked helps nobody', () => {
  expect(helpsFor({ kind: 'easy-terms' }, site, ['amount'])).toEqual([]);
  expect(helpsFor({ kind: 'easy-terms' }, site, ['sites'])).toEqual(['mark-more']);
});

test.each<[help: PageHelp, before: Partial<Settings>, after: Partial<Settings>]>([
  ['turn-on', { enabled: false }, { enabled: true }],
  ['turn-on-here', { sitesOff: ['mail.example'] }, { sitesOff: [], sitesOn: ['mail.example'] }],
  ['choose-site', { sitesOn: ['a.example'] }, { sitesOn: ['a.example', 'mail.example'] }],
  ['mark-more', { amount: 'some' }, { amount: 'many' }],
])('%s changes the settings', async (help, before, after) => {
  await changeSettings(() => before);
  await giveHelp(help, { tabId: 1, site });
  expect(await readSettings()).toMatchObject(after);
});

test('a page is read this once, or loaded anew, without a word in the settings', async () => {
  const before = await readSettings();
  const sendMessage = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  const reload = vi.spyOn(fakeBrowser.tabs, 'reload').mockResolvedValue(undefined);
  await giveHelp('read-page', { tabId: 7, site });
  expect(sendMessage).toHaveBeenCalledWith(7, { type: 'read-anyway' }, {});
  await giveHelp('reload', { tabId: 7, site });
  expect(reload).toHaveBeenCalledWith(7);
  expect(await readSettings()).toEqual(before);
});
