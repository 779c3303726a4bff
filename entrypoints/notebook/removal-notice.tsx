// What just happened to a saved term, with the way back. It stays until it is closed or replaced: no timer hurries anyone.

import type { Ref } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import type { StorageFault } from '../../notebook/db';
import type { RemovalState } from './use-removal';

export interface RemovalNoticeProps {
  state: RemovalState;
  undoRef: Ref<HTMLButtonElement>;
  onUndo: () => void;
  onDismiss: () => void;
}

export function RemovalNotice({ state, undoRef, onUndo, onDismiss }: RemovalNoticeProps) {
  const isShown = state.kind !== 'none';
  return (
    <div class={isShown ? 'notice is-shown' : 'notice'}>
      {/* The live region is always there: one that comes with its words is often not read out. */}
      <p class="notice-words" role="status">
        {wordsFor(state)}
      </p>
      {state.kind === 'removed' && (
        <Button variant="primary" buttonRef={undoRef} onPress={onUndo}>
          {i18n.t('notebook.undo')}
        </Button>
      )}
      {isShown && (
        <Button variant="quiet" onPress={onDismiss}>
          {i18n.t('notebook.dismiss')}
        </Button>
      )}
    </div>
  );
}

function wordsFor(state: RemovalState): string {
  switch (state.kind) {
    case 'none':
      return '';
    case 'removed':
      return i18n.t('notebook.removed', [state.removed.savedTerms[0]?.term ?? '']);
    case 'restored':
      return i18n.t('notebook.restored', [state.term]);
    case 'fault':
      return wordsForFault(state.code);
  }
}

function wordsForFault(code: StorageFault): string {
  switch (code) {
    case 'storage-full':
      return i18n.t('notebook.faultFull');
    case 'storage-newer':
      return i18n.t('notebook.faultNewer');
    case 'storage-failed':
      return i18n.t('notebook.faultFailed');
  }
}
