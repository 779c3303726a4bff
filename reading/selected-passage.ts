// The stretch of the page that is selected, if it can be marked: across elements and open shadow trees, but never in what
// the reader is writing.

import { isWritten } from './blocks';
import { focusedElement, parentAcross } from './shadow-trees';
import { documentOf, fits, shadowRootOf } from './true-dom';

export interface Stretch {
  /** From end to end, be it from one tree into another. */
  readonly range: StaticRange;
  /** To measure by: as much of it as lies in the tree where it begins. Follows the page. */
  readonly live: Range;
  /** As the page says them, white space evened out. */
  readonly words: string;
}

/** Undefined where nothing is selected, or nothing that is a word of the page. */
export function selectedStretch(document: Document): Stretch | undefined {
  const selection = document.getSelection();
  const focused = focusedElement(document);
  if (!selection?.rangeCount || (focused && isField(focused))) return undefined;
  const range = composedRange(selection);
  if (isWrittenAt(range.startContainer) || isWrittenAt(range.endContainer)) return undefined;
  return stretchOf(range, selection.toString());
}

/** A stretch of the page; undefined where it holds no word. @param words for one that runs through several trees */
export function stretchOf(range: StaticRange, words = ''): Stretch | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const live = (documentOf(startContainer) ?? document).createRange();
  live.setStart(startContainer, startOffset);
  const root = Node.prototype.getRootNode.call(startContainer);
  const isOneTree = root === Node.prototype.getRootNode.call(endContainer);
  if (isOneTree) live.setEnd(endContainer, endOffset);
  else live.setEndAfter(root.lastChild ?? startContainer);
  const said = (isOneTree ? live.toString() : words).replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(said) && !live.collapsed ? { range, live, words: said } : undefined;
}

/**
 * A selection with its ends where they are. The browser tells them only of shadow trees that it is given; for an end in
 * another it names the place of its host, which leads to the tree.
 */
function composedRange(selection: Selection): StaticRange {
  const shadowRoots: ShadowRoot[] = [];
  for (;;) {
    const range = selection.getComposedRanges?.({ shadowRoots })[0] ?? selection.getRangeAt(0);
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const met = [startContainer.childNodes[startOffset], endContainer.childNodes[endOffset - 1]]
      .map((node) => (node instanceof Element ? shadowRootOf(node) : null))
      .filter((root) => root !== null && !shadowRoots.includes(root));
    if (met.length === 0) return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    for (const root of met) if (root) shadowRoots.push(root);
  }
}

function isField(element: Element): boolean {
  return fits(element, 'input, textarea, select') || isWrittenAt(element);
}

function isWrittenAt(node: Node): boolean {
  if (documentOf(node)?.designMode === 'on') return true;
  for (let at = node instanceof Element ? node : parentAcross(node); at; at = parentAcross(at))
    if (isWritten(at)) return true;
  return false;
}
