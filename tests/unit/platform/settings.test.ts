import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  closeStorageToPages,
  DEFAULT_SETTINGS,
  isActiveOn,
  readSettings,
  watchSettings,
  withSite,
} from '../../../platform/settings';

afterEach(() => fakeBrowser.reset());

describe('reading', () => {
  const stored: [what: string, settings: unknown, reads: object][] = [
    ['nothing', undefined, {}],
    ['text', 'x', {}],
    ['null', null, {}],
    ['a list', [], {}],
    ['a part', { enabled: false }, { enabled: false }],
    [
      'a bad field among good ones',
      { enabled: 'no', minLevel: 3, sitesOff: ['a.example'] },
      { minLevel: 3, sitesOff: ['a.example'] },
    ],
    ['a level that does not exist', { minLevel: 4 }, {}],
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
  await fakeBrowser.storage.local.set({ settings: { minLevel: 3, shiny: 1 } });
  expect(await changeSettings(() => ({ enabled: false }))).toMatchObject({ enabled: false, minLevel: 3 });
  expect(await fakeBrowser.storage.local.get('settings')).toEqual({
    settings: { ...DEFAULT_SETTINGS, enabled: false, minLevel: 3, shiny: 1 },
  });
});

test('tells of changes until aborted, and only of its own', async () => {
  const life = new AbortController();
  const seen = vi.fn();
  watchSettings(seen, life.signal);
  await fakeBrowser.storage.local.set({ other: 1 });
  expect(seen).not.toHaveBeenCalled();
  await changeSettings(() => ({ minLevel: 1 }));
  expect(seen).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_SETTINGS, minLevel: 1 }, DEFAULT_SETTINGS);
  life.abort();
  await changeSettings(() => ({ minLevel: 2 }));
  expect(seen).toHaveBeenCalledOnce();
});

test('closes the storage to pages where the browser can', async () => {
  await closeStorageToPages();
  const setAccessLevel = vi.fn();
  Object.assign(fakeBrowser.storage.local, { setAccessLevel });
  await closeStorageToPages();
  expect(setAccessLevel).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});

describe('a site', () => {
  const off = { ...DEFAULT_SETTINGS, ...withSite('a.example', true, DEFAULT_SETTINGS) };

  test('can be left alone, without others', () => {
    expect(isActiveOn('a.example', off)).toBe(false);
    expect(isActiveOn('b.example', off)).toBe(true);
    expect(isActiveOn('www.a.example', off)).toBe(true);
    expect(isActiveOn(null, off)).toBe(true);
  });

  test('is listed once, and taken off again', () => {
    expect(withSite('a.example', true, off)).toEqual({ sitesOff: ['a.example'] });
    expect(withSite('a.example', false, off)).toEqual({ sitesOff: [] });
  });

  test('is not marked when everything is off', () => {
    expect(isActiveOn('b.example', { ...off, enabled: false })).toBe(false);
  });
});
