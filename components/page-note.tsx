// One sentence on why nothing is marked, and a button for each way out, the best one first.

import { Button } from './button';

export interface PageNoteProps {
  sentence: string;
  helps: readonly { label: string; onPress: () => void }[];
}

/** Only the sentence is announced when it changes. */
export function PageNote({ sentence, helps }: PageNoteProps) {
  return (
    <>
      <p class="note-sentence" role="status">
        {sentence}
      </p>
      {helps.length > 0 && (
        <div class="note-helps">
          {helps.map(({ label, onPress }, place) => (
            <Button key={label} variant={place > 0 ? 'quiet' : undefined} onPress={onPress}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
