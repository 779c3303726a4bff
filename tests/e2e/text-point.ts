// Where a text stands in the viewport.

import type { Page } from '@playwright/test';
import type { Box } from './card';

/** Boxes of the lines of the first visible place of `text` within one text node, scrolled into view. */
export async function linesOfText(page: Page, text: string): Promise<[Box, ...Box[]]> {
  const [first, ...others] = await page.evaluate(findLines, text);
  if (!first) throw new Error(`"${text}" is not on the page`);
  return [first, ...others];
}

/** Runs in the page, so it is whole in itself. Open shadow trees are looked into. */
export function findLines(wanted: string): Box[] {
  const roots: Node[] = [document.body];
  for (let root = roots.shift(); root; root = roots.shift()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot);
      const at = node instanceof Text ? node.data.indexOf(wanted) : -1;
      if (at < 0 || !node.parentElement?.checkVisibility()) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
    }
  }
  return [];
}

/** Moves the real mouse onto a text, from the margin: one that rests on another term on its way is answered there. */
export async function hoverText(page: Page, text: string): Promise<void> {
  const [{ x, y, width, height }] = await linesOfText(page, text);
  const middle = y + height / 2;
  await page.mouse.move(1, middle);
  await page.mouse.move(x + width / 2 - 2, middle);
  await page.mouse.move(x + width / 2, middle);
}

export async function clickText(page: Page, text: string, options: { alt?: boolean } = {}): Promise<void> {
  const [{ x, y, width, height }] = await linesOfText(page, text);
  if (options.alt) await page.keyboard.down('Alt');
  await page.mouse.click(x + width / 2, y + height / 2);
  if (options.alt) await page.keyboard.up('Alt');
}

/** Clicks a painted term of running text that stands at an edge of the window, after scrolling it there. */
export async function clickTermAt(page: Page, edge: 'right' | 'bottom'): Promise<void> {
  const { x, y } = await page.evaluate((where) => {
    const terms = [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .filter(({ startContainer: { parentElement } }) => parentElement?.matches('p, p :not(a)'))
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range;
      });
    const box = (range: Range | undefined) => range?.getBoundingClientRect() ?? new DOMRect();
    const farthest = terms.toSorted((a, b) => box(b).right - box(a).right)[0];
    const middle = terms[Math.floor(terms.length / 2)];
    const chosen = where === 'right' ? farthest : middle;
    const top = where === 'right' ? innerHeight / 2 : innerHeight - box(chosen).height - 12;
    scrollBy({ top: box(chosen).top - top, behavior: 'instant' });
    const line = [...(chosen?.getClientRects() ?? [])].at(-1) ?? new DOMRect();
    return { x: line.right - 3, y: line.top + line.height / 2 };
  }, edge);
  await page.mouse.click(x, y);
}
