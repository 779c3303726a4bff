import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepPolicyInMind, storedPolicy, watchStoredPolicy } from '../../../platform/stored-policy';

const POLICY = { name: 'St. Anna', settings: { amount: 'all', sites: 'chosen' } };

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
});

afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** A browser that has just started: it answers when `answer` is called. */
function answersLate(): (policy: object) => void {
  let resolve: (policy: object) => void = () => {};
  const promise = new Promise<object>((done) => {
    resolve = done;
  });
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockReturnValue(promise as never);
  return resolve;
}

const copy = async () => (await fakeBrowser.storage.local.get('policy')).policy;

test('is as the browser has it, and nothing where it has none', async () => {
  expect(await storedPolicy()).toEqual({});
  await fakeBrowser.storage.managed.set(POLICY);
  expect(await storedPolicy()).toEqual(POLICY);
});

test('is as it was last seen while the browser takes its time', async () => {
  await fakeBrowser.storage.local.set({ policy: POLICY });
  const answer = answersLate();
  expect(await storedPolicy()).toEqual(POLICY);
  expect(await storedPolicy()).toEqual(POLICY);
  answer({ name: 'St. Bride' });
  await vi.waitFor(async () => expect(await storedPolicy()).toEqual({ name: 'St. Bride' }));
});

test('a copy follows the browser, and is put right where somebody else has changed it', async () => {
  keepPolicyInMind(life.signal);
  await fakeBrowser.storage.managed.set(POLICY);
  await vi.waitFor(async () => expect(await copy()).toEqual(POLICY));
  await fakeBrowser.storage.local.set({ policy: { settings: {} } });
  await vi.waitFor(async () => expect(await copy()).toEqual(POLICY));
  await fakeBrowser.storage.managed.remove(['name', 'settings']);
  await vi.waitFor(async () => expect(await copy()).toBeUndefined());
});

test('nothing is written where there is no policy', async () => {
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  const remove = vi.spyOn(fakeBrowser.storage.local, 'remove');
  keepPolicyInMind(life.signal);
  await storedPolicy();
  await storedPolicy();
  expect([set.mock.calls, remove.mock.calls]).toEqual([[], []]);
});

test('a browser that answers late tells what has changed since it was last seen', async () => {
  await fakeBrowser.storage.local.set({ policy: { name: 'St. Bride' } });
  const seen = vi.fn();
  watchStoredPolicy(seen, life.signal);
  const answer = answersLate();
  keepPolicyInMind(life.signal);
  answer(POLICY);
  await vi.waitFor(() => expect(seen).toHaveBeenCalledExactlyOnceWith({ name: 'St. Bride' }));
  expect(await copy()).toEqual(POLICY);
});

test('the order of fields is no change', async () => {
  const { name, settings } = POLICY;
  await fakeBrowser.storage.local.set({ policy: { settings, name } });
  await fakeBrowser.storage.managed.set({ name, settings: { sites: 'chosen', amount: 'all' } });
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  keepPolicyInMind(life.signal);
  await storedPolicy();
  await storedPolicy();
  expect(set).not.toHaveBeenCalled();
});
