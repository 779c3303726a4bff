import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeBackupMemory, readBackupMemory, watchBackupMemory } from '../../../platform/backup-memory';

beforeEach(() => fakeBrowser.reset());

test('nothing is remembered at first, and reminders are on', async () => {
  expect(await readBackupMemory()).toEqual({ lastAt: null, remind: true });
});

test('a change keeps the rest and is told to other pages until they close', async () => {
  const told = vi.fn();
  const life = new AbortController();
  watchBackupMemory(told, life.signal);
  await changeBackupMemory({ lastAt: 7 });
  await changeBackupMemory({ remind: false });
  expect(await readBackupMemory()).toEqual({ lastAt: 7, remind: false });
  expect(told).toHaveBeenLastCalledWith({ lastAt: 7, remind: false });
  life.abort();
  await changeBackupMemory({ lastAt: 8 });
  expect(told).toHaveBeenCalledTimes(2);
});

test.each([null, 7, { lastAt: 'yesterday', remind: 'no' }])(
  '%j is read as nothing remembered',
  async (backup) => {
    await browser.storage.local.set({ backup });
    expect(await readBackupMemory()).toEqual({ lastAt: null, remind: true });
  },
);
