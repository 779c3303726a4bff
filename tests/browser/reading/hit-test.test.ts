// A point answers for the letters under it, and for nothing beside them.

import { describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { rectAt, termAt, termAtPoint } from '../../../reading/hit-test';
import type { ReadText } from '../../../reading/read-text';
import { find, middleOf, rangeOf, shadowOf, textIn } from './page';
import { readPage as reading } from './reading';

/** What the page says of a point: the term there, or undefined. */
function wordsAt(text: ReadText, { x, y }: { x: number; y: number }): string | undefined {
  const at = termAtPoint(document, text, x, y);
  return at?.block.text.slice(at.term.start, at.term.end).replace(/\s+/g, ' ');
}

describe('a point', () => {
  const PAGE = '<p style="margin: 40px; font: 20px/2 serif">An embolism is a clot. Cytokine</p>';

  it.each([
    ['on the first letter', ({ left, top, height }: DOMRect) => ({ x: left + 1, y: top + height / 2 })],
    ['on the last letter', ({ right, top, height }: DOMRect) => ({ x: right - 1, y: top + height / 2 })],
    [
      'in the middle',
      ({ left, width, top, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 }),
    ],
    ['a tremble away', ({ right, top, height }: DOMRect) => ({ x: right + 1.5, y: top + height / 2 })],
  ])('%s of a term answers', (_, place) => {
    const text = reading(PAGE);
    expect(wordsAt(text, place(rangeOf('embolism').getBoundingClientRect()))).toBe('embolism');
  });

  it.each([
    ['in the word after it', ({ right, top, height }: DOMRect) => ({ x: right + 12, y: top + height / 2 })],
    ['above it', ({ left, top }: DOMRect) => ({ x: left + 10, y: top - 6 })],
    ['below it', ({ left, bottom }: DOMRect) => ({ x: left + 10, y: bottom + 6 })],
  ])('%s does not', (_, place) => {
    const text = reading(PAGE);
    expect(wordsAt(text, place(rangeOf('embolism').getBoundingClientRect()))).toBeUndefined();
  });

  it('in the white space beside the end of a line does not answer for its last term', () => {
    const text = reading(PAGE);
    const { right, top, height } = rangeOf('Cytokine').getBoundingClientRect();
    expect(wordsAt(text, { x: right + 40, y: top + height / 2 })).toBeUndefined();
  });

  it('outside the window does not', () => {
    const text = reading(PAGE);
    expect(wordsAt(text, { x: -50, y: -50 })).toBeUndefined();
  });

  it('on text that covers a term does not', () => {
    const text = reading(`${PAGE}<div style="position: fixed; inset: 0; background: white">over it</div>`);
    expect(wordsAt(text, middleOf('embolism'))).toBeUndefined();
  });

  it.each([
    ['inside a link', '<a href="#x">embolism</a>'],
    ['inside a button', '<button>embolism</button>'],
    ['that cannot be selected', '<p style="user-select: none">An embolism</p>'],
    ['turned on its side', '<p style="writing-mode: vertical-rl">An embolism</p>'],
    ['made larger', '<p style="transform: scale(2); transform-origin: 0 0">An embolism</p>'],
    ['in capitals by style', '<p style="text-transform: uppercase">An embolism</p>'],
    ['across an inline border', '<p>an emb<b>ol</b>ism</p>'],
    [
      'inside an open shadow tree',
      '<x-a><template shadowrootmode="open"><p>An embolism</p></template></x-a>',
    ],
    [
      'inside a shadow tree in another',
      '<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><p>An embolism</p></template></x-b></template></x-a>',
    ],
  ])('on a term %s answers', (_, html) => {
    const text = reading(html);
    expect(wordsAt(text, middleOf(html.includes('ol</b>') ? 'ol' : 'embolism'))).toBe('embolism');
  });

  it('of the page answers in a browser that has only the older call, as Safari', () => {
    const text = reading(PAGE);
    Object.defineProperty(document, 'caretPositionFromPoint', { value: undefined, configurable: true });
    onTestFinished(() => void Reflect.deleteProperty(document, 'caretPositionFromPoint'));
    expect(wordsAt(text, middleOf('embolism'))).toBe('embolism');
    expect(wordsAt(text, middleOf('An'))).toBeUndefined();
  });

  it('stops answering when the text under it has changed, until that is read', () => {
    const text = reading('<p>embolism</p>');
    textIn('p').replaceData(0, 8, 'ordinary');
    expect(wordsAt(text, middleOf('ordinary'))).toBeUndefined();
  });
});

describe('a term broken over two lines', () => {
  it('answers on either line, and not between their ends', async () => {
    await page.viewport(400, 600);
    const text = reading(
      '<p style="font: 20px/2 monospace; width: 300px">It was a certain deep vein thrombosis, they said</p>',
    );
    const [first, second, ...more] = rangeOf('deep vein thrombosis').getClientRects();
    if (!first || !second || more.length > 0) throw new Error('not broken over two lines');
    for (const { left, width, top, height } of [first, second])
      expect(wordsAt(text, { x: left + width / 2, y: top + height / 2 })).toBe('deep vein thrombosis');
    expect(wordsAt(text, { x: first.left - 20, y: first.top + 5 })).toBeUndefined();
    expect(wordsAt(text, { x: second.right + 20, y: second.top + 5 })).toBeUndefined();
  });

  it('tells the line that a point is on', async () => {
    await page.viewport(400, 600);
    const text = reading(
      '<p style="font: 20px/2 monospace; width: 300px">It was a certain deep vein thrombosis, they said</p>',
    );
    const [, second] = rangeOf('deep vein thrombosis').getClientRects();
    const at = text.terms()[0];
    if (!second || !at) throw new Error('not broken over two lines');
    expect(rectAt(at, second.left + 1, second.top + 1)).toEqual(second);
  });
});

describe('a place in the text', () => {
  it.each([
    { offset: 2, found: undefined },
    { offset: 3, found: 'embolism' },
    { offset: 7, found: 'embolism' },
    { offset: 11, found: 'embolism' },
    { offset: 12, found: undefined },
  ])('at offset $offset is in $found', ({ offset, found }) => {
    const text = reading('<p>An embolism is</p>');
    const at = termAt(text, textIn('p'), offset);
    expect(at?.block.text.slice(at.term.start, at.term.end)).toBe(found);
  });

  it('outside any text node is in no term', () => {
    const text = reading('<p>embolism</p><x-a><template shadowrootmode="open">DVT</template></x-a>');
    expect(termAt(text, find('p'), 0)).toBeUndefined();
    expect(termAt(text, shadowOf('x-a'), 0)).toBeUndefined();
  });
});
