// The fast walk gives the same text as reading container by container, or says that a closer look is needed.

import { describe, expect, it } from 'vitest';
import { type Container, isInSkipped } from '../../../reading/blocks';
import { blockOf, follows, walkText } from '../../../reading/walk';
import { blocksBelow } from './obvious-blocks';
import { find, setPage } from './page';

/** Runs of the body; a hard one in brackets. */
function runsIn(html: string): string[] {
  const walk = walkText(setPage(html));
  const runs: string[] = [];
  for (let chunk = walk.next(); chunk; chunk = walk.next())
    for (const { from, to, isHard } of chunk.runs) {
      const text = words(chunk.text.slice(from, to));
      runs.push(isHard ? `[${text}]` : text);
    }
  return runs;
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('a run', () => {
  it.each([
    ['goes on through inline elements', '<p>deep <b>vein</b> <i>clot</i></p>', ['deep vein clot']],
    ['ends where another container begins', '<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
    ['leaves out what is named code or form', '<p>one <code>x</code></p><script>y</script>', ['one']],
    ['is hard where a word may go on in the next element', '<p>cyto<b>kine</b></p>', ['[cytokine]']],
    ['is not hard where one element holds both texts', '<p id="p">cyto</p>', ['cyto']],
    ['is none of white space', '<div> <p> </p>\n</div>', []],
  ])('%s', (_, html, runs) => {
    expect(runsIn(html)).toEqual(runs);
  });

  it('goes on over text nodes side by side', () => {
    setPage('<p></p>');
    find('p').append('cyto', 'kine');
    const chunk = walkText(document.body).next();
    expect([chunk?.text, chunk?.runs[0]?.isHard, chunk?.nodes.length]).toEqual(['cytokine', false, 2]);
  });

  it('is cut, between words, before it grows too long', () => {
    setPage('<p></p>');
    for (let i = 0; i < 900; i++) find('p').append(' plain words of no length at all that go on and on.');
    const walk = walkText(document.body);
    const lengths: number[] = [];
    for (let chunk = walk.next(); chunk; chunk = walk.next()) lengths.push(chunk.text.length);
    expect(lengths.length).toBeGreaterThan(1);
    expect(Math.max(...lengths)).toBeLessThan(40_000);
  });
});

it('goes on when the page takes away what it stands on', () => {
  const filler = 'plain words '.repeat(1100);
  setPage(`<p>${filler}one</p><p>${filler}two</p><p>${filler}three</p><p>${filler}four</p>`);
  const walk = walkText(document.body);
  walk.next();
  for (const paragraph of document.querySelectorAll('p:nth-child(-n+2)')) paragraph.remove();
  const rest: string[] = [];
  for (let chunk = walk.next(); chunk; chunk = walk.next())
    for (const run of chunk.runs)
      if (run.container.isConnected) rest.push(blockOf(chunk, run).text.replace(filler, ''));
  expect(rest).toContain('four');
});

it('says on every page what a slow reading says, where it is sure', () => {
  const inline = ['<b>', '<i><em>', '<span contenteditable>', '<code>', '<sup>', '<a href="#x">'];
  const block = ['<p>', '<div>', '<ul><li>', '<table><tr><td>', '<h2>', '<p hidden>'];
  const text = ['one ', 'two', ' three ', '3', '<br>', '<img alt="">', '<!-- -->', '\n', 'β'];
  let seed = 7;
  const pick = <T>(from: readonly T[]): T => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return from[seed % from.length] as T; // never empty
  };
  const write = (depth: number): string =>
    Array.from({ length: 5 }, () => {
      const open = depth === 0 ? '' : pick([...inline, ...block, '', '', '']);
      const close = [...open.matchAll(/<(\w+)/g)].reverse().map(([, name]) => `</${name}>`);
      return open ? open + write(depth - 1) + close.join('') : pick(text);
    }).join('');
  for (let page = 0; page < 300; page++) {
    const body = setPage(write(3));
    const slow = new Map<Container, string[]>();
    for (const { container, text } of blocksBelow(body))
      slow.set(container, [...(slow.get(container) ?? []), words(text)]);
    const fast = new Map<Container, string[]>();
    const unsure = new Set<Container>();
    const walk = walkText(body);
    for (let chunk = walk.next(); chunk; chunk = walk.next())
      for (const run of chunk.runs) {
        const { nodes, text } = blockOf(chunk, run);
        const isPlain = nodes.every(
          (node, i) => !isInSkipped(node) && (i === 0 || follows(nodes[i - 1] ?? node, node)),
        );
        if (run.isHard || !isPlain) unsure.add(run.container);
        fast.set(run.container, [...(fast.get(run.container) ?? []), words(text)]);
      }
    for (const [container, texts] of slow) {
      if (unsure.has(container)) continue;
      expect({ html: body.innerHTML, texts: fast.get(container) }).toEqual({ html: body.innerHTML, texts });
    }
  }
});
