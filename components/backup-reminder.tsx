// A quiet word when the last backup is old; nothing when it is not, or when the reader wants none.

import { i18n } from '#i18n';

export interface BackupReminderProps {
  /** When the last backup was saved; null for never. */
  lastAt: number | null;
  /** Whether it is time. */
  isDue: boolean;
}

export function BackupReminder({ lastAt, isDue }: BackupReminderProps) {
  if (!isDue) return null;
  return (
    <p class="backup-reminder">
      {lastAt === null
        ? i18n.t('keepSafe.reminderNever')
        : i18n.t('keepSafe.reminderOld', Math.floor((Date.now() - lastAt) / 86_400_000))}
    </p>
  );
}
