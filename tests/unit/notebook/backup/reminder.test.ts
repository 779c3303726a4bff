import { expect, test } from 'vitest';
import { type BackupMemory, isBackupDue } from '../../../../notebook/backup/reminder';

const day = (n: number) => n * 86_400_000;

test.each<[string, memory: BackupMemory, savedAt: number[], now: number, isDue: boolean]>([
  ['an empty notebook', { lastAt: null, remind: true }, [], 100, false],
  ['a first word of today', { lastAt: null, remind: true }, [99], 100, false],
  ['words of a month and no backup', { lastAt: null, remind: true }, [70, 99], 100, true],
  ['a backup of last week', { lastAt: 93, remind: true }, [70, 99], 100, false],
  ['a backup of last month and a word since', { lastAt: 70, remind: true }, [60, 99], 100, true],
  ['a backup of last year and no word since', { lastAt: 1, remind: true }, [0, 1], 366, false],
  ['a reader who wants no reminder', { lastAt: null, remind: false }, [1], 1000, false],
])('%s', (_, { lastAt, remind }, savedAt, now, isDue) => {
  const memory = { lastAt: lastAt === null ? null : day(lastAt), remind };
  expect(isBackupDue(memory, savedAt.map(day), day(now))).toBe(isDue);
});
