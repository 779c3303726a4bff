// Marks are painted through the highlight registry: nothing of the page is touched, and all of it can be undone.

import { describe, expect, it } from 'vitest';
import { createPainter, type Painter } from '../../../reading/paint';
import { find, setPage, shadowOf, testLife, textIn } from './page';

const PAGE = '<p>a cytokine</p><x-a><template shadowrootmode="open"><p>an embolism</p></template></x-a>';

const USUAL = { markStyle: 'dotted', markColor: null } as const;

function painter(): Pick<Painter, 'paint' | 'adopt' | 'dress'> & { stop: () => void } {
  setPage(PAGE);
  const life = testLife();
  const made = createPainter(document, USUAL, life.signal);
  if (!made) throw new Error('this browser has no highlights');
  return { ...made, stop: () => life.abort() };
}

/** Letters 2 to 10 of the page's paragraph. */
function range(within?: ShadowRoot): StaticRange {
  const node = textIn('p', within);
  return new StaticRange({ startContainer: node, startOffset: 2, endContainer: node, endOffset: 10 });
}

/** Everything registered, by name. */
function registry(): [string, AbstractRange[]][] {
  return [...CSS.highlights].map(([name, highlight]) => [name, [...highlight]]);
}

function underlineOf(element: Element): string {
  const [name = 'none'] = [...CSS.highlights.keys()];
  return getComputedStyle(element, `::highlight(${name})`).textDecorationLine;
}

function dropSheets(root: Document | ShadowRoot): void {
  root.adoptedStyleSheets = [];
}

describe('painting', () => {
  it('holds the ranges in one entry of the registry, in place of those before', () => {
    const { paint } = painter();
    const [first, second] = [range(), range()];
    paint([first]);
    paint([second]);
    expect(registry().map(([, ranges]) => ranges)).toEqual([[second]]);
  });

  it('underlines the marks, in an adopted style sheet', () => {
    const { paint } = painter();
    paint([range()]);
    expect(underlineOf(find('p'))).toBe('underline');
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  it('gives its look to open shadow trees', () => {
    const { paint, adopt } = painter();
    adopt(shadowOf('x-a'));
    paint([range(shadowOf('x-a'))]);
    expect(shadowOf('x-a').adoptedStyleSheets).toEqual(document.adoptedStyleSheets);
    expect(underlineOf(find('p', shadowOf('x-a')))).toBe('underline');
  });

  it('takes another look for what is painted already, with the same sheet', () => {
    const { paint, dress } = painter();
    paint([range()]);
    const style = () => {
      const [name = 'none'] = [...CSS.highlights.keys()];
      return getComputedStyle(find('p'), `::highlight(${name})`).textDecorationStyle;
    };
    expect(style()).toBe('dotted');
    dress({ markStyle: 'wavy', markColor: null });
    expect(style()).toBe('wavy');
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  it('takes a name that says nothing, and another one each time', () => {
    painter().paint([range()]);
    painter().paint([range()]);
    const names = registry().map(([name]) => name);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^m\d+$/);
  });

  it('leaves the DOM byte for byte as it was', () => {
    const { paint, adopt } = painter();
    const before = document.documentElement.getHTML({
      serializableShadowRoots: true,
      shadowRoots: [shadowOf('x-a')],
    });
    adopt(shadowOf('x-a'));
    paint([range(), range(shadowOf('x-a'))]);
    expect(
      document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots: [shadowOf('x-a')] }),
    ).toBe(before);
  });

  it('leaves no trace on a page where nothing is marked', () => {
    const { paint, adopt } = painter();
    adopt(shadowOf('x-a'));
    paint([]);
    expect(registry()).toEqual([]);
    expect([...document.adoptedStyleSheets, ...shadowOf('x-a').adoptedStyleSheets]).toEqual([]);
  });

  it('takes its entry back when nothing is marked any more', () => {
    const { paint } = painter();
    paint([range()]);
    paint([]);
    expect(registry()).toEqual([]);
  });

  it('adds no more than one sheet, however often it paints', () => {
    const { paint, adopt } = painter();
    for (let i = 0; i < 3; i++) {
      adopt(shadowOf('x-a'));
      paint([range()]);
    }
    expect(document.adoptedStyleSheets).toHaveLength(1);
    expect(shadowOf('x-a').adoptedStyleSheets).toHaveLength(1);
  });
});

describe('what the page throws out', () => {
  it.each<[string, () => void]>([
    ['the registry', () => CSS.highlights.clear()],
    ['the sheet of the document', () => dropSheets(document)],
    ['the sheet of a shadow tree', () => dropSheets(shadowOf('x-a'))],
  ])('%s is there again after the next painting', (_, throwOut) => {
    const { paint, adopt } = painter();
    adopt(shadowOf('x-a'));
    paint([range()]);
    throwOut();
    paint([range()]);
    expect(registry()).toHaveLength(1);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    expect(shadowOf('x-a').adoptedStyleSheets).toHaveLength(1);
  });
});

describe('on abort', () => {
  it('takes away all that it added, and nothing of the page', () => {
    const { paint, adopt, stop } = painter();
    const own = new CSSStyleSheet();
    const theirs = new Highlight();
    document.adoptedStyleSheets = [own];
    CSS.highlights.set('theirs', theirs);
    adopt(shadowOf('x-a'));
    paint([range()]);
    stop();
    expect([...CSS.highlights]).toEqual([['theirs', theirs]]);
    expect(document.adoptedStyleSheets).toEqual([own]);
    expect(shadowOf('x-a').adoptedStyleSheets).toEqual([]);
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
  });
});
