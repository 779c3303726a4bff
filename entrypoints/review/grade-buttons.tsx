// How well it was known, and when the card would come again after each answer.

import { i18n } from '#i18n';
import { KeyHint } from '../../components/key-hint';
import { dueAfter } from '../../notebook/reviews';
import type { CardState, Grade } from '../../notebook/rows';
import { intervalWords } from './interval-words';

export interface GradeButtonsProps {
  state: CardState | null;
  /** When the answer was shown: what the intervals run from. */
  at: number;
  /** A choice that went wrong was not known: there is one way on. */
  isMissed: boolean;
  onGrade: (grade: Grade) => void;
}

const GRADES = [1, 2, 3, 4] as const;

export function GradeButtons({ state, at, isMissed, onGrade }: GradeButtonsProps) {
  const due = dueAfter(state ?? undefined, at);
  return (
    <fieldset class={isMissed ? 'grades is-missed' : 'grades'}>
      <legend class="grades-legend">{i18n.t(isMissed ? 'review.missedHint' : 'review.howWell')}</legend>
      {(isMissed ? ([1] as const) : GRADES).map((grade) => (
        <button
          key={grade}
          type="button"
          class={`grade grade-${grade}`}
          aria-keyshortcuts={String(grade)}
          onClick={() => onGrade(grade)}
        >
          <span class="grade-name">
            <KeyHint>{String(grade)}</KeyHint>
            {isMissed ? i18n.t('review.goOn') : nameOf(grade)}
          </span>
          <span class="grade-due"> {intervalWords(due[grade] - at)}</span>
        </button>
      ))}
    </fieldset>
  );
}

function nameOf(grade: Grade): string {
  switch (grade) {
    case 1:
      return i18n.t('review.grade1');
    case 2:
      return i18n.t('review.grade2');
    case 3:
      return i18n.t('review.grade3');
    case 4:
      return i18n.t('review.grade4');
  }
}
