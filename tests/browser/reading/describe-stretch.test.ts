// What is kept of a selected stretch can be kept: no letter of two units is cut in half, wherever the text around is cut.

import { expect, it } from 'vitest';
import { LONGEST } from '../../../notebook/rows';
import { finish } from '../../../reading/anchor';
import { describeStretch } from '../../../reading/describe-stretch';
import { readPageText } from '../../../reading/page-text';
import { stretchOf } from '../../../reading/selected-passage';
import { rangeOf, setPage } from './page';

it.each([0, 1])('a heading that is too long is cut between letters (%i)', (odd) => {
  setPage(`<h2>${'x'.repeat(odd)}${'🩸'.repeat(LONGEST.heading)}</h2><p>A clot in a vein.</p>`);
  const { startContainer, startOffset, endContainer, endOffset } = rangeOf('clot in');
  const stretch = stretchOf(new StaticRange({ startContainer, startOffset, endContainer, endOffset }));
  if (!stretch) throw new Error('there are words in it');
  const anchor = finish(describeStretch(finish(readPageText(document.body)), stretch));
  expect(anchor?.headings).toHaveLength(1);
  expect(anchor?.headings.every((heading) => heading.isWellFormed())).toBe(true);
});
