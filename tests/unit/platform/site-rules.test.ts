import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../platform/settings';
import { isLookedAt, type SitePlan, sitePlan, withSite, withSiteChosen } from '../../../platform/site-rules';

const plain = { hostname: 'a.example', isSensitive: false };
const bank = { hostname: 'a.example', isSensitive: true };
const file = { hostname: null, isSensitive: false };
const settingsOf = (fields: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...fields });

describe('a page', () => {
  test.each<[what: string, site: typeof plain | typeof file, fields: Partial<Settings>, plan: SitePlan]>([
    ['of any site', plain, {}, 'medical'],
    [
      'of another site than the one that is off',
      plain,
      { sitesOff: ['www.a.example', 'b.example'] },
      'medical',
    ],
    ['everywhere', plain, { sites: 'everywhere' }, 'any'],
    ['of a site that is not chosen', plain, { sites: 'chosen', sitesOn: ['b.example'] }, 'not-chosen'],
    ['of a chosen site', plain, { sites: 'chosen', sitesOn: ['a.example'] }, 'always'],
    ['of a site that was asked for, whatever the mode', plain, { sitesOn: ['a.example'] }, 'always'],
    ['of a sensitive site', bank, {}, 'sensitive'],
    ['of a sensitive site, everywhere', bank, { sites: 'everywhere' }, 'sensitive'],
    ['of a sensitive site that was asked for', bank, { sitesOn: ['a.example'] }, 'always'],
    [
      'of a site that is off and chosen',
      plain,
      { sitesOn: ['a.example'], sitesOff: ['a.example'] },
      'off-here',
    ],
    ['of a chosen site while all is off', plain, { enabled: false, sitesOn: ['a.example'] }, 'off'],
    ['in a file', file, { sites: 'chosen' }, 'medical'],
    ['in a file, everywhere', file, { sites: 'everywhere' }, 'any'],
  ])('%s', (_what, site, fields, plan) => {
    expect(sitePlan(site, settingsOf(fields))).toBe(plan);
  });
});

describe('the switch of a site', () => {
  const modes: Partial<Settings>[] = [{}, { sites: 'everywhere' }, { sites: 'chosen' }];
  const lists: Partial<Settings>[] = [{}, { sitesOn: ['a.example'] }, { sitesOff: ['a.example'] }];
  const all = modes.flatMap((mode) => lists.map((list) => settingsOf({ ...mode, ...list })));

  test.each(all)('does as it says, and can be taken back: $sites, on $sitesOn, off $sitesOff', (settings) => {
    for (const site of [plain, bank]) {
      for (const isOn of [true, false]) {
        const after = { ...settings, ...withSite(site, isOn, settings) };
        expect(isLookedAt(sitePlan(site, after))).toBe(isOn);
        expect([...after.sitesOn, ...after.sitesOff].length).toBeLessThan(2);
      }
    }
  });

  test('names a site only where the rules alone would have it otherwise', () => {
    expect(withSite(plain, true, settingsOf({ sitesOff: ['a.example'] }))).toEqual({
      sitesOn: [],
      sitesOff: [],
    });
    expect(withSite(bank, false, settingsOf({ sitesOn: ['a.example'] }))).toEqual({
      sitesOn: [],
      sitesOff: [],
    });
  });

  test('chooses a site once, and leaves others as they are', () => {
    const settings = settingsOf({
      sitesOn: ['b.example', 'a.example'],
      sitesOff: ['c.example', 'a.example'],
    });
    expect(withSiteChosen('a.example', settings)).toEqual({
      sitesOn: ['b.example', 'a.example'],
      sitesOff: ['c.example'],
    });
  });
});
