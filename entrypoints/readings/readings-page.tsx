// The readings: every page on which the reader marked passages, with what he wrote about them, and an undo.

import { i18n } from '#i18n';
import { BackupReminder } from '../../components/backup-reminder';
import { PageFrame } from '../../components/page-frame';
import { PageTitle } from '../../components/page-title';
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
      <PageTitle
        title={i18n.t('readings.title')}
        lead={i18n.t('readings.lead')}
        headingRef={undo.headingRef}
      />
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
