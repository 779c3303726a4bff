// What is remembered of backups, kept current, and a way to change it.

import { useEffect, useState } from 'preact/hooks';
import { type BackupMemory, isBackupDue } from '../notebook/backup/reminder';
import { type Notebook, watchNotebook } from '../notebook/db';
import { keptTimes } from '../notebook/snapshot';
import { changeBackupMemory, readBackupMemory, watchBackupMemory } from '../platform/backup-memory';
import { useOrganisation } from './use-organisation';

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

/** Days since the last backup, "never", or null while there is nothing to remind of in this notebook, or nothing to be done. */
export function useBackupReminder(notebook: Notebook): number | 'never' | null {
  const { memory } = useBackupMemory();
  const organisation = useOrganisation();
  const [kept, setKept] = useState<readonly number[]>([]);
  useEffect(() => {
    const life = new AbortController();
    // The page says by itself where its notebook cannot be read.
    const onFault = () => setKept([]);
    watchNotebook(() => keptTimes(notebook), { onValue: setKept, onFault, signal: life.signal });
    return () => life.abort();
  }, [notebook]);
  const now = Date.now();
  const isAllowed = organisation === null || organisation?.backups === true;
  if (!memory || !isAllowed || !isBackupDue(memory, kept, now)) return null;
  return memory.lastAt === null ? 'never' : Math.floor((now - memory.lastAt) / 86_400_000);
}
