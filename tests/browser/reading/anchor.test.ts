// Passages of a real page: a range described, the page changed, and ranges found again.

import { describe, expect, it } from 'vitest';
import type { PassageAnchor } from '../../../notebook/passage-anchor';
import { passageLink } from '../../../notebook/text-fragment';
import { describePassage, findPassage, finish } from '../../../reading/anchor';
import { readPageText } from '../../../reading/page-text';
import { find, rangeOf, setPage, shadowOf, textIn } from './page';

const read = () => finish(readPageText(document.body));

/** What is kept of the stretch from the first of some words to the last of others. */
function markFrom(first: string, last = first): PassageAnchor {
  const { endContainer, endOffset } = rangeOf(last);
  const { startContainer, startOffset } = rangeOf(first);
  const anchor = finish(
    describePassage(read(), new StaticRange({ startContainer, startOffset, endContainer, endOffset })),
  );
  if (!anchor) throw new Error('nothing was said there');
  return anchor;
}

/** The words of each range that is found, white space evened out. */
function wordsFound(anchor: PassageAnchor): string[] | string {
  const found = finish(findPassage(read(), anchor));
  if (found.status === 'orphan') return found.why;
  return found.ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString().replace(/\s+/g, ' ');
  });
}

describe('the readable text', () => {
  it.each([
    ['evens out white space', '<p>deep \n vein</p>\n\n<p>clot</p>', 'deep vein\nclot'],
    ['runs on through inline elements', '<p>deep <b>vein</b> <i>thromb</i>osis</p>', 'deep vein thrombosis'],
    ['breaks at list items and cells', '<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>', 'a\nb\nc\nd'],
    ['breaks at a line break', '<p>a<br>b</p>', 'a\nb'],
    ['leaves out soft hyphens', '<p>anti&shy;coagulant</p>', 'anticoagulant'],
    ['has code in it', '<p>take <code>x</code></p><pre>a\n b</pre>', 'take x\na b'],
    [
      'has what is folded away',
      '<details><summary>more</summary>less</details><p hidden>tab</p>',
      'more\nless\ntab',
    ],
    [
      'has nothing of scripts and forms',
      '<p>a</p><script>b</script><style>c{}</style><textarea>d</textarea>',
      'a',
    ],
    ['has nothing that is being written', '<p>a</p><div contenteditable>b</div>', 'a'],
    [
      'has a shadow tree in place of what its host holds',
      '<x-a>light<template shadowrootmode="open"><p>one</p><slot></slot><p>two</p></template></x-a>',
      'one\nlight\ntwo',
    ],
    [
      'is read though a form hides its properties',
      '<form><input name="parentNode"><input name="firstChild"><p>a</p></form>',
      'a',
    ],
  ])('%s', (_, html, text) => {
    setPage(html);
    expect(read().text).toBe(text);
  });
});

describe('a passage', () => {
  const PAGE = `<h1>Clots</h1><h2>Signs</h2>
    <p>A swollen <b>leg</b> may be a <a href="#x">deep vein <i>thromb</i>osis</a>. Call a doctor.</p>
    <ul><li>pain in the calf</li><li>warm, red skin</li></ul>
    <table><tr><td>Age</td><td>over sixty</td></tr><tr><td>Rest</td><td>more than three days</td></tr></table>
    <x-note><template shadowrootmode="open"><p>After an operation the risk is higher.</p></template></x-note>`;

  it.each([
    ['across inline elements', 'swollen', 'osis', ['swollen leg may be a deep vein thrombosis']],
    ['across list items', 'in the calf', 'warm', ['in the calfwarm']],
    ['across cells', 'over', 'Rest', ['over sixtyRest']],
    [
      'across paragraphs, a list and a table',
      'Call a',
      'sixty',
      ['Call a doctor. pain in the calfwarm, red skin Ageover sixty'],
    ],
    ['in a shadow tree', 'an operation', 'higher', ['an operation the risk is higher']],
    ['into a shadow tree', 'three', 'operation', ['three days', 'After an operation']],
  ])('%s is found again', (_, first, last, words) => {
    setPage(PAGE);
    const anchor = markFrom(first, last);
    expect(wordsFound(anchor)).toEqual(words);
    expect(anchor.headings).toEqual(['Clots', 'Signs']);
  });

  it('is described by selectors that hold the words as they are read', () => {
    setPage('<p>A swollen <b>leg</b>\n may  hurt.</p><p>Rest.</p>');
    const { quote, position } = markFrom('leg', 'hurt');
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: 'leg\u0020may hurt',
      prefix: 'A swollen ',
      suffix: '.\nRest.',
    });
    expect(position).toEqual({ type: 'TextPositionSelector', start: 10, end: 22 });
  });

  it('of a whole paragraph may be marked by its borders', () => {
    setPage('<p>One.</p><p id="two">Two is <b>here</b>. </p><p>Three.</p>');
    const range = document.createRange();
    range.setStart(find('#two'), 0);
    range.setEnd(find('#two').nextElementSibling ?? document.body, 0);
    expect(finish(describePassage(read(), range))?.quote.exact).toBe('Two is here.');
  });

  it('that says nothing is none', () => {
    setPage('<p>One <img alt=""> – two</p>');
    expect(finish(describePassage(read(), rangeOf(' – ')))).toBeUndefined();
  });

  it('is painted without what was put into it', () => {
    setPage(
      '<p id="first">Rest the leg, and keep it high on a pillow.</p><p>Drink enough water all through the day.</p>',
    );
    const anchor = markFrom('keep it', 'enough water');
    find('#first').insertAdjacentHTML(
      'afterend',
      '<aside>Advertisement: shoes that you will love to walk in</aside>',
    );
    expect(wordsFound(anchor)).toEqual(['keep it high on a pillow.', 'Drink enough water']);
  });

  it('is found when it comes late, and not before', () => {
    const body = setPage(PAGE);
    const anchor = markFrom('pain in', 'calf');
    body.replaceChildren();
    expect(wordsFound(anchor)).toBe('absent');
    body.setHTMLUnsafe(PAGE);
    expect(wordsFound(anchor)).toEqual(['pain in the calf']);
  });

  it('in a shadow tree is found when its text is changed around it', () => {
    setPage(PAGE);
    const anchor = markFrom('the risk is higher');
    textIn('p', shadowOf('x-note')).data = 'After any operation the risk is higher, they say.';
    expect(wordsFound(anchor)).toEqual(['the risk is higher']);
  });

  it('leaves the page as it was', () => {
    const body = setPage(PAGE);
    const before = body.getHTML({ serializableShadowRoots: true });
    wordsFound(markFrom('swollen', 'osis'));
    expect(body.getHTML({ serializableShadowRoots: true })).toBe(before);
  });

  it('has a link that a browser can follow to its words', () => {
    setPage(PAGE);
    const link = passageLink('https://example.org/a#b', markFrom('deep vein', 'osis').quote);
    expect(link).toBe(
      'https://example.org/a#b:~:text=leg%20may%20be%20a-,deep%20vein%20thrombosis,-.%20Call%20a%20doctor.',
    );
  });
});
