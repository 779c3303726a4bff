// The readings: every page on which the reader marked passages, with what he wrote about them, and an undo.

import { i18n } from '#i18n';
import { BackupReminder } from '../../components/backup-reminder';
import { PageFrame } from '../../components/page-frame';
import { UndoNotice } from '../../components/undo-notice';
import { useBackupReminder } from '../../components/use-backup-memory';
import { useUndo } from '../../components/use-undo';
import type { Notebook } from '../../notebook/db';
import { ReadingList } from './reading-list';
import { useReadings } from './use-readings';

export function ReadingsPage({ notebook }: { notebook: Notebook }) {
  const readings = useReadings(notebook);
  const days = useBackupReminder(notebook);
  const undo = useUndo();
  return (
    <PageFrame here="readings">
      <h1 class="readings-title" tabIndex={-1} ref={undo.headingRef}>
        {i18n.t('readings.title')}
      </h1>
      <p class="readings-lead">{i18n.t('readings.lead')}</p>
      {readings === 'unreadable' && <p role="alert">{i18n.t('doctor.unreadable')}</p>}
      <BackupReminder days={days}>
        <a href="/keep-safe.html">{i18n.t('keepSafe.reminderAction')}</a>
      </BackupReminder>
      {typeof readings !== 'string' && (
        <ReadingList notebook={notebook} readings={readings} onDone={undo.tell} />
      )}
      <UndoNotice {...undo} />
    </PageFrame>
  );
}
