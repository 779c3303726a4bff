// What is remembered of backups, beside the notebook in storage.local: it is about this browser, and no part of a backup.

import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { BackupMemory } from '../notebook/backup/reminder';

const KEY = 'backup';
const NONE: BackupMemory = { lastAt: null, remind: true };

const StoredMemory = v.fallback(
  v.object({ lastAt: v.fallback(v.nullable(v.number()), null), remind: v.fallback(v.boolean(), true) }),
  NONE,
);

export async function readBackupMemory(): Promise<BackupMemory> {
  return v.parse(StoredMemory, (await browser.storage.local.get(KEY))[KEY] ?? NONE);
}

/** Changes what is named, and keeps the rest. */
export async function changeBackupMemory(change: Partial<BackupMemory>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readBackupMemory()), ...change } });
}

/** Calls back after each change in any page of ours, until the signal aborts. */
export function watchBackupMemory(onChange: (memory: BackupMemory) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && KEY in changes) onChange(v.parse(StoredMemory, changes[KEY]?.newValue ?? NONE));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
