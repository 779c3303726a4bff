import { expect, test } from 'vitest';
import { noticesOf } from '../../../../entrypoints/background/settings-notices';
import { DEFAULT_SETTINGS, type Settings } from '../../../../platform/settings';

test.each<[string, Partial<Settings>, boolean]>([
  ['another amount', { amount: 'few' }, false],
  ['the switch', { enabled: false }, true],
  ['another rule for sites', { sites: 'chosen' }, true],
  ['a chosen site', { sitesOn: ['example.org'] }, true],
  ['a site', { sitesOff: ['example.org'] }, true],
  ['the bar', { passageToolbar: false }, true],
  ['an organisation', { managed: { ...DEFAULT_SETTINGS.managed, addresses: false } }, true],
])('of %s pages are told, and of their passages where that concerns them', (_what, change, isToo) => {
  const changed = { ...DEFAULT_SETTINGS, ...change };
  const told = [{ type: 'settings-changed' }, ...(isToo ? [{ type: 'passages-changed' }] : [])];
  expect(noticesOf(changed, DEFAULT_SETTINGS)).toEqual(told);
  expect(noticesOf(DEFAULT_SETTINGS, changed)).toEqual(told);
});
