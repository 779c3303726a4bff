// What is known of a page's text as it is read, read again and forgotten.

import { describe, expect, it } from 'vitest';
import type { ReadText } from '../../../reading/read-text';
import { find, setPage, shadowOf, textIn } from './page';
import { newText, readAgain, readAll, readPage as reading, SETTINGS } from './reading';

/** Terms in the order of the page, those without a mark in brackets. */
function termsOf(text: ReadText, settings = SETTINGS): string[] {
  text.settle(settings);
  return text.terms().map(({ block, term }) => {
    const words = block.text.slice(term.start, term.end);
    return term.marked ? words : `(${words})`;
  });
}

describe('reading', () => {
  it('finds terms across inline elements and broken lines', () => {
    const text = reading('<p>A pulmonary <b>embol</b>ism, a deep<br>vein <i>thrombosis</i>.</p>');
    expect(termsOf(text)).toEqual(['pulmonary embolism', 'deep\nvein thrombosis']);
  });

  it('finds no term across spans laid out as blocks, but what each of them says', () => {
    const text = reading(
      '<style>span{display:block}</style><p><span>pulmonary</span> <span>embolism and</span> <span>deep vein</span> <span>thrombosis</span></p>',
    );
    expect(termsOf(text)).toEqual(['embolism', 'thrombosis']);
  });

  it('finds no term across a span laid out as a block in its midst', () => {
    const text = reading('<p>deep <span style="display: block">vein</span> thrombosis</p>');
    expect(termsOf(text)).toEqual(['thrombosis']);
  });

  it('finds what stands in and beside a text that is too long for one go', () => {
    const filler = 'We walked home in the rain. '.repeat(3000);
    const text = reading(
      `<h2>An embolism</h2><p>${filler}A cytokine. ${filler}</p><p>A deep vein thrombosis.</p>`,
    );
    expect(termsOf(text)).toEqual(['(embolism)', '(cytokine)', '(deep vein thrombosis)']);
  });

  it('looks closely at a long text too, where a word may go on in the next element', () => {
    const filler = 'We walked home in the rain. '.repeat(3000);
    const text = reading(`<p>${filler}A cytokine<span style="display: block">means</span></p>`);
    expect(termsOf(text)).toEqual(['(cytokine)']);
  });

  it('looks closely at a long text in steps, and stops when the page takes it away between two', () => {
    const filler = 'We walked home in the rain. '.repeat(9000);
    setPage(`<p>${filler}A cyto<b>kine</b>. ${filler}An embolism.</p>`);
    const text = newText();
    const steps = text.read(find('p'));
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(3);
    expect(termsOf(text)).toEqual(['(cytokine)', '(embolism)']);
    const again = text.read(find('p'));
    again.next();
    const gone = find('p');
    gone.remove();
    text.forgetBelow(gone);
    while (!again.next().done);
    expect(termsOf(text)).toEqual([]);
  });

  it('goes on with the paragraph around an inline element that is read again', () => {
    const text = reading('<p>A deep <span>vein</span> thrombosis and a cytokine.</p>');
    for (const _ of text.readTree(find('span')));
    expect(termsOf(text)).toEqual(['deep vein thrombosis', 'cytokine']);
  });

  it('counts no word of what is hidden or written in', () => {
    const text = reading(
      '<p>A cytokine.</p><div hidden>one two</div><p contenteditable>three four</p><p aria-hidden="true">five</p>',
    );
    expect(text.settle(SETTINGS).words).toBe(2);
  });

  it('keeps nothing of what the page takes away while it is read', () => {
    const filler = '<p>We walked home in the rain.</p>'.repeat(800);
    const body = setPage(
      `${filler}<section><p>An embolism.</p>${filler}<x-y></x-y></section><p>A cytokine.</p>`,
    );
    const text = newText();
    const walk = text.readTree(body);
    walk.next();
    const section = find('section');
    section.remove();
    text.forgetBelow(section);
    while (!walk.next().done);
    expect(termsOf(text)).toEqual(['(cytokine)']);
  });

  it('finds a term that a footnote hangs on', () => {
    expect(termsOf(reading('<p>an embolism<sup>2</sup> and <b>DVT</b><sup>3,4</sup></p>'))).toEqual([
      'embolism',
      'DVT',
    ]);
  });

  it('leaves everyday terms unmarked', () => {
    expect(termsOf(reading('<p>Cytokines in blood</p>'))).toEqual(['Cytokines', '(blood)']);
  });

  it('reads a container anew in place of what it held', () => {
    const text = reading('<p>cytokine</p><p>embolism</p>');
    const [first] = document.querySelectorAll('p');
    first?.replaceChildren('thrombosis');
    readAgain(text, first ?? document.body);
    expect(termsOf(text)).toEqual(['thrombosis', 'embolism']);
  });

  it('knows the terms of a text node, until it is read anew or gone', () => {
    const text = reading('<p>cytokine</p>');
    const node = textIn('p');
    expect(text.termAt(node, 2)?.term.end).toBe(8);
    find('p').replaceChildren('embolism');
    readAgain(text, find('p'));
    text.settle(SETTINGS);
    expect(text.termAt(node, 2)).toBeUndefined();
    expect(text.termAt(textIn('p'), 2)?.block.text).toBe('embolism');
  });
});

describe('forgetting', () => {
  it.each([
    ['left the page', '#at'],
    ['left the page with its shadow host', 'main'],
  ])('drops what %s', (_, selector) => {
    const text = reading(
      '<p>cytokine</p><main><div id="at">embolism</div><x-a><template shadowrootmode="open">thrombosis</template></x-a></main>',
    );
    expect(termsOf(text)).toEqual(['cytokine', 'embolism', 'thrombosis']);
    const leaving = find(selector);
    leaving.remove();
    text.forgetBelow(leaving);
    expect(termsOf(text)).not.toContain('embolism');
    expect([...text.shadows]).toHaveLength(document.querySelectorAll('x-a').length);
  });

  it.each(['hidden', 'contenteditable', 'aria-hidden'])(
    'drops what came to stand below [%s]',
    (attribute) => {
      const text = reading(
        '<p>cytokine</p><main><div><p>embolism</p><x-a><template shadowrootmode="open"><p>thrombosis</p></template></x-a></div></main>',
      );
      find('main').setAttribute(attribute, attribute === 'aria-hidden' ? 'true' : '');
      readAll(text, find('main'));
      expect(termsOf(text)).toEqual(['cytokine']);
      find('main').removeAttribute(attribute);
      readAll(text, find('main'));
      expect(termsOf(text)).toEqual(['cytokine', 'embolism', 'thrombosis']);
    },
  );

  it('reads nothing of a container that left or is left alone', () => {
    const text = reading('<p>cytokine</p>');
    const gone = document.createElement('p');
    gone.append('embolism');
    readAgain(text, gone);
    find('p').contentEditable = 'true';
    readAgain(text, find('p'));
    expect(termsOf(text)).toEqual([]);
  });
});

describe('the order of terms', () => {
  it('is that of the page, whatever was read first', () => {
    const text = reading('<div>embolism <p>cytokine</p> thrombosis</div>');
    readAgain(text, find('div'));
    expect(termsOf(text)).toEqual(['embolism', 'cytokine', 'thrombosis']);
  });

  it('puts a shadow tree where its host stands', () => {
    const inner = '<x-b><template shadowrootmode="open"><p>cytokine</p></template></x-b>';
    const text = reading(
      `<p>embolism</p><x-a><template shadowrootmode="open"><p>DVT</p>${inner}<p>embolism</p></template></x-a><p>thrombosis</p>`,
    );
    expect(termsOf(text)).toEqual(['embolism', 'DVT', 'cytokine', '(embolism)', 'thrombosis']);
    readAgain(text, find('p', shadowOf('x-b', shadowOf('x-a'))));
    expect(termsOf(text)).toEqual(['embolism', 'DVT', 'cytokine', '(embolism)', 'thrombosis']);
  });
});

describe('a term that comes again below another heading', () => {
  const HTML = '<p>An embolism.</p><h2>More</h2><p>An embolism, a cytokine.</p>';

  it.each([
    ['section', ['embolism', 'embolism', 'cytokine']],
    ['page', ['embolism', '(embolism)', 'cytokine']],
  ] as const)('is marked once in each %s, where that is asked for', (repeats, marked) => {
    const text = reading(HTML);
    expect(termsOf(text, { ...SETTINGS, repeats })).toEqual(marked);
  });

  it('is still marked but once on the page when more of it has been read', () => {
    const text = reading(HTML);
    const settings = { ...SETTINGS, repeats: 'page' } as const;
    termsOf(text, settings);
    const more = document.createElement('h2');
    more.append('A cytokine, a thrombosis');
    document.body.append(more);
    readAll(text, more);
    expect(termsOf(text, settings)).toEqual([
      'embolism',
      '(embolism)',
      'cytokine',
      '(cytokine)',
      'thrombosis',
    ]);
  });
});

describe('shadow roots', () => {
  it('are told of once, and once more when they come back', () => {
    setPage('<x-a><template shadowrootmode="open"><p>cytokine</p></template></x-a>');
    const met: ShadowRoot[] = [];
    const text = newText((shadow) => met.push(shadow));
    readAll(text);
    readAll(text);
    const host = find('x-a');
    expect(met).toEqual([shadowOf('x-a')]);
    host.remove();
    text.forgetBelow(host);
    document.body.append(host);
    readAll(text);
    expect(met).toEqual([shadowOf('x-a'), shadowOf('x-a')]);
  });

  it('are asked after where a custom element had none when it was read', () => {
    const text = reading('<x-a></x-a><x-b></x-b><p>cytokine</p>');
    expect(text.shadows.late()).toEqual([]);
    find('x-a').attachShadow({ mode: 'open' });
    expect(text.shadows.late()).toEqual([find('x-a')]);
    expect(text.shadows.late()).toEqual([]);
  });
});

describe('medical evidence', () => {
  const filler = 'plain words that say nothing of the kind at all. '.repeat(18);

  it.each([
    { why: 'one term in a sentence', html: 'He had an embolism.', medical: true },
    { why: 'one term in a long text', html: `An embolism. ${filler}`, medical: false },
    {
      why: 'terms in many containers',
      html: `<p>cytokine</p><p>embolism</p><p>DVT</p><p>${filler}</p>`,
      medical: true,
    },
    {
      why: 'everything in an editor',
      html: `<p>${filler}</p><div contenteditable>cytokine embolism DVT</div>`,
      medical: false,
    },
  ])('$why: $medical', ({ html, medical }) => {
    expect(reading(html).settle(SETTINGS).medical).toBe(medical);
  });

  it('grows and shrinks as the page does, and with it what is marked', () => {
    const text = reading(
      `<p>sepsis</p><main><p>cytokine</p><p>embolism</p><p>DVT</p></main><p>${filler}</p>`,
    );
    expect(termsOf(text)).toEqual(['sepsis', 'cytokine', 'embolism', 'DVT']);
    const main = find('main');
    main.remove();
    text.forgetBelow(main);
    expect(termsOf(text)).toEqual([]);
  });

  it('counts the words of visible text', () => {
    expect(reading('<p>one two</p><p>three <code>four</code></p>').settle(SETTINGS).words).toBe(3);
  });
});
