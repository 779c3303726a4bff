// The reader's own questions for the doctor. What else goes on that page is marked on each saved term, as `forDoctor`.

import { type Notebook, type Written, write } from './db';
import { changeOf } from './edits';
import { mergeQuestions } from './merge';
import type { Question } from './rows';

/** Adds questions or changes their text, whichever comes: of two texts the one changed later stands. Also undoes a removal. */
export function putQuestions(notebook: Notebook, questions: readonly Question[]): Promise<Written<void>> {
  return write(notebook, async () => {
    const stored = await notebook.questions.bulkGet(questions.map(({ id }) => id));
    await notebook.questions.bulkPut(
      questions.map((question, i) => {
        const other = stored[i];
        return other ? mergeQuestions(question, other) : question;
      }),
    );
  });
}

/** Changes the text of a question, unless a later change has been made. False: the question is there no more. */
export function changeQuestion(
  notebook: Notebook,
  { id, text }: Pick<Question, 'id' | 'text'>,
): Promise<Written<boolean>> {
  return write(notebook, async () => {
    const stored = await notebook.questions.get(id);
    if (!stored) return false;
    await notebook.questions.put(mergeQuestions(stored, { ...stored, text }));
    return true;
  });
}

/**
 * Lets two questions change places, as they are in the notebook. A question's place is that of its row, so their texts
 * are what moves: an order of its own would be one more thing to merge. False: one of them is there no more.
 */
export function swapQuestions(notebook: Notebook, ids: readonly [string, string]): Promise<Written<boolean>> {
  return write(notebook, async () => {
    const [a, b] = await notebook.questions.bulkGet([...ids]);
    if (!a || !b) return false;
    await notebook.questions.bulkPut([
      { ...a, text: changeOf(a.text, b.text.value) },
      { ...b, text: changeOf(b.text, a.text.value) },
    ]);
    return true;
  });
}

/** Removes questions; returns those that were there, which `putQuestions` puts back. */
export function removeQuestions(
  notebook: Notebook,
  ids: readonly string[],
): Promise<Written<readonly Question[]>> {
  return write(notebook, async () => {
    const found = await notebook.questions.bulkGet([...new Set(ids)]);
    await notebook.questions.bulkDelete([...ids]);
    return found.filter((question) => question !== undefined);
  });
}

/** Every question in the order of writing. Rejects when the notebook cannot be read. */
export async function listQuestions(notebook: Notebook): Promise<Question[]> {
  const questions = await notebook.questions.toArray();
  return questions.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
