// What became of a file that was asked for.

import { i18n } from '#i18n';
import { FileFaultWords } from './file-fault-words';
import type { SavingState } from './use-backup';

export function SavingStatus({ state }: { state: SavingState }) {
  return (
    <div class="saving" role="status">
      {state.kind === 'saving' && <p>{i18n.t('keepSafe.saving')}</p>}
      {state.kind === 'saved' && <p>{i18n.t('keepSafe.savedAs', [state.file])}</p>}
      {state.kind === 'unreadable' && <p>{i18n.t('keepSafe.notRead')}</p>}
      {state.kind === 'refused' && (
        <>
          <p>{i18n.t('keepSafe.notSaved')}</p>
          <FileFaultWords fault={state.fault} />
        </>
      )}
    </div>
  );
}
