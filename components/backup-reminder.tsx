// A quiet word when the last backup is old; nothing when it is not, or when the reader wants none.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

export interface BackupReminderProps {
  /** Days since the last backup, "never", or null for nothing to say. */
  days: number | 'never' | null;
  /** What can be done about it, where it is not done on this page. */
  children?: ComponentChildren;
}

export function BackupReminder({ days, children }: BackupReminderProps) {
  if (days === null) return null;
  return (
    <div class="backup-reminder">
      <p>{days === 'never' ? i18n.t('keepSafe.reminderNever') : i18n.t('keepSafe.reminderOld', days)}</p>
      {children}
    </div>
  );
}
