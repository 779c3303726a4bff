// Making a backup and handing it to the browser.

import { useState } from 'preact/hooks';
import { download } from '../../components/download';
import { makeBackup } from '../../notebook/backup/backup';
import type { FileFault } from '../../notebook/backup/fault';
import type { Notebook } from '../../notebook/db';
import { fileNameOf } from '../../notebook/export/exported-term';
import { readRows } from '../../notebook/snapshot';
import { assertFilesAllowed } from '../../platform/organisation';

/** "refused": something in the notebook would not come back from the file. */
export type SavingState =
  | { kind: 'none' }
  | { kind: 'saving' }
  | { kind: 'saved'; file: string }
  | { kind: 'refused'; fault: FileFault }
  | { kind: 'unreadable' };

/** `onSaved` is called after the file has been handed over. */
export function useBackup(
  notebook: Notebook,
  onSaved: () => void,
): { state: SavingState; save: (passphrase?: string) => Promise<void> } {
  const [state, setState] = useState<SavingState>({ kind: 'none' });
  return {
    state,
    async save(passphrase) {
      setState({ kind: 'saving' });
      try {
        await assertFilesAllowed();
        const rows = await readRows(notebook);
        const made = await makeBackup({ madeAt: Date.now(), rows }, passphrase);
        if (!made.ok) return setState({ kind: 'refused', fault: made.fault });
        const file = fileNameOf('medgloss-backup', 'medgloss');
        download(made.value, file);
        setState({ kind: 'saved', file });
        onSaved();
      } catch (error) {
        console.error('Medgloss: no backup was made', error);
        setState({ kind: 'unreadable' });
      }
    },
  };
}
