// The answers of a choice, pressed by hand or by number.

import { KeyHint } from '../../components/key-hint';
import { GLOSSARY_TEXT } from '../../glossary/language';
import type { Choice } from '../../notebook/choices';

/** `onPick` is given the place of an answer in the choice. */
export function ChoiceList({ choice, onPick }: { choice: Choice; onPick: (answer: number) => void }) {
  return (
    <ol class="choices">
      {choice.answers.map(({ id, plain }, i) => (
        <li key={id}>
          <button
            type="button"
            class="answer-choice"
            aria-keyshortcuts={String(i + 1)}
            onClick={() => onPick(i)}
          >
            <KeyHint>{String(i + 1)}</KeyHint>
            <span {...GLOSSARY_TEXT}>{plain}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
