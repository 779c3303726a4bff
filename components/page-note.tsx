// One sentence on a page, and a button for each way to have more of it marked, the best one first.

import { i18n } from '#i18n';
import { Button } from './button';

export interface PageNoteProps {
  sentence: string;
  hint?: string | undefined;
  helps: readonly { label: string; onPress: () => void }[];
  /** What was pressed last could not be done. */
  isFailed?: boolean | undefined;
}

/** What is said is announced when it changes; the buttons are not. */
export function PageNote({ sentence, hint, helps, isFailed = false }: PageNoteProps) {
  return (
    <>
      <div role="status">
        <p class="note-sentence">{sentence}</p>
        {hint !== undefined && <p class="note-hint">{hint}</p>}
      </div>
      {helps.length > 0 && (
        <div class="note-helps">
          {helps.map(({ label, onPress }, place) => (
            <Button key={label} variant={place > 0 ? 'quiet' : undefined} onPress={onPress}>
              {label}
            </Button>
          ))}
        </div>
      )}
      <p class="note-failed" role="status">
        {isFailed && i18n.t('common.notDone')}
      </p>
    </>
  );
}
