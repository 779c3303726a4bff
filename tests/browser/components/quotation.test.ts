// How a passage is copied: as one paragraph, with its source where it has one.

import { expect, it } from 'vitest';
import { type Quoted, quotationOf } from '../../../components/quotation';

const LINK = 'https://example.org/a#:~:text=one';

it.each<[Quoted, string]>([
  [{ words: 'One two.', title: 'A page', link: LINK }, `“One two.” — A page, ${LINK}`],
  [{ words: 'One two.', title: ' ', link: LINK }, `“One two.” — ${LINK}`],
  [{ words: 'One two.', title: 'A page', link: null }, '“One two.” — A page'],
  [{ words: 'One two.', title: null, link: null }, '“One two.”'],
  [{ words: ' One\n\n two. ', title: null, link: null }, '“One two.”'],
])('%j', (quoted, copied) => {
  expect(quotationOf(quoted)).toBe(copied);
});
