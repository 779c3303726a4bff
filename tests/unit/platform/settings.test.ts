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
  expect(await fakeBrowser.storage.local.get('settings')).toEqual({
    settings: { ...DEFAULT_SETTINGS, enabled: false, amount: 'few', shiny: 1 },
  });
});

test('reads the level of an older version once, and then goes by what took its place', async () => {
  await fakeBrowser.storage.local.set({ settings: { minLevel: 3 } });
  await changeSettings(() => ({ amount: 'some' }));
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  expect(await fakeBrowser.storage.local.get('settings')).toEqual({ settings: DEFAULT_SETTINGS });
});

test('tells of changes until aborted, and only of its own', async () => {
  const life = new AbortController();
  const seen = vi.fn();
  watchSettings(seen, life.signal);
  await fakeBrowser.storage.local.set({ other: 1 });
  expect(seen).not.toHaveBeenCalled();
  await changeSettings(() => ({ amount: 'all' }));
  expect(seen).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_SETTINGS, amount: 'all' }, DEFAULT_SETTINGS);
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
