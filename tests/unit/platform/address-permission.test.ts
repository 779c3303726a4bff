import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { entryGate } from '../../../glossary/packs/pack-entries';
import { addPack, removePack } from '../../../notebook/pack-changes';
import { openPackStore, type PackStore } from '../../../notebook/pack-store';
import { noteLoad, readAddressLoads } from '../../../platform/address-loads';
import {
  askForAddress,
  forgetUnusedAddresses,
  keepAddresses,
  mayLoadFrom,
} from '../../../platform/address-permission';
import { fakePermissions } from './fake-permissions';

let store: PackStore;
let databases = 0;

beforeEach(() => {
  store = openPackStore(`addresses-${databases++}`);
});

afterEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await store.delete();
});

async function have(id: string, url: string): Promise<void> {
  const gate = entryGate();
  gate.add({ term: 'stoma', plain: 'An opening.' }, {});
  const origin = { kind: 'address', url, sha256: 'aa', by: 'reader' } as const;
  await addPack(store, { id, pack: gate.pack({ title: id }), origin, at: 1 });
  await noteLoad({ url, sha256: null, at: 1, how: 'loaded' });
}

test('asks for the one origin', async () => {
  const { asked } = fakePermissions();
  expect(await askForAddress('https://example.org:8443/a/list.json?b#c')).toBe(true);
  expect(asked).toEqual(['https://example.org/*']);
});

test('takes for a no what a browser does not let itself be asked', async () => {
  fakePermissions();
  vi.spyOn(fakeBrowser.permissions, 'request').mockRejectedValue(
    new Error('This function must be called during a user gesture'),
  );
  expect(await askForAddress('https://example.org/')).toBe(false);
});

test.each([
  [[], false],
  [['https://example.com/*'], false],
  [['https://example.org/*'], true],
  [['<all_urls>'], true],
])('with leave for %j it may load from example.org: %j', async (given, may) => {
  fakePermissions(...given);
  expect(await mayLoadFrom('https://example.org/list.json')).toBe(may);
});

test('gives back and forgets what no list is from any more', async () => {
  const { origins } = fakePermissions('<all_urls>', 'https://example.org/*', 'https://example.com/*');
  await have('first', 'https://example.org/a.json');
  await have('second', 'https://example.org/b.json');
  await have('third', 'https://example.com/c.json');
  await removePack(store, 'first');
  await removePack(store, 'third');
  await forgetUnusedAddresses(store);
  expect([...origins]).toEqual(['<all_urls>', 'https://example.org/*']);
  expect((await readAddressLoads()).map(({ url }) => url)).toEqual(['https://example.org/b.json']);
  await removePack(store, 'second');
  await forgetUnusedAddresses(store);
  expect([...origins]).toEqual(['<all_urls>']);
  expect(await readAddressLoads()).toEqual([]);
});

test('keeps all while the reader looks at a list that is not here yet', async () => {
  const { origins } = fakePermissions('https://example.org/*');
  const kept = keepAddresses();
  await forgetUnusedAddresses(store);
  expect([...origins]).toEqual(['https://example.org/*']);
  await kept.release();
  await forgetUnusedAddresses(store);
  expect([...origins]).toEqual([]);
});

test('keeps what an organisation names, whether it is here or not', async () => {
  const { origins } = fakePermissions('https://example.org/*');
  const pack = { url: 'https://example.org/a.json', sha256: 'a'.repeat(64) };
  await fakeBrowser.storage.managed.set({ packs: [pack] });
  await forgetUnusedAddresses(store);
  expect([...origins]).toEqual(['https://example.org/*']);
});

test('forgets the address also where the browser does not take its leave back', async () => {
  const state = fakePermissions('https://example.org/*');
  state.isRemovalRefused = true;
  await have('list', 'https://example.org/a.json');
  await removePack(store, 'list');
  await forgetUnusedAddresses(store);
  expect(await readAddressLoads()).toEqual([]);
});
