// A text field that saves itself, and says so politely.

import { i18n } from '#i18n';
import { faultWords } from './fault-words';
import type { Autosave, SaveProgress } from './use-autosave';

export interface AutosaveFieldProps {
  autosave: Autosave;
  /** Id of the field, for its label and for the focus. */
  id: string;
  label: string;
  /** Most UTF-16 units. */
  longest: number;
  rows?: number;
}

export function AutosaveField({ autosave, id, label, longest, rows = 3 }: AutosaveFieldProps) {
  return (
    <div class="autosave">
      <label class="field-label" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class="field"
        dir="auto"
        rows={rows}
        maxLength={longest}
        value={autosave.text}
        onInput={({ currentTarget }) => autosave.onText(currentTarget.value)}
        onBlur={autosave.onLeave}
      />
      <p class="autosave-state" role="status">
        {progressWords(autosave.progress)}
      </p>
    </div>
  );
}

function progressWords(progress: SaveProgress): string {
  switch (progress) {
    case 'none':
      return '';
    case 'saving':
      return i18n.t('autosave.saving');
    case 'saved':
      return i18n.t('autosave.saved');
    case 'gone':
      return i18n.t('autosave.gone');
    default:
      return faultWords(progress);
  }
}
