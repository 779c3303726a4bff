// One question: a field that saves itself, with its place in the order and its end.

import { i18n } from '#i18n';
import { AutosaveField } from '../../components/autosave-field';
import { Button } from '../../components/button';
import { formatNumber } from '../../components/format-number';
import { useAutosave } from '../../components/use-autosave';
import type { Notebook } from '../../notebook/db';
import { LONGEST, type Question } from '../../notebook/rows';

export interface QuestionItemProps {
  notebook: Notebook;
  question: Question;
  /** From 1. */
  number: number;
  count: number;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** Id of the field of a question. */
export function questionFieldId(id: string): string {
  return `question-${id}`;
}

export function QuestionItem({ notebook, question, number, count, onMove, onRemove }: QuestionItemProps) {
  const autosave = useAutosave(notebook, { of: 'question', id: question.id }, question.text);
  const place = formatNumber(number);
  return (
    <li class="question">
      <AutosaveField
        autosave={autosave}
        id={questionFieldId(question.id)}
        label={i18n.t('doctor.question', [place])}
        longest={LONGEST.question}
        rows={2}
      />
      <div class="question-acts">
        {number > 1 && (
          <Button variant="quiet" label={i18n.t('doctor.moveUpQuestion', [place])} onPress={() => onMove(-1)}>
            {i18n.t('doctor.moveUp')}
          </Button>
        )}
        {number < count && (
          <Button
            variant="quiet"
            label={i18n.t('doctor.moveDownQuestion', [place])}
            onPress={() => onMove(1)}
          >
            {i18n.t('doctor.moveDown')}
          </Button>
        )}
        <Button variant="quiet" label={i18n.t('doctor.removeQuestion', [place])} onPress={onRemove}>
          {i18n.t('notebook.remove')}
        </Button>
      </div>
    </li>
  );
}
