import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type AddressLoad,
  forgetLoadsBut,
  noteLoad,
  readAddressLoads,
  watchAddressLoads,
} from '../../../platform/address-loads';

const LIST: AddressLoad = { url: 'https://example.org/a.json', sha256: null, at: 1, how: 'loaded' };
const OTHER: AddressLoad = { url: 'https://example.org/b.json', sha256: 'ab', at: 2, how: 'wrong-hash' };

afterEach(() => fakeBrowser.reset());

test('remembers the last load of each address', async () => {
  await noteLoad(LIST);
  await noteLoad(OTHER);
  await noteLoad({ ...LIST, at: 3, how: 'same' });
  expect(await readAddressLoads()).toEqual([OTHER, { ...LIST, at: 3, how: 'same' }]);
});

test('several at once are all remembered', async () => {
  await Promise.all([noteLoad(LIST), noteLoad(OTHER)]);
  expect(await readAddressLoads()).toHaveLength(2);
});

test('forgets all but those that are named, and leaves nothing when that is all', async () => {
  await noteLoad(LIST);
  await noteLoad(OTHER);
  await forgetLoadsBut(new Set([OTHER.url]));
  expect(await readAddressLoads()).toEqual([OTHER]);
  await forgetLoadsBut(new Set());
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

test.each([7, 'x', null, { url: 'a' }, [null, { ...LIST, how: 'eaten' }, { ...LIST, at: 'x' }]])(
  'reads %j as nothing',
  async (stored) => {
    await fakeBrowser.storage.local.set({ addressLoads: stored });
    expect(await readAddressLoads()).toEqual([]);
  },
);

test('tells of changes until aborted, and of no others', async () => {
  const life = new AbortController();
  const seen = vi.fn();
  watchAddressLoads(seen, life.signal);
  await fakeBrowser.storage.local.set({ settings: {} });
  await noteLoad(LIST);
  await forgetLoadsBut(new Set());
  life.abort();
  await noteLoad(OTHER);
  expect(seen.mock.calls).toEqual([[[LIST]], [[]]]);
});
