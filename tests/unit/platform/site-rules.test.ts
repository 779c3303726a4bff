import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../platform/settings';
import {
  isDecided,
  isLookedAt,
  listSite,
  type Site,
  type SitePlan,
  sitePlan,
  unlistSite,
  withSite,
} from '../../../platform/site-rules';

const plain = { hostname: 'a.example', sensitiveHosts: [] };
const www = { hostname: 'www.a.example', sensitiveHosts: [] };
const bank = { hostname: 'a.example', sensitiveHosts: ['a.example'] };
const bankOfWww = { hostname: 'www.a.example', sensitiveHosts: ['www.a.example'] };
const mail = { hostname: 'mail.a.example', sensitiveHosts: ['mail.a.example'] };
const bankInFrame = { hostname: 'a.example', sensitiveHosts: ['bank.example'] };
const file = { hostname: null, sensitiveHosts: [] };
const settingsOf = (fields: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...fields });

describe('a page', () => {
  test.each<[what: string, site: Site, fields: Partial<Settings>, plan: SitePlan]>([
    ['of any site', plain, {}, 'medical'],
    [
      'of another site than those that are off',
      plain,
      { sitesOff: ['www.a.example', 'xa.example'] },
      'medical',
    ],
    ['below a site that is off', www, { sitesOff: ['a.example'] }, 'off-here'],
    [
      'below a site that is off, itself chosen',
      www,
      { sitesOn: ['www.a.example'], sitesOff: ['a.example'] },
      'always',
    ],
    [
      'below a chosen site, itself off',
      www,
      { sitesOn: ['a.example'], sitesOff: ['www.a.example'] },
      'off-here',
    ],
    ['below a chosen site', www, { sites: 'chosen', sitesOn: ['a.example'] }, 'always'],
    ['of a sensitive site below a chosen one', mail, { sitesOn: ['a.example'] }, 'sensitive'],
    [
      'of a sensitive site that was asked for without its www',
      bankOfWww,
      { sitesOn: ['a.example'] },
      'always',
    ],
    ['of a chosen site, in a sensitive frame', bankInFrame, { sitesOn: ['a.example'] }, 'sensitive'],
    ['of a site in whose frame another was asked for', bankInFrame, { sitesOn: ['bank.example'] }, 'medical'],
    ['of both', bankInFrame, { sitesOn: ['a.example', 'bank.example'] }, 'always'],
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

describe('an organisation', () => {
  const by = (fields: Partial<Settings['managed']>) => ({
    managed: { ...DEFAULT_SETTINGS.managed, ...fields },
  });

  test.each<[what: string, site: Site, fields: Partial<Settings>, plan: SitePlan, isDecided: boolean]>([
    ['has a site off', plain, by({ sitesOff: ['a.example'] }), 'off-here-managed', true],
    [
      'has it off though the reader chose it',
      plain,
      { ...by({ sitesOff: ['a.example'] }), sitesOn: ['a.example'] },
      'off-here-managed',
      true,
    ],
    [
      'has those below it off, be they chosen by name',
      www,
      { ...by({ sitesOff: ['a.example'] }), sitesOn: ['www.a.example'] },
      'off-here-managed',
      true,
    ],
    ['has a site on', plain, { ...by({ sitesOn: ['a.example'] }), sites: 'chosen' }, 'always', true],
    [
      'has it on though the reader has it off',
      plain,
      { ...by({ sitesOn: ['a.example'] }), sitesOff: ['a.example'] },
      'always',
      true,
    ],
    [
      'has a nearer name on',
      www,
      by({ sitesOn: ['www.a.example'], sitesOff: ['a.example'] }),
      'always',
      true,
    ],
    [
      'has a site on and off',
      plain,
      by({ sitesOn: ['a.example'], sitesOff: ['a.example'] }),
      'off-here-managed',
      true,
    ],
    ['has one on above what is sensitive', mail, by({ sitesOn: ['a.example'] }), 'sensitive', false],
    [
      'has one on above what is sensitive, which the reader chose',
      mail,
      { ...by({ sitesOn: ['a.example'] }), sitesOn: ['mail.a.example'] },
      'always',
      false,
    ],
    ['has what is sensitive on by its name', mail, by({ sitesOn: ['mail.a.example'] }), 'always', true],
    [
      'has other sites on',
      plain,
      { ...by({ sitesOn: ['b.example'] }), sites: 'chosen' },
      'not-chosen',
      false,
    ],
    ['has said nothing of files', file, by({ sitesOff: ['a.example'] }), 'medical', false],
    [
      'has switched all off',
      plain,
      { ...by({ locked: ['enabled'], sitesOn: ['a.example'] }), enabled: false },
      'off-managed',
      true,
    ],
    [
      'has a site off where the reader has all off',
      plain,
      { ...by({ sitesOff: ['a.example'] }), enabled: false },
      'off',
      true,
    ],
  ])('%s', (_what, site, fields, plan, decided) => {
    expect(sitePlan(site, settingsOf(fields))).toBe(plan);
    expect(isDecided(site, settingsOf(fields))).toBe(decided);
  });
});

describe('the switch of a site', () => {
  const modes: Partial<Settings>[] = [{}, { sites: 'everywhere' }, { sites: 'chosen' }];
  const lists: Partial<Settings>[] = [{}, { sitesOn: ['a.example'] }, { sitesOff: ['a.example'] }];
  const above: Partial<Settings>[] = [{ sitesOn: ['example'] }, { sitesOff: ['example'] }];
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

  test.each(modes.flatMap((mode) => above.map((list) => settingsOf({ ...mode, ...list }))))(
    'does as it says below a listed one: $sites, on $sitesOn, off $sitesOff',
    (settings) => {
      for (const isOn of [true, false]) {
        const after = { ...settings, ...withSite(plain, isOn, settings) };
        expect(isLookedAt(sitePlan(plain, after))).toBe(isOn);
        expect([...after.sitesOn, ...after.sitesOff]).toContain('example');
      }
    },
  );
});

describe('a site', () => {
  const lists = { sitesOn: ['b.example'], sitesOff: ['a.example', 'c.example'] };

  test('is listed once, in order, and leaves the other list', () => {
    expect(listSite('a.example', 'sitesOn', lists)).toEqual({
      sitesOn: ['a.example', 'b.example'],
      sitesOff: ['c.example'],
    });
    expect(listSite('b.example', 'sitesOn', lists)).toEqual(lists);
  });

  test('is taken off its list, and no other is', () => {
    expect(unlistSite('a.example', lists)).toEqual({ sitesOn: ['b.example'], sitesOff: ['c.example'] });
  });
});
