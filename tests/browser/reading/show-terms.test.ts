// A term that is chosen beside the page is gone to: place by place, round the end, and shown for a moment.

import { expect, it } from 'vitest';
import { termShower } from '../../../reading/show-terms';
import { middleOf, testLife } from './page';
import { readPage } from './reading';
import { numberOf } from './words';

const FAR = '<div style="height: 2000px"></div>';
const PAGE = `<p>A first cytokine.</p>${FAR}<p>An embolism.</p><p>The second cytokine.</p>${FAR}<p>A third cytokine.</p>${FAR}`;

const isSeen = (words: string) => {
  const { y } = middleOf(words);
  return y > 0 && y < innerHeight;
};

it('goes from place to place and round the end, and begins anew with another term', () => {
  const show = termShower(document, readPage(PAGE), testLife().signal);
  const cytokine = { text: 'cytokine', entry: numberOf('cytokine') };
  for (const words of ['first', 'second', 'third', 'first', 'second']) {
    show(cytokine);
    expect(isSeen(words), words).toBe(true);
  }
  show({ text: 'embolism', entry: numberOf('embolism') });
  expect(isSeen('embolism')).toBe(true);
  show(cytokine);
  expect(isSeen('first')).toBe(true);
});

it('shows where it is', () => {
  const show = termShower(document, readPage(PAGE), testLife().signal);
  show({ text: 'embolism', entry: numberOf('embolism') });
  const shown = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  expect(shown.map(({ startContainer }) => startContainer.textContent)).toEqual(['An embolism.']);
});

it('leaves the page where it is for a term that it does not have', () => {
  const show = termShower(document, readPage(PAGE), testLife().signal);
  show({ text: 'sepsis', entry: numberOf('sepsis') });
  expect(scrollY).toBe(0);
  expect([...CSS.highlights]).toEqual([]);
});
