// The keyboard's way from term to term: the selection goes there, and the page scrolls along.

import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ReadText } from '../../../reading/read-text';
import { type CursorStep, stepToTerm } from '../../../reading/term-cursor';
import { isVisible } from '../../../reading/visible';
import { find, rangeOf, shadowOf, textIn } from './page';
import { readPage as reading } from './reading';

function said(step: CursorStep | undefined): string {
  if (!step) return 'nothing';
  const { at, place, count } = step;
  return `${at.block.text.slice(at.term.start, at.term.end)} ${place}/${count}`;
}

/** Where a number of steps led, one after another. */
function walk(text: ReadText, ...steps: (1 | -1)[]): string[] {
  return steps.map((step) => said(stepToTerm(document, text.terms(), step)));
}

const THREE = '<p>cytokine</p><p>a DVT <b>and</b> more</p><p>an embolism</p>';

describe('a step', () => {
  it('goes on from the top, term by term, and round the end', () => {
    expect(walk(reading(THREE), 1, 1, 1, 1)).toEqual([
      'cytokine 1/3',
      'DVT 2/3',
      'embolism 3/3',
      'cytokine 1/3',
    ]);
  });

  it('goes back from the bottom, and round the beginning', () => {
    expect(walk(reading(THREE), -1, -1, -1, -1)).toEqual([
      'embolism 3/3',
      'DVT 2/3',
      'cytokine 1/3',
      'embolism 3/3',
    ]);
  });

  it.each([
    [1, 'embolism 3/3'],
    [-1, 'DVT 2/3'],
  ] as const)('of %i goes on from where the reader put the caret', (step, expected) => {
    const text = reading(THREE);
    document.getSelection()?.collapse(textIn('b'), 1);
    expect(walk(text, step)).toEqual([expected]);
  });

  it('goes on from a place between elements', () => {
    const text = reading(THREE);
    document.getSelection()?.collapse(document.body, 2);
    expect(walk(text, 1)).toEqual(['embolism 3/3']);
  });

  it('goes from term to term within one paragraph', () => {
    expect(walk(reading('<p>cytokine, DVT, embolism</p>'), 1, 1, -1)).toEqual([
      'cytokine 1/3',
      'DVT 2/3',
      'cytokine 1/3',
    ]);
  });

  it('selects the term, across elements', () => {
    const text = reading('<p>a pulmonary <b>embolism</b> here</p>');
    walk(text, 1);
    expect(document.getSelection()?.toString()).toBe('pulmonary embolism');
  });

  it('goes through shadow trees where they stand in the page', () => {
    const text = reading(
      '<p>cytokine</p><x-a><template shadowrootmode="open"><p>DVT and</p><p>thrombosis</p></template></x-a><p>embolism</p>',
    );
    const there = ['cytokine 1/4', 'DVT 2/4', 'thrombosis 3/4', 'embolism 4/4'];
    expect(walk(text, 1, 1, 1, 1)).toEqual(there);
    expect(walk(text, -1, -1, -1)).toEqual(there.toReversed().slice(1));
    expect(rangeOf('DVT', shadowOf('x-a')).startContainer).toBe(textIn('p:first-child', shadowOf('x-a')));
  });

  it('goes on into a shadow tree from its host', () => {
    const text = reading(
      '<p>cytokine</p><x-a><template shadowrootmode="open"><p>DVT</p></template>host</x-a><p>embolism</p>',
    );
    for (const [step, expected] of [
      [1, 'DVT 2/3'],
      [-1, 'cytokine 1/3'],
    ] as const) {
      document.getSelection()?.collapse(find('x-a'), 0);
      expect(walk(text, step)).toEqual([expected]);
    }
  });

  it.each([
    ['a disclosure that is closed over bare text', '<details><summary>More</summary>DVT</details>'],
    ['what is not displayed', '<p style="display: none">DVT</p>'],
    ['what is invisible', '<p style="visibility: hidden">DVT</p>'],
    ['what is transparent', '<div style="opacity: 0"><p>DVT</p></div>'],
    ['a closed disclosure', '<details><summary>More</summary><p>DVT</p></details>'],
    ['what is found by search only', '<p hidden="until-found">DVT</p>'],
    [
      'what is for screen readers only',
      '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden">DVT</p>',
    ],
    ['what is folded to nothing', '<div style="height: 0; overflow: hidden"><p>DVT</p></div>'],
    ['what stands off the page', '<p style="position: absolute; left: -9999px; width: 90px">DVT</p>'],
    ['what has no size', '<p style="font-size: 0">DVT</p>'],
    ['everyday terms', '<p>blood</p>'],
  ])('skips %s', (_, html) => {
    expect(walk(reading(`<p>cytokine</p>${html}<p>embolism</p>`), 1, 1)).toEqual([
      'cytokine 1/2',
      'embolism 2/2',
    ]);
  });

  it('does not skip what the browser merely has not drawn yet', () => {
    const far =
      '<div style="height: 5000px"></div><section style="content-visibility: auto"><p>DVT</p></section>';
    expect(walk(reading(`<p>cytokine</p>${far}`), 1, 1)).toEqual(['cytokine 1/2', 'DVT 2/2']);
  });

  it.each(['<p>nothing to find</p>', '<p>blood</p>', '<p hidden>DVT</p>'])(
    'leads nowhere where no mark is: %s',
    (html) => {
      const text = reading(html);
      document.getSelection()?.collapse(document.body, 0);
      expect(walk(text, 1)).toEqual(['nothing']);
      expect(document.getSelection()?.isCollapsed).toBe(true);
    },
  );
});

describe('the term stepped to is brought into view', () => {
  // Few words, so that the page still reads as medical, but tall.
  const filler = '<span style="font: 40px/400px serif">words to fill the page with </span>'.repeat(2);

  it.each([
    ['far down the page', `<p>${filler}</p><p>embolism</p>`],
    ['deep inside one long paragraph', `<p>${filler} embolism ${filler}</p>`],
    [
      'in a box that scrolls',
      `<div style="height: 200px; overflow: auto"><p>${filler} embolism ${filler}</p></div>`,
    ],
    [
      'in a shadow tree inside a box that scrolls',
      `<div style="height: 200px; overflow: auto"><x-a><template shadowrootmode="open"><p>${filler} embolism ${filler}</p></template></x-a></div>`,
    ],
    [
      'in a box that scrolls, far down',
      `<p>${filler}</p><div style="height: 200px; overflow: auto">${filler} embolism ${filler}</div>`,
    ],
  ])('%s', async (_, html) => {
    await page.viewport(600, 400);
    const text = reading(html);
    expect(walk(text, 1)).toEqual(['embolism 1/1']);
    const term = rangeOf('embolism').getBoundingClientRect();
    const box =
      document.querySelector('div')?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
    expect(term.top).toBeGreaterThanOrEqual(Math.max(0, box.top));
    expect(term.bottom).toBeLessThanOrEqual(Math.min(innerHeight, box.bottom));
  });

  it('when the page would rather scroll smoothly, at once', () => {
    const text = reading(`<p>${filler}</p><p>embolism</p>`);
    document.documentElement.style.scrollBehavior = 'smooth';
    walk(text, 1);
    expect(rangeOf('embolism').getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
  });
});

it('takes a term whose text has changed for invisible', () => {
  const text = reading('<p>embolism</p>');
  const [at] = text.terms();
  if (!at) throw new Error('no term');
  expect(isVisible(at)).toBe(true);
  find('p').replaceChildren('changed');
  expect(isVisible(at)).toBe(false);
});
