// The page "Keep safe": a backup out, a backup in, and the words for other programs.

import { i18n } from '#i18n';
import { BackupReminder } from '../../components/backup-reminder';
import { ManagedLine } from '../../components/managed-line';
import { PageFrame } from '../../components/page-frame';
import { PageTitle } from '../../components/page-title';
import { useBackupMemory, useBackupReminder } from '../../components/use-backup-memory';
import { useOrganisation } from '../../components/use-organisation';
import type { Notebook } from '../../notebook/db';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { BackupSection } from './backup-section';
import { ExportSection } from './export-section';
import { RestoreSection } from './restore-section';
import { UnreadableNotebook } from './unreadable-notebook';
import { useBackup } from './use-backup';
import { useExport } from './use-export';
import { useNotebookRows } from './use-notebook-rows';
import { useRestore } from './use-restore';

export function KeepSafePage({ notebook, glossary }: { notebook: Notebook; glossary: GlossaryAssets }) {
  const rows = useNotebookRows(notebook);
  const { memory, change } = useBackupMemory();
  const backup = useBackup(notebook, () => void change({ lastAt: Date.now() }));
  const restore = useRestore(notebook);
  const files = useExport(notebook, glossary);
  const isRead = typeof rows !== 'string';
  const days = useBackupReminder(notebook);
  const organisation = useOrganisation();
  const isAllowed = organisation?.backups ?? true;
  return (
    <PageFrame here="keep-safe">
      <PageTitle
        title={i18n.t('keepSafe.title')}
        lead={i18n.t(isAllowed ? 'keepSafe.lead' : 'keepSafe.leadManaged')}
      />
      {organisation && !isAllowed && <ManagedLine name={organisation.name} />}
      {rows === 'unreadable' && <UnreadableNotebook />}
      {isRead && memory && organisation !== undefined && (
        <>
          <BackupReminder days={days} />
          {isAllowed && (
            <BackupSection
              state={backup.state}
              memory={memory}
              onSave={(passphrase) => void backup.save(passphrase)}
              onRemind={(remind) => change({ remind })}
            />
          )}
          <RestoreSection restore={restore} rows={rows} />
          {isAllowed && <ExportSection state={files.state} onSave={(kind) => void files.save(kind)} />}
        </>
      )}
    </PageFrame>
  );
}
