import { describe, expect, test } from 'vitest';
import type { Organisation } from '../../../platform/organisation';
import { readPolicy } from '../../../platform/policy';

const SHA = '0123456789abcdef'.repeat(4);
const PACK = { url: 'https://words.example/ward.csv', sha256: SHA, title: 'Ward 7', mode: 'locked' } as const;

/** What a policy says that says nothing. */
const NOTHING: Organisation = {
  ...{ name: '', reason: '', settings: {}, locked: [], sitesOn: [], sitesOff: [], packs: [] },
  ...{ backups: true, addresses: true, faults: [] },
};

const WHOLE = {
  name: 'St. Anna',
  reason: 'So that all of us read the same.',
  settings: {
    ...{ enabled: true, amount: 'many', repeats: 'every', kindsOff: ['trial', 'drug'], markStyle: 'tint' },
    ...{ markColor: '#0a7a3a', opensOn: 'key', hoverDelay: 800, sites: 'chosen', passageToolbar: false },
  },
  locked: ['amount', 'sites'],
  sitesOn: ['a.example'],
  sitesOff: ['b.example'],
  packs: [PACK],
  backups: false,
  addresses: false,
} as const;

test.each([['nothing'], [undefined], [null], [[]], [{}]])('there is none in %j', (policy) => {
  expect(readPolicy(policy)).toBeNull();
});

test('says all that it can say', () => {
  expect(readPolicy(WHOLE)).toEqual({ ...WHOLE, faults: [] });
});

describe('takes as it is meant', () => {
  const meant: [policy: object, says: Partial<Organisation>][] = [
    [{ name: '  St. Anna ' }, { name: 'St. Anna' }],
    [{ sitesOn: ['https://www.A.example/x', 'a.example'] }, { sitesOn: ['a.example'] }],
    [{ settings: { markColor: 'usual' } }, { settings: { markColor: null } }],
    [{ settings: { markColor: '#0A7A3A' } }, { settings: { markColor: '#0a7a3a' } }],
    [{ packs: [{ ...PACK, sha256: SHA.toUpperCase() }] }, { packs: [PACK] }],
    [{ packs: [{ url: PACK.url, sha256: SHA }] }, { packs: [{ ...PACK, title: '', mode: 'offered' }] }],
    [{ packs: [PACK, { ...PACK, mode: 'offered' }] }, { packs: [PACK] }],
    [
      { settings: { amount: 'all' }, locked: ['amount', 'amount'] },
      { settings: { amount: 'all' }, locked: ['amount'] },
    ],
  ];

  test.each(meant)('%j', (policy, says) => {
    expect(readPolicy(policy)).toEqual({ ...NOTHING, ...says });
  });
});

describe('leaves out by itself, and names,', () => {
  const left: [what: string, policy: object, faults: string[], kept?: Partial<Organisation>][] = [
    ['a field that there is not', { backup: false }, ['backup']],
    [
      'a setting that there is not',
      { settings: { colour: 'red', amount: 'all' } },
      ['settings.colour'],
      { settings: { amount: 'all' } },
    ],
    [
      'a value that there is not',
      { settings: { amount: 'most', sites: 'chosen' } },
      ['settings.amount'],
      { settings: { sites: 'chosen' } },
    ],
    [
      'one kind of several',
      { settings: { kindsOff: ['drug', 'spell'] } },
      ['settings.kindsOff[1]'],
      { settings: { kindsOff: ['drug'] } },
    ],
    ['kinds that are no list', { settings: { kindsOff: 'drug' } }, ['settings.kindsOff']],
    ['settings that are a list', { settings: ['amount'] }, ['settings']],
    ['a lock on what is not set', { locked: ['amount'] }, ['locked[0]']],
    ['a lock on a list of sites', { locked: ['sitesOn'] }, ['locked[0]']],
    [
      'a site that is none',
      { sitesOn: ['a.example', 'two words'], sitesOff: [1] },
      ['sitesOn[1]', 'sitesOff[0]'],
      { sitesOn: ['a.example'] },
    ],
    ['sites that are no list', { sitesOff: 'a.example' }, ['sitesOff']],
    ['too many sites', { sitesOff: Array.from({ length: 1001 }, (_, i) => `a${i}.example`) }, ['sitesOff']],
    ['a truth that is a text', { backups: 'false', addresses: 0 }, ['backups', 'addresses']],
    ['a name without end', { name: 'x'.repeat(201), reason: 'x'.repeat(2001) }, ['name', 'reason']],
    ['a list of words that is none', { packs: ['https://words.example/'] }, ['packs[0]']],
    [
      'one without its hash',
      { packs: [PACK, { url: 'https://words.example/b' }] },
      ['packs[1].sha256'],
      { packs: [PACK] },
    ],
    ['one with a hash too short', { packs: [{ ...PACK, sha256: SHA.slice(1) }] }, ['packs[0].sha256']],
    ['one over http', { packs: [{ ...PACK, url: 'http://words.example/' }] }, ['packs[0].url']],
    [
      'one with a password',
      { packs: [{ ...PACK, url: 'https://me:secret@words.example/' }] },
      ['packs[0].url'],
    ],
    ['one at no address', { packs: [{ ...PACK, url: 'words.csv' }] }, ['packs[0].url']],
    ['one in a mode that there is not', { packs: [{ ...PACK, mode: 'forced' }] }, ['packs[0].mode']],
    [
      'a word too much, and keeps the list',
      { packs: [{ ...PACK, hash: SHA }] },
      ['packs[0].hash'],
      { packs: [PACK] },
    ],
  ];

  test.each(left)('%s', (_what, policy, faults, kept = {}) => {
    expect(readPolicy(policy)).toEqual({ ...NOTHING, ...kept, faults });
  });
});
