// "Bring a backup back": choose a file, see what it would do, do it, undo it.

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { faultWords } from '../../components/fault-words';
import { FileChooser } from '../../components/file-chooser';
import type { NotebookRows } from '../../notebook/rows';
import { FileFaultWords } from './file-fault-words';
import { PassphraseForm } from './passphrase-form';
import { RestorePreview } from './restore-preview';
import type { Restore, RestoreState } from './use-restore';

export function RestoreSection({ restore, rows }: { restore: Restore; rows: NotebookRows }) {
  const { state } = restore;
  const headingRef = useRef<HTMLHeadingElement>(null);
  const undoRef = useRef<HTMLButtonElement>(null);
  // What was pressed is gone with its step: the keyboard goes on at the next one.
  useEffect(() => {
    if (state.kind === 'restored') undoRef.current?.focus();
    else if (state.kind === 'undone' || state.kind === 'fault') headingRef.current?.focus();
  }, [state.kind]);

  return (
    <section class="panel" aria-labelledby="restore">
      <h2 id="restore" tabIndex={-1} ref={headingRef}>
        {i18n.t('keepSafe.restoreTitle')}
      </h2>
      <p class="panel-body">{i18n.t('keepSafe.restoreBody')}</p>
      <FileChooser
        isWide
        label={i18n.t('keepSafe.choose')}
        accept=".medgloss,.json"
        onFile={(file) => void restore.choose(file)}
      />
      {/* Always there: a live region that comes with its words is often not read out. */}
      <div class="restore-status" role="status">
        {statusWords(state) !== '' && <p>{statusWords(state)}</p>}
        {state.kind === 'refused' && (
          <div class="refusal">
            <h3>{i18n.t('keepSafe.refusedTitle')}</h3>
            <p class="file-name">{i18n.t('keepSafe.fileName', [state.file])}</p>
            <FileFaultWords fault={state.fault} />
            <p>{i18n.t('keepSafe.nothingChanged')}</p>
          </div>
        )}
      </div>
      {state.kind === 'locked' && (
        <PassphraseForm
          isWrong={state.isWrong}
          isOpening={state.isOpening}
          onOpen={(passphrase) => void restore.unlock(passphrase)}
          onCancel={restore.cancel}
        />
      )}
      {state.kind === 'ready' && (
        <RestorePreview
          file={state.file}
          document={state.document}
          rows={rows}
          way={state.way}
          isWriting={state.isWriting}
          onWay={restore.setWay}
          onApply={() => void restore.apply()}
          onCancel={() => {
            restore.cancel();
            headingRef.current?.focus();
          }}
        />
      )}
      {state.kind === 'restored' && (
        <Button variant="primary" buttonRef={undoRef} onPress={() => void restore.undo()}>
          {i18n.t('keepSafe.undo')}
        </Button>
      )}
    </section>
  );
}

function statusWords(state: RestoreState): string {
  switch (state.kind) {
    case 'none':
    case 'refused':
    case 'ready':
    case 'locked':
      return '';
    case 'reading':
      return i18n.t('keepSafe.reading');
    case 'restored':
      return state.way === 'merge' ? i18n.t('keepSafe.merged') : i18n.t('keepSafe.replaced');
    case 'undone':
      return i18n.t('keepSafe.undone');
    case 'fault':
      return faultWords(state.code);
  }
}
