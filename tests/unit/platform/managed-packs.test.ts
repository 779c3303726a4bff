import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPackStore, type PackStore, readPacks } from '../../../notebook/pack-store';
import { noteLoad, readAddressLoads } from '../../../platform/address-loads';
import { type ManagedPacks, managedPacks } from '../../../platform/managed-packs';
import { fakePermissions } from './fake-permissions';

let store: PackStore;
let lists: ManagedPacks;
let databases = 0;

/** What is on the network, and what was asked of it. */
const files = new Map<string, string>();
const asked: string[] = [];
const realFetch = globalThis.fetch;

beforeEach(() => {
  store = openPackStore(`managed-${databases++}`);
  lists = managedPacks(store);
  fakePermissions('<all_urls>');
  files.clear();
  asked.length = 0;
  globalThis.fetch = async (url) => {
    asked.push(String(url));
    const text = files.get(String(url));
    if (text === undefined) throw new TypeError('Failed to fetch');
    return new Response(text);
  };
});

afterEach(async () => {
  globalThis.fetch = realFetch;
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await store.delete();
});

const URL_OF_LIST = 'https://example.org/Ward%20words.csv';
const WARD = 'term,meaning\nstoma,An opening.\n';
const NEWER = `${WARD}drip,A slow flow.\n`;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function serve(text: string, url = URL_OF_LIST) {
  files.set(url, text);
  return { url, sha256: sha256(text) };
}

async function policy(...packs: object[]): Promise<void> {
  await fakeBrowser.storage.managed.set({ name: 'St. Anna', packs });
}

const titles = async () => (await readPacks(store)).map(({ title, count }) => `${title} ${count}`);
const outcomes = async () => (await readAddressLoads()).map(({ how }) => how);

test('without a policy nothing is asked of the network, and nothing stored', async () => {
  await lists.follow();
  await policy();
  await lists.follow();
  expect(asked).toEqual([]);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

test('loads a locked list once, and never again', async () => {
  await policy({ ...serve(WARD), mode: 'locked' });
  await lists.follow();
  await lists.follow();
  expect(asked).toEqual([URL_OF_LIST]);
  expect(await titles()).toEqual(['Ward words 1']);
  expect(await outcomes()).toEqual(['loaded']);
});

test('two that are wanted at once are one', async () => {
  await policy({ ...serve(WARD), mode: 'locked', title: 'Ward' });
  await Promise.all([lists.follow(), lists.follow()]);
  expect(asked).toHaveLength(1);
  expect(await titles()).toEqual(['Ward 1']);
});

test('an address that fails is asked once each time, not once for each who wants it', async () => {
  await policy({ url: URL_OF_LIST, sha256: sha256(WARD), mode: 'locked' });
  await Promise.all([lists.follow(), lists.follow()]);
  expect(asked).toHaveLength(1);
  await lists.follow();
  expect(asked).toHaveLength(2);
});

test('nothing is loaded of what is only offered', async () => {
  await policy({ ...serve(WARD), mode: 'offered' });
  await lists.follow();
  expect(asked).toEqual([]);
});

test('a file with another checksum is refused whole, and the older list stays', async () => {
  await policy({ ...serve(WARD), mode: 'locked' });
  await lists.follow();
  await policy({ url: URL_OF_LIST, sha256: sha256(NEWER), mode: 'locked' });
  await lists.follow();
  expect(await titles()).toEqual(['Ward words 1']);
  expect(await outcomes()).toEqual(['wrong-hash']);
  serve(NEWER);
  await lists.follow();
  expect(await titles()).toEqual(['Ward words 2']);
});

test('a file that is no list is refused, though it is the one that was meant', async () => {
  await policy({ ...serve('<!doctype html><title>Not found</title>'), mode: 'locked' });
  await lists.follow();
  expect(await titles()).toEqual([]);
  expect(await outcomes()).toEqual(['unfit']);
});

test('asks nobody without the browser’s leave', async () => {
  fakePermissions();
  await policy({ ...serve(WARD), mode: 'locked' });
  await lists.follow();
  expect(await outcomes()).toEqual(['no-permission']);
  expect(asked).toEqual([]);
  fakePermissions('https://example.org/*');
  await lists.follow();
  expect(await titles()).toEqual(['Ward words 1']);
});

test('a list that is named no more goes, and its address is forgotten', async () => {
  await policy({ ...serve(WARD), mode: 'locked' });
  await lists.follow();
  await fakeBrowser.storage.managed.clear();
  await lists.follow();
  expect(await titles()).toEqual([]);
  expect(await readAddressLoads()).toEqual([]);
});

test('a list stays whose line in the policy was written wrong', async () => {
  await policy({ ...serve(WARD), mode: 'locked' });
  await lists.follow();
  await policy({ url: URL_OF_LIST, sha256: 'oops', mode: 'locked' });
  await lists.follow();
  expect(await titles()).toEqual(['Ward words 1']);
});

test('follows each change of the policy, until aborted', async () => {
  const life = new AbortController();
  listenTo();
  lists.keep(life.signal);
  await policy({ ...serve(WARD), mode: 'locked' });
  await vi.waitUntil(async () => (await titles()).length === 1);
  life.abort();
  await fakeBrowser.storage.managed.clear();
  expect(await titles()).toEqual(['Ward words 1']);
});

test('goes on with what was stopped in the middle, and with nothing else', async () => {
  const wanted = serve(WARD);
  listenTo();
  await fakeBrowser.storage.managed.set({ packs: [{ ...wanted, mode: 'locked' }] });
  await noteLoad({ ...wanted, at: 1, how: 'wrong-hash' });
  const { signal } = new AbortController();
  lists.keep(signal);
  await noteLoad({ ...wanted, at: 1, how: 'loading' });
  expect(asked).toEqual([]);
  lists.keep(signal);
  await vi.waitUntil(async () => (await titles()).length === 1);
  expect(asked).toEqual([URL_OF_LIST]);
});

test('a page of ours has it look again; a page of the web has not', async () => {
  const connected = listenTo();
  lists.keep(new AbortController().signal);
  await fakeBrowser.storage.managed.set({ packs: [{ ...serve(WARD), mode: 'locked' }] });
  await vi.waitUntil(async () => (await titles()).length === 1);
  await policy({ url: `${URL_OF_LIST}2`, sha256: sha256(NEWER), mode: 'locked' });
  await vi.waitUntil(async () => (await outcomes()).includes('unreachable'));
  asked.length = 0;
  connected('https://example.org/');
  connected(fakeBrowser.runtime.getURL('/packs.html'));
  await vi.waitUntil(() => asked.length > 0);
  expect(asked).toHaveLength(1);
});

/** Puts in place what the fake extension API lacks: whoever opens a line is heard, and a permission that is given. */
function listenTo(): (from: string) => void {
  const listeners = new Set<(port: object) => void>();
  const { onConnect } = fakeBrowser.runtime;
  vi.spyOn(onConnect, 'addListener').mockImplementation((listener) => {
    listeners.add(listener as (port: object) => void);
  });
  vi.spyOn(onConnect, 'removeListener').mockImplementation(() => {});
  const { onAdded } = fakeBrowser.permissions;
  vi.spyOn(onAdded, 'addListener').mockImplementation(() => {});
  vi.spyOn(onAdded, 'removeListener').mockImplementation(() => {});
  return (from) => {
    for (const listener of listeners) listener({ name: 'follow-policy', sender: { url: from } });
  };
}
