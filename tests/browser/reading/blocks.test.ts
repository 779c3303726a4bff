// Which text of a page is read, and where one run of it ends and the next begins.

import { describe, expect, it } from 'vitest';
import { containerOf, isInSkipped, readBlocks } from '../../../reading/blocks';
import { containersBelow } from './obvious-blocks';
import { find, setPage, shadowOf, textIn } from './page';

/** Every run of the body, white space evened out but for line breaks. */
function runsIn(html: string): string[] {
  const containers = [...containersBelow(setPage(html), () => {})];
  return containers.flatMap(readBlocks).map(({ text }) => text.replace(/ +/g, ' ').trim());
}

describe('a run of text', () => {
  it.each([
    [
      'goes on through inline elements',
      '<p>deep <b>vein</b> <a href="#x"><i>thromb</i>osis</a></p>',
      'deep vein thrombosis',
    ],
    ['goes on over a line break', '<p>pulmonary<br>embolism</p>', 'pulmonary\nembolism'],
    ['goes on over a comment', '<p>pulmonary<!-- and --> embolism</p>', 'pulmonary embolism'],
    [
      'goes on through display: contents',
      '<p>deep<span style="display: contents"> vein</span></p>',
      'deep vein',
    ],
    ['goes on in words split by tags', '<p>cyto<b>ki</b>ne and lym<wbr>phoma</p>', 'cytokine and lymphoma'],
    ['goes on in words built of inline blocks', '<p><b style="display: inline-block">T</b>umor</p>', 'Tumor'],
    [
      'goes on from a drop cap drawn by CSS',
      '<style>p::first-letter{float:left}</style><p>Cytokine</p>',
      'Cytokine',
    ],
    ['goes on from a floated drop cap', '<p><span style="float: left">C</span>ytokine</p>', 'Cytokine'],
    ['goes on from a quoted drop cap', '<p><span style="float: left">“C</span>ytokine”</p>', '“Cytokine”'],
    ['ends at a nested block', '<div>one <p>two</p> three</div>', 'one|three|two'],
    ['ends at a list item', '<ul><li>one <ul><li>two</li></ul></li></ul>', 'one|two'],
    ['ends at a table cell', '<table><tr><td>one</td><td>two</td></tr></table>', 'one|two'],
    ['ends at a block inside an inline element', '<a href="#x">one<div>two</div>three</a>', 'one|three|two'],
    ['ends at a custom element', '<p>deep <x-note>or not</x-note> vein</p>', 'deep|vein|or not'],
    [
      'ends where something is left out',
      '<p>deep <code>x</code> vein <img alt=""> clot</p>',
      'deep|vein|clot',
    ],
    [
      'ends between touching spans laid out as blocks',
      '<p><span style="display: block">deep</span><span>vein</span></p>',
      'deep|vein',
    ],
    [
      'ends between touching items of a flex box',
      '<div style="display: flex"><a>deep</a><a>vein</a></div>',
      'deep|vein',
    ],
    [
      'ends at the note over a word',
      '<p><ruby>vein<rp>(</rp><rt>tube</rt><rp>)</rp></ruby> wall</p>',
      'vein|wall|tube',
    ],
    ['ends at a floated label', '<p><span style="float: right">Edit</span>Cytokine</p>', 'Edit|Cytokine'],
    ['ends at a floated number', '<p><span style="float: left">1</span>Cytokine</p>', '1|Cytokine'],
  ])('%s', (_, html, runs) => {
    expect(runsIn(html).join('|')).toBe(runs);
  });

  it('knows where each of its text nodes begins', () => {
    const [block] = readBlocks(setPage('deep <b>vein</b><br>clot'));
    expect(block?.text).toBe('deep vein\nclot');
    expect(block?.nodes.map(({ data }) => data)).toEqual(['deep ', 'vein', 'clot']);
    expect(block?.starts).toEqual([0, 5, 10]);
  });

  it.each([
    ['a word', 'embolism<sup>3</sup> is', 'embolism^3 is'],
    ['a word, several numbers', 'embolism<sup><a>4</a>, 5–7</sup> is', 'embolism^4, 5–7 is'],
    ['a name with a number', 'IL-6<sup>12</sup>', 'IL-6^12'],
    ['no word: a power', '10<sup>9</sup>', '109'],
    ['no word: a unit', '25 kg/m<sup>2</sup>', '25 kg/m2'],
    ['nothing: a charge', 'Ca<sup>2+</sup>', 'Ca2+'],
    ['nothing: an isotope', 'the <sup>18</sup>F scan', 'the 18F scan'],
    ['nothing: it is lowered', 'vitamin B<sub>12</sub>', 'vitamin B12'],
  ])('keeps the number of a footnote apart from %s', (_, html, text) => {
    expect(runsIn(`<p>${html}</p>`)).toEqual([text.replace('^', '\u001f')]);
  });

  it('is none where there is only white space', () => {
    expect(runsIn('<div> <p>\n</p><p>&nbsp;</p> </div>')).toEqual([]);
  });
});

describe('text that is left alone', () => {
  it.each([
    ...[
      'contenteditable',
      'contenteditable="true"',
      'contenteditable="plaintext-only"',
      'hidden',
      'aria-hidden="true"',
    ],
    ...['role="textbox"', 'role="searchbox"', 'role="combobox"'],
    ...[
      'class="MathJax"',
      'class="katex"',
      'class="CodeMirror"',
      'class="cm-editor"',
      'class="monaco-editor"',
    ],
  ])('<div %s>', (attribute) => {
    expect(runsIn(`<p>before</p><div ${attribute}>x<p>cytokine</p></div>`)).toEqual(['before']);
  });

  it.each([
    '<code>cytokine</code>',
    '<pre>cytokine</pre>',
    '<kbd>cytokine</kbd>',
    '<samp>cytokine</samp>',
    '<textarea>cytokine</textarea>',
    '<select><option>cytokine</option></select>',
    '<svg><text>cytokine</text><foreignObject><p>cytokine</p></foreignObject></svg>',
    '<math><mtext>cytokine</mtext></math>',
    '<mjx-container>cytokine</mjx-container>',
    '<script type="text/plain">cytokine</script>',
    '<style>cytokine{}</style>',
    '<template><p>cytokine</p></template>',
    '<noscript>cytokine</noscript>',
    '<iframe>cytokine</iframe>',
    '<canvas>cytokine</canvas>',
    '<video>cytokine</video>',
    '<object>cytokine</object>',
  ])('%s', (html) => {
    expect(runsIn(`<p>before</p>${html}`)).toEqual(['before']);
  });

  it.each(['contenteditable="false"', 'aria-hidden="false"', 'hidden="until-found"', 'role="note"'])(
    'is not what stands in <div %s>',
    (attribute) => {
      expect(runsIn(`<div ${attribute}>cytokine</div>`)).toEqual(['cytokine']);
    },
  );

  it('is the whole of a document that is being edited', () => {
    setPage('<p>cytokine</p>');
    document.designMode = 'on';
    expect(isInSkipped(find('p'))).toBe(true);
    document.designMode = 'off';
    expect(isInSkipped(find('p'))).toBe(false);
  });

  it('is what stands in a shadow tree whose host is left alone', () => {
    setPage(
      '<div aria-hidden="true"><x-a><template shadowrootmode="open"><p>cytokine</p></template></x-a></div>',
    );
    expect(isInSkipped(textIn('p', shadowOf('x-a')))).toBe(true);
    expect(isInSkipped(document.body)).toBe(false);
  });
});

describe('shadow trees', () => {
  const nested = `<p>before</p>
    <x-a><template shadowrootmode="open">bare <b>text</b><x-b><template shadowrootmode="open"><p>inner</p></template></x-b></template>slotted</x-a>
    <p>after</p>`;

  it('are read after what their host holds itself, one inside another', () => {
    expect(runsIn(nested)).toEqual(['before', 'slotted', 'bare text', 'inner', 'after']);
  });

  it('are told of as they are met', () => {
    const met: ShadowRoot[] = [];
    for (const _ of containersBelow(setPage(nested), (shadow) => met.push(shadow)));
    expect(met).toEqual([shadowOf('x-a'), shadowOf('x-b', shadowOf('x-a'))]);
  });

  it('are found on inline hosts', () => {
    expect(runsIn('<p>x <span><template shadowrootmode="open"><i>inner</i></template></span></p>')).toEqual([
      'x',
      'inner',
    ]);
  });

  it('stay closed when they are closed', () => {
    expect(runsIn('<div><template shadowrootmode="closed"><p>inner</p></template></div>')).toEqual([]);
  });
});

describe('the container of a node', () => {
  it('is the nearest element that is not inline', () => {
    setPage('<div><p>one <b>two</b></p></div>');
    expect(containerOf(textIn('b'))).toBe(find('p'));
    expect(containerOf(find('b'))).toBe(find('p'));
    expect(containerOf(find('p'))).toBe(find('p'));
  });

  it('is the shadow root for what stands in it without a block of its own, and for itself', () => {
    setPage('<div><template shadowrootmode="open"><b>two</b></template></div>');
    const shadow = shadowOf('div');
    expect(containerOf(textIn('b', shadow))).toBe(shadow);
    expect(containerOf(shadow)).toBe(shadow);
  });

  it('is nothing for a document or for what stands in no block', () => {
    expect(containerOf(document)).toBeUndefined();
    expect(containerOf(new Text('cytokine'))).toBeUndefined();
    expect(containerOf(document.createElement('b'))).toBeUndefined();
  });
});
