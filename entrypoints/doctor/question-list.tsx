// The reader's questions: written, changed, put in order and removed. A new one is a row at once, so that it is kept from
// its first letter.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { useFocusOnceDrawn } from '../../components/use-focus-once-drawn';
import type { Done } from '../../components/use-undo';
import type { Notebook, Written } from '../../notebook/db';
import { unedited } from '../../notebook/edits';
import { putQuestions, removeQuestions, swapQuestions } from '../../notebook/questions';
import type { Question } from '../../notebook/rows';
import { QuestionItem, questionFieldId } from './question-item';

export interface QuestionListProps {
  notebook: Notebook;
  questions: readonly Question[];
  /** Something was done that can be undone, or was not done. */
  onDone: (written: Written<Done | null>) => void;
}

export function QuestionList({ notebook, questions, onDone }: QuestionListProps) {
  const focusOn = useFocusOnceDrawn();

  async function add(): Promise<void> {
    const id = crypto.randomUUID();
    const last = questions.at(-1)?.createdAt ?? 0;
    // After the last one even where the clock has been set back.
    const createdAt = Math.max(Date.now(), last + 1);
    const written = await putQuestions(notebook, [{ id, createdAt, text: unedited('') }]);
    if (written.ok) focusOn(questionFieldId(id));
    else onDone(written);
  }

  async function move(from: number, by: 1 | -1): Promise<void> {
    const [question, other] = [questions[from], questions[from + by]];
    if (!question || !other) return;
    const written = await swapQuestions(notebook, [question.id, other.id]);
    // The text is in the other row now, and the reader goes with it.
    if (written.ok) focusOn(questionFieldId(other.id));
    else onDone(written);
  }

  async function remove({ id }: Question): Promise<void> {
    const written = await removeQuestions(notebook, [id]);
    if (!written.ok) return onDone(written);
    onDone({
      ok: true,
      value: {
        words: i18n.t('doctor.questionRemoved'),
        undo: () => putQuestions(notebook, written.value),
        wordsAfterUndo: i18n.t('doctor.questionRestored'),
        focusAfterUndo: questionFieldId(id),
      },
    });
  }

  return (
    <section class="doctor-part">
      <h2>{i18n.t('doctor.questions')}</h2>
      {questions.length > 0 && (
        <ol class="questions">
          {questions.map((question, i) => (
            <QuestionItem
              key={question.id}
              notebook={notebook}
              question={question}
              number={i + 1}
              count={questions.length}
              onMove={(by) => void move(i, by)}
              onRemove={() => void remove(question)}
            />
          ))}
        </ol>
      )}
      <Button onPress={() => void add()}>{i18n.t('doctor.addQuestion')}</Button>
    </section>
  );
}
