// A card in a real browser: what axe can find in each of its states, where the focus goes, that its keys are its own, and
// that what a button promises is what happens.

import { type AxeResults, run } from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReviewCard } from '../../../../entrypoints/review/review-card';
import type { Question } from '../../../../entrypoints/review/use-question';
import type { Entry } from '../../../../glossary/entry';
import { dueAfter } from '../../../../notebook/reviews';
import '../../../../components/theme.css';
import '../../../../components/fields.css';
import '../../../../entrypoints/review/style.css';
import '../../../../entrypoints/review/question.css';
import '../../../../entrypoints/review/answer.css';

const entry = (id: string, plain: string): Entry => ({
  ...{ id, term: id, kind: 'biology', level: 2, plain, say: 'x', related: [] },
  ...{ also: [], abbr: [], brands: [], parts: [] },
});
const CYTOKINE = entry('cytokine', 'A signal between cells.');
const OTHERS = ['ferritin', 'albumin', 'insulin'].map((id) => entry(id, `What ${id} is.`));

function questionOf(kind: Question['kind']): Question {
  return {
    ...{ turn: kind, kind, term: 'cytokine', note: 'Ask about this.', entry: CYTOKINE },
    due: { entry: 'cytokine', card: kind, state: null },
    sentence: { text: 'Cells release a cytokine.', place: { start: 16, end: 24 } },
    choice:
      kind === 'choice' ? { answers: [...OTHERS.slice(0, 2), CYTOKINE, ...OTHERS.slice(2)], right: 2 } : null,
  };
}

async function draw(kind: Question['kind']) {
  const acts = { onAnswer: vi.fn(), onUndo: vi.fn(), onPutAside: vi.fn() };
  const root = document.createElement('main');
  root.className = 'page-main';
  document.body.replaceChildren(root);
  render(<ReviewCard question={questionOf(kind)} canUndo {...acts} />, root);
  await expect.element(page.getByRole('article')).toHaveFocus();
  return { ...acts, root };
}

afterEach(() => document.body.replaceChildren());

for (const scheme of ['light', 'dark'])
  for (const kind of ['choice', 'meaning', 'word'] as const)
    test(`axe finds no fault in a card, ${scheme}, ${kind}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = 'var(--paper)';
      const { root } = await draw(kind);
      expect(await faults(root)).toEqual([]);
      await userEvent.keyboard(' ');
      await expect.element(page.getByRole('group', { name: /answer|this time/ })).toHaveFocus();
      expect(await faults(root)).toEqual([]);
    });

test('what can be pressed is a thumb high', async () => {
  const { root } = await draw('choice');
  const heights = () => [...root.querySelectorAll('button')].map((button) => button.offsetHeight);
  expect(heights()).toHaveLength(6);
  for (const height of heights()) expect(height).toBeGreaterThanOrEqual(44);
  await userEvent.keyboard('3');
  await expect.element(page.getByText('Yes, that is it')).toBeVisible();
  for (const height of heights()) expect(height).toBeGreaterThanOrEqual(44);
});

test('takes the focus as it comes, and gives it to the answer', async () => {
  await draw('meaning');
  await expect.element(page.getByRole('article')).toHaveAccessibleName('What does this word mean?');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('group', { name: 'The answer' })).toHaveFocus();
});

test('its keys do nothing while the focus is elsewhere', async () => {
  const { onUndo, root } = await draw('meaning');
  const field = document.createElement('input');
  field.setAttribute('aria-label', 'elsewhere');
  document.body.append(field);
  field.focus();
  await userEvent.keyboard('u 1');
  expect(field.value).toBe('u 1');
  expect(onUndo).not.toHaveBeenCalled();
  expect(root.querySelector('.answer')).toBeNull();
});

test('every grade comes with the moment its interval runs from', async () => {
  const { onAnswer } = await draw('word');
  await userEvent.keyboard(' ');
  await userEvent.click(page.getByRole('button', { name: /^Easy/ }));
  const [grade, at] = onAnswer.mock.calls[0] ?? [];
  expect(grade).toBe(4);
  const days = Math.round((dueAfter(undefined, at)[4] - at) / 86_400_000);
  await expect.element(page.getByRole('button', { name: `Easy ${days} days` })).toBeVisible();
});

test('a wrong choice is named for what it is, and is not known', async () => {
  const { onAnswer } = await draw('choice');
  await userEvent.keyboard('1');
  await expect.element(page.getByText('What you chose is the meaning of “ferritin”.')).toBeVisible();
  await userEvent.keyboard('4');
  expect(onAnswer).not.toHaveBeenCalled();
  await userEvent.keyboard(' ');
  expect(onAnswer).toHaveBeenCalledWith(1, expect.any(Number));
});

async function faults(root: HTMLElement): Promise<object[]> {
  const { violations, incomplete }: AxeResults = await run(root);
  return [...violations, ...incomplete].map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
}
