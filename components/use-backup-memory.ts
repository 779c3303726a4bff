// What is remembered of backups, kept current, and a way to change it.

import { useEffect, useState } from 'preact/hooks';
import { type BackupMemory, isBackupDue } from '../notebook/backup/reminder';
import { changeBackupMemory, readBackupMemory, watchBackupMemory } from '../platform/backup-memory';

/** Undefined until it has been read. `change` resolves to whether it was written. */
export function useBackupMemory(): {
  memory: BackupMemory | undefined;
  change: (change: Partial<BackupMemory>) => Promise<boolean>;
} {
  const [memory, setMemory] = useState<BackupMemory>();
  useEffect(() => {
    const life = new AbortController();
    watchBackupMemory(setMemory, life.signal);
    void readBackupMemory().then((stored) => {
      if (!life.signal.aborted) setMemory(stored);
    });
    return () => life.abort();
  }, []);
  return {
    memory,
    change: (change) =>
      changeBackupMemory(change).then(
        () => true,
        () => false,
      ),
  };
}

/** For a notebook with these terms: days since the last backup, "never", or null while there is nothing to remind of. */
export function useBackupReminder(terms: readonly { readonly savedAt: number }[]): number | 'never' | null {
  const { memory } = useBackupMemory();
  const now = Date.now();
  const savedAt = terms.map((term) => term.savedAt);
  if (!memory || !isBackupDue(memory, savedAt, now)) return null;
  return memory.lastAt === null ? 'never' : Math.floor((now - memory.lastAt) / 86_400_000);
}
