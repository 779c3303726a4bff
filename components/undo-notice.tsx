// What just happened, with the way back. It stays until it is closed or replaced: no timer hurries anyone.

import { i18n } from '#i18n';
import { Button } from './button';
import { faultWords } from './fault-words';
import type { Undo, UndoState } from './use-undo';

/** The notice of one page. */
export function UndoNotice({ state, undo, dismiss, undoRef }: Undo) {
  const isShown = state.kind !== 'none';
  return (
    <div class={isShown ? 'notice is-shown' : 'notice'}>
      {/* The live region is always there: one that comes with its words is often not read out. */}
      <p class="notice-words" role="status">
        {wordsFor(state)}
      </p>
      <div class="notice-acts">
        {state.kind === 'done' && (
          <Button variant="primary" buttonRef={undoRef} onPress={() => void undo()}>
            {i18n.t('notebook.undo')}
          </Button>
        )}
        {isShown && (
          <Button variant="quiet" onPress={dismiss}>
            {i18n.t('notebook.dismiss')}
          </Button>
        )}
      </div>
    </div>
  );
}

function wordsFor(state: UndoState): string {
  switch (state.kind) {
    case 'none':
      return '';
    case 'done':
      return state.done.words;
    case 'undone':
      return state.done.wordsAfterUndo;
    case 'fault':
      return faultWords(state.code);
  }
}
