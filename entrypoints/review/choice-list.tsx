// The answers of a choice: pressed by hand or by number, then marked as right or wrong in words, never by colour alone.

import { i18n } from '#i18n';
import { KeyHint } from '../../components/key-hint';
import type { Choice } from '../../notebook/choices';

export interface ChoiceListProps {
  choice: Choice;
  /** Which was picked, null for none; undefined while the reader thinks. */
  picked: number | null | undefined;
  onPick: (answer: number) => void;
}

export function ChoiceList({ choice, picked, onPick }: ChoiceListProps) {
  return (
    <ol class="choices">
      {choice.answers.map(({ id, plain }, i) => (
        <li key={id}>
          {picked === undefined ? (
            <button type="button" class="choice" onClick={() => onPick(i)}>
              <KeyHint>{String(i + 1)}</KeyHint>
              <span>{plain}</span>
            </button>
          ) : (
            <SeenChoice plain={plain} isRight={i === choice.right} isPicked={i === picked} />
          )}
        </li>
      ))}
    </ol>
  );
}

function SeenChoice({ plain, isRight, isPicked }: { plain: string; isRight: boolean; isPicked: boolean }) {
  const look = isRight ? 'is-right' : isPicked ? 'is-wrong' : 'is-other';
  return (
    <div class={`choice ${look}`}>
      <span>{plain}</span>
      {isRight && <strong class="choice-mark">{i18n.t('review.thisIsIt')}</strong>}
      {isPicked && !isRight && <strong class="choice-mark">{i18n.t('review.yourPick')}</strong>}
    </div>
  );
}
