// Offsets of a block become places in the page and back, at the edges of text nodes and after the page changed.

import { describe, expect, it } from 'vitest';
import { type Block, readBlocks } from '../../../reading/blocks';
import { liveRange, pointAt, staticRange } from '../../../reading/ranges';
import { find, setPage, textIn } from './page';

function blockOf(html: string): Block {
  const [block, ...others] = readBlocks(setPage(html));
  if (!block || others.length > 0) throw new Error('not one block');
  return block;
}

describe('a place at offset', () => {
  // Offsets: deep_ 0–5, vein 5–9, _clot 9–14.
  it.each([
    { at: 0, side: 'start', node: 'deep ', offset: 0 },
    { at: 4, side: 'end', node: 'deep ', offset: 4 },
    { at: 5, side: 'start', node: 'vein', offset: 0 },
    { at: 5, side: 'end', node: 'deep ', offset: 5 },
    { at: 9, side: 'start', node: ' clot', offset: 0 },
    { at: 9, side: 'end', node: 'vein', offset: 4 },
    { at: 14, side: 'end', node: ' clot', offset: 5 },
  ] as const)('$at as a $side is "$node" + $offset', ({ at, side, node, offset }) => {
    const point = pointAt(blockOf('deep <b>vein</b> clot'), at, side);
    expect([point.node.data, point.offset]).toEqual([node, offset]);
  });

  it('passes over empty text nodes', () => {
    const block = blockOf('<b>deep</b><i></i> vein');
    find('i').append('');
    const [again] = readBlocks(document.body);
    expect(again?.nodes).toHaveLength(3);
    expect(pointAt(again ?? block, 4, 'end').node.data).toBe('deep');
    expect(pointAt(again ?? block, 4, 'start').node.data).toBe(' vein');
  });

  it('skips the break that <br> stands for', () => {
    const block = blockOf('deep<br>vein');
    expect(block.text.slice(5, 9)).toBe('vein');
    expect(staticRange(block, 5, 9)).toMatchObject({ startOffset: 0, endOffset: 4 });
  });
});

describe('a static range', () => {
  it('spans elements and does not follow edits', () => {
    const block = blockOf('a <b>deep</b> vein clot');
    const range = staticRange(block, 2, 11);
    expect(range.startContainer).toBe(textIn('b'));
    expect(range.endContainer).toBe(document.body.lastChild);
    expect([range.startOffset, range.endOffset]).toEqual([0, 5]);
    textIn('b').insertData(0, 'very ');
    expect(range.startOffset).toBe(0);
  });
});

describe('a live range', () => {
  it('says what the block says there, over elements and line breaks', () => {
    const block = blockOf('a <b>deep</b><br>vein clot');
    expect(liveRange(block, 2, 11)?.toString()).toBe('deepvein');
  });

  it.each([
    ['was removed', (node: Text) => node.remove()],
    ['was cut short', (node: Text) => node.deleteData(2, 2)],
    ['was written anew', (node: Text) => node.replaceData(0, 4, 'port')],
    ['was pushed aside', (node: Text) => node.insertData(0, 'no ')],
  ])('is none after the text %s', (_, edit) => {
    const block = blockOf('a <b>vein</b> clot');
    edit(textIn('b'));
    expect(liveRange(block, 2, 6)).toBeUndefined();
    expect(() => staticRange(block, 2, 6)).not.toThrow();
  });

  it('is the same after text of the block that is not its own changed', () => {
    const block = blockOf('a <b>vein</b> clot');
    document.body.lastChild?.remove();
    expect(liveRange(block, 2, 6)?.toString()).toBe('vein');
  });
});
