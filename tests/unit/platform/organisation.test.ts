import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  assertFilesAllowed,
  mayKeepAddresses,
  readOrganisation,
  watchOrganisation,
} from '../../../platform/organisation';

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('reads the policy that the browser has', async () => {
  await fakeBrowser.storage.managed.set({ name: 'St. Anna' });
  expect(await readOrganisation()).toMatchObject({ name: 'St. Anna', backups: true });
});

test('there is none where the browser has an empty one, or none', async () => {
  expect(await readOrganisation()).toBeNull();
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(
    new Error('Managed storage manifest not found'),
  );
  expect(await readOrganisation()).toBeNull();
});

test('lets files be saved and addresses be kept unless it says otherwise', async () => {
  await assertFilesAllowed();
  expect(await mayKeepAddresses()).toBe(true);
  await fakeBrowser.storage.managed.set({ name: 'St. Anna' });
  await assertFilesAllowed();
  expect(await mayKeepAddresses()).toBe(true);
  await fakeBrowser.storage.managed.set({ backups: false, addresses: false });
  await expect(assertFilesAllowed()).rejects.toThrow('no file');
  expect(await mayKeepAddresses()).toBe(false);
});

test('tells of its changes until aborted, and of no others', async () => {
  const life = new AbortController();
  const seen = vi.fn();
  watchOrganisation(seen, life.signal);
  await fakeBrowser.storage.local.set({ settings: {} });
  expect(seen).not.toHaveBeenCalled();
  await fakeBrowser.storage.managed.set({ name: 'St. Anna' });
  await vi.waitFor(() => expect(seen).toHaveBeenCalledOnce());
  expect(seen).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'St. Anna' }), null);
  await fakeBrowser.storage.managed.remove('name');
  await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(2));
  expect(seen).toHaveBeenLastCalledWith(null, expect.objectContaining({ name: 'St. Anna' }));
  life.abort();
  await fakeBrowser.storage.managed.set({ name: 'St. Bride' });
  expect(seen).toHaveBeenCalledTimes(2);
});
