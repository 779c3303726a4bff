import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  closeStorageToPages,
  DEFAULT_SETTINGS,
  readSettings,
  watchSettings,
} from '../../../platform/settings';

afterEach(() => fakeBrowser.reset());

/** Of each field another value than the usual one. */
const CHOSEN = {
  enabled: false,
  amount: 'many',
  repeats: 'every',
  kindsOff: ['drug', 'trial'],
  markStyle: 'tint',
  markColor: '#0a7a3a',
  opensOn: 'key',
  hoverDelay: 800,
  sites: 'chosen',
  sitesOn: ['a.example'],
  sitesOff: ['b.example'],
  passageToolbar: false,
};
const WRONG = Object.fromEntries(Object.keys(CHOSEN).map((field) => [field, 7]));

const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings;

describe('reading', () => {
  const stored: [what: string, settings: unknown, reads: object][] = [
    ['nothing', undefined, {}],
    ['text', 'x', {}],
    ['null', null, {}],
    ['a list', [], {}],
    ['a part', { enabled: false }, { enabled: false }],
    [
      'a bad field among good ones',
      { enabled: 'no', amount: 'few', sitesOff: ['a.example'] },
      { amount: 'few', sitesOff: ['a.example'] },
    ],
    ['all that can be chosen', CHOSEN, CHOSEN],
    ['nothing but what cannot be', WRONG, {}],
    ['a color that is more than one', { markColor: '#123456; x' }, {}],
    [
      'a kind that this build lacks',
      { kindsOff: ['spell', 'trial', 'trial', 'drug'] },
      { kindsOff: ['drug', 'trial'] },
    ],
    ['the hardest level of an older version', { minLevel: 3 }, { amount: 'few' }],
    ['its usual level', { minLevel: 2 }, { amount: 'some' }],
    ['its easiest level', { amount: 'all' }, { amount: 'all' }],
    ['a level that does not exist', { minLevel: 4 }, {}],
    [
      'an older version’s level beside what took its place',
      { minLevel: 3, amount: 'many' },
      { amount: 'many' },
    ],
    ['a bar switched off', { passageToolbar: false }, { passageToolbar: false }],
    ['sites that are not text', { sitesOff: [1] }, {}],
    ['a newer version', { version: 9, enabled: false, sitesOff: [], shiny: 1 }, { enabled: false }],
  ];

  test.each(stored)('%s gives complete settings', async (_what, settings, reads) => {
    await fakeBrowser.storage.local.set({ settings });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, ...reads });
  });
});

test('changes what is named and keeps the rest, fields of a newer build included', async () => {
  await fakeBrowser.storage.local.set({ settings: { amount: 'few', shiny: 1 } });
  expect(await changeSettings(() => ({ enabled: false }))).toMatchObject({ enabled: false, amount: 'few' });
  expect(await stored()).toEqual({ version: 1, enabled: false, amount: 'few', shiny: 1 });
});

test('reads the level of an older version once, and then goes by what took its place', async () => {
  await fakeBrowser.storage.local.set({ settings: { minLevel: 3 } });
  await changeSettings(() => ({ amount: 'some' }));
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  expect(await stored()).toEqual({ version: 1, amount: 'some' });
});

test('takes back a choice that is to be as for who never chose', async () => {
  await fakeBrowser.storage.local.set({ settings: { amount: 'few', enabled: false } });
  expect(await changeSettings(() => ({ amount: undefined }))).toEqual({
    ...DEFAULT_SETTINGS,
    enabled: false,
  });
  expect(await stored()).toEqual({ version: 1, enabled: false });
});

test('loses no change of two that are made at once', async () => {
  await Promise.all([
    changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'a.example'] })),
    changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'b.example'] })),
  ]);
  expect(await readSettings()).toMatchObject({ sitesOff: ['a.example', 'b.example'] });
});

describe('an organisation', () => {
  const POLICY = {
    settings: { amount: 'all', sites: 'chosen', markColor: '#0a7a3a' },
    locked: ['sites'],
    sitesOn: ['a.example'],
    backups: false,
  };
  const managed = {
    ...{ locked: ['sites'], sitesOn: ['a.example'], sitesOff: [], backups: false, addresses: true },
  };
  const begin = { ...DEFAULT_SETTINGS, amount: 'all', sites: 'chosen', markColor: '#0a7a3a', managed };

  test('sets what readers begin with', async () => {
    await fakeBrowser.storage.managed.set(POLICY);
    expect(await readSettings()).toEqual(begin);
  });

  test.each<[what: string, chosen: object, reads: object]>([
    ['a choice', { amount: 'few', repeats: 'page' }, { amount: 'few', repeats: 'page' }],
    ['a choice of what is usual', { amount: 'some', markColor: null }, { amount: 'some', markColor: null }],
    ['the whole record of an older version', CHOSEN, { ...CHOSEN, sites: 'chosen' }],
    ['a choice against a lock', { sites: 'everywhere' }, {}],
    ['a choice that does not read', { amount: 'most' }, {}],
  ])('comes before what is usual, and lets stand %s', async (_what, settings, reads) => {
    await fakeBrowser.storage.managed.set(POLICY);
    await fakeBrowser.storage.local.set({ settings });
    expect(await readSettings()).toEqual({ ...begin, ...reads });
  });

  test('keeps what it locked, and what the reader chose before', async () => {
    await fakeBrowser.storage.local.set({ settings: { sites: 'everywhere' } });
    await fakeBrowser.storage.managed.set(POLICY);
    const change = { sites: 'medical', amount: 'few' } as const;
    expect(await changeSettings(() => change)).toEqual({ ...begin, amount: 'few' });
    expect(await stored()).toEqual({ version: 1, sites: 'everywhere', amount: 'few' });
    await changeSettings(() => ({ sites: undefined }));
    await fakeBrowser.storage.managed.set({ locked: [] });
    expect(await readSettings()).toMatchObject({ sites: 'everywhere' });
  });

  test('is no choice of the reader, who may go on with it unchanged', async () => {
    await fakeBrowser.storage.managed.set(POLICY);
    await changeSettings((settings) => ({ ...settings, enabled: false }));
    expect(await stored()).toEqual({ version: 1, enabled: false });
  });

  test('is told of where its policy changes', async () => {
    const life = new AbortController();
    const seen = vi.fn();
    await fakeBrowser.storage.managed.set({ settings: { amount: 'few' } });
    watchSettings(seen, life.signal);
    await fakeBrowser.storage.managed.set({ settings: { amount: 'many' }, sitesOff: ['a.example'] });
    await vi.waitFor(() => expect(seen).toHaveBeenCalledOnce());
    const [now, before] = seen.mock.lastCall ?? [];
    expect(now).toMatchObject({ amount: 'many', managed: { sitesOff: ['a.example'] } });
    expect(before).toMatchObject({ amount: 'few', managed: { sitesOff: [] } });
    life.abort();
  });
});

test('tells of changes until aborted, and only of its own', async () => {
  const life = new AbortController();
  const seen = vi.fn();
  watchSettings(seen, life.signal);
  await fakeBrowser.storage.local.set({ other: 1 });
  expect(seen).not.toHaveBeenCalled();
  await changeSettings(() => ({ amount: 'all' }));
  await vi.waitFor(() => expect(seen).toHaveBeenCalledOnce());
  expect(seen).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, amount: 'all' }, DEFAULT_SETTINGS);
  life.abort();
  await changeSettings(() => ({ amount: 'some' }));
  expect(seen).toHaveBeenCalledOnce();
});

test('closes the storage to pages where the browser can', async () => {
  await closeStorageToPages();
  const setAccessLevel = vi.fn();
  Object.assign(fakeBrowser.storage.local, { setAccessLevel });
  await closeStorageToPages();
  expect(setAccessLevel).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});
