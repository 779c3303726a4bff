// When to remind of a backup: rarely, and only where there is something to lose. Pure.

const DAY = 86_400_000;

/** Days without a backup after which the reader is reminded. */
const REMIND_AFTER_DAYS = 30;

/** What is remembered of backups. */
export interface BackupMemory {
  /** When the last one was saved to a file; null for never. */
  readonly lastAt: number | null;
  readonly remind: boolean;
}

/** Whether it is time to say that the last backup is old, or that there is none. `savedAt`: of all that is kept. */
export function isBackupDue(memory: BackupMemory, savedAt: readonly number[], now: number): boolean {
  if (!memory.remind) return false;
  // What was saved before the last backup is in it.
  const unkept = savedAt.filter((at) => memory.lastAt === null || at > memory.lastAt);
  return unkept.length > 0 && now - (memory.lastAt ?? Math.min(...unkept)) >= REMIND_AFTER_DAYS * DAY;
}
