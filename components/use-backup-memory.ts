// What is remembered of backups, kept current, and a way to change it.

import { useEffect, useState } from 'preact/hooks';
import type { BackupMemory } from '../notebook/backup/reminder';
import { changeBackupMemory, readBackupMemory, watchBackupMemory } from '../platform/backup-memory';

/** Undefined until it has been read. */
export function useBackupMemory(): { memory: BackupMemory | undefined; change: typeof changeBackupMemory } {
  const [memory, setMemory] = useState<BackupMemory>();
  useEffect(() => {
    const life = new AbortController();
    watchBackupMemory(setMemory, life.signal);
    void readBackupMemory().then((stored) => {
      if (!life.signal.aborted) setMemory(stored);
    });
    return () => life.abort();
  }, []);
  return { memory, change: changeBackupMemory };
}
