// How far this sitting is, said aloud as it changes, and the way back from the last answer.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { formatNumber } from '../../components/format-number';
import { KeyHint } from '../../components/key-hint';

export interface SittingProps {
  /** Answers of this sitting, and cards still to ask. */
  given: number;
  left: number;
  onUndo: () => void;
}

export function Sitting({ given, left, onUndo }: SittingProps) {
  return (
    <div class="sitting">
      <div class="sitting-line">
        <p class="sitting-left" role="status">
          {i18n.t('review.left', left, [formatNumber(left)])}
        </p>
        {given > 0 && (
          <Button variant="quiet" onPress={onUndo}>
            {i18n.t('review.undo')}
            {/* A card has the key; where none is left, there is only the button. */}
            {left > 0 && <KeyHint>{i18n.t('review.undoKey')}</KeyHint>}
          </Button>
        )}
      </div>
      {given + left > 0 && (
        <progress
          class="sitting-bar"
          aria-label={i18n.t('review.sitting')}
          value={given}
          max={given + left}
        />
      )}
    </div>
  );
}
