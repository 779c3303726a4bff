import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Notebook, openNotebook } from '../../../notebook/db';
import { changeOf, unedited } from '../../../notebook/edits';
import { changeQuestion, listQuestions, putQuestions, swapQuestions } from '../../../notebook/questions';

let notebook: Notebook;
let databases = 0;

beforeEach(async () => {
  notebook = openNotebook(`questions-${databases++}`);
  await putQuestions(
    notebook,
    ['Why?', 'When?', 'How?'].map((text, i) => ({
      ...{ id: `q${i}`, createdAt: i, text: { value: text, at: 1, edit: `e${i}` } },
    })),
  );
});

afterEach(() => notebook.delete());

const texts = async () => (await listQuestions(notebook)).map(({ text }) => text.value);

test('two questions change places with the texts they have by then', async () => {
  await changeQuestion(notebook, {
    id: 'q2',
    text: changeOf({ value: '', at: 1, edit: 'e2' }, 'How much?'),
  });
  expect(await swapQuestions(notebook, ['q1', 'q2'])).toEqual({ ok: true, value: true });
  expect(await texts()).toEqual(['Why?', 'How much?', 'When?']);
});

test('no question changes places with one that is gone', async () => {
  expect(await swapQuestions(notebook, ['q1', 'q9'])).toEqual({ ok: true, value: false });
  expect(await texts()).toEqual(['Why?', 'When?', 'How?']);
});

test('a text stands unless a later one is there, and brings no removed question back', async () => {
  await changeQuestion(notebook, { id: 'q0', text: unedited('an older one') });
  await changeQuestion(notebook, { id: 'q0', text: { value: 'Why now?', at: 2, edit: 'e' } });
  expect(await changeQuestion(notebook, { id: 'q9', text: unedited('x') })).toEqual({
    ok: true,
    value: false,
  });
  expect(await texts()).toEqual(['Why now?', 'When?', 'How?']);
});
