// Saving from an opened card: the button, and what became of it. Props in, markup out.

import { i18n } from '#i18n';

export type SaveState = 'unsaved' | 'saving' | 'saved' | 'storage-full' | 'failed' | 'gone';

export interface SaveRowProps {
  readonly save: SaveState;
  /** The word was in the notebook when the card was opened: a save keeps one more sentence. */
  readonly wasKept?: boolean;
  readonly onSave: () => void;
  readonly onTakeBack: () => void;
}

/**
 * Whether a word is saved is the reader's affair. Text in the page, even in a closed shadow root, can be found by the
 * page's scripts (window.find, select all); what a style sheet draws cannot, so these words are drawn (see card-words.css). Nor
 * does the card's size tell: the row is as large for a word that is saved already as for another.
 */
export function SaveRow({ save, wasKept = false, onSave, onTakeBack }: SaveRowProps) {
  const isKept = save === 'saved';
  const toSave = wasKept ? i18n.t('card.saveAgain') : i18n.t('card.save');
  const label = isKept ? i18n.t('card.undo') : toSave;
  return (
    <div class="save-row">
      <button
        type="button"
        class={isKept ? 'button' : 'button primary'}
        // The second half of a double click on Save is no wish to take it back.
        onClick={isKept ? ({ detail }) => detail < 2 && onTakeBack() : onSave}
        aria-disabled={save === 'saving'}
        aria-label={label}
        data-words={label}
      />
      <p role="status" class="status" data-words={saveStatus(save, wasKept)} />
    </div>
  );
}

function saveStatus(save: SaveState, wasKept: boolean): string {
  switch (save) {
    case 'unsaved':
      return wasKept ? i18n.t('card.keptBefore') : i18n.t('card.saveHint');
    case 'saving':
      return i18n.t('card.saving');
    case 'saved':
      return i18n.t('card.saved');
    case 'storage-full':
      return i18n.t('card.storageFull');
    case 'failed':
      return i18n.t('card.saveFailed');
    case 'gone':
      return i18n.t('card.gone');
  }
}
