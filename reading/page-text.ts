// The readable text of a page as one string, for passages: all of it, code and what is folded away included, because a
// passage must be found again whatever the page shows just now. In the order in which it is read: a shadow tree in place
// of what its host holds, and that where a slot takes it. White space is one space, or a line break between blocks.

import { type Container, isWritten, kindOf } from './blocks';
import type { Heading } from './headings';
import { Letters } from './letters';
import type { PageWords } from './match-quote';
import { isHeading } from './sections';
import { tidy } from './tidy-text';
import { documentOf, firstChildOf, localNameOf, nextSiblingOf, shadowRootOf } from './true-dom';

export interface PageText extends PageWords {
  /** In the order of the text; each says something. */
  readonly nodes: readonly Text[];
  /** Where in the text the first letter of each node stands, ascending. */
  readonly starts: readonly number[];
  /** The open shadow trees met on the way. */
  readonly shadows: readonly ShadowRoot[];
}

/** Left alone for the sake of terms, but a passage may well be taken from it. */
const CODE = new Map([
  ...['code', 'kbd', 'samp', 'var', 'tt'].map((name) => [name, 'inline'] as const),
  ['pre', 'block'] as const,
]);
/** Nodes read at one step. */
const STEP = 512;

/** Reads a tree, a piece at each step. A page that changes meanwhile is half read: whoever asks learns of that anyway. */
export function* readPageText(root: Container): Generator<void, PageText> {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const headings: Heading[] = [];
  const shadows: ShadowRoot[] = [];
  const pieces: string[] = [];
  let length = 0;
  let gap: '' | ' ' | '\n' = '';

  const widen = (by: ' ' | '\n') => {
    if (length > 0 && gap !== '\n') gap = by;
  };
  const add = (node: Text) => {
    const { words, opens, closes } = tidy(node.data);
    if (opens) widen(' ');
    if (words === '') return;
    if (gap) pieces.push(gap);
    length += gap.length;
    nodes.push(node);
    starts.push(length);
    pieces.push(words);
    length += words.length;
    gap = '';
    if (closes) widen(' ');
  };

  const levels: Level[] = isWrittenWhole(root) ? [] : [openLevel(root, 0)];
  for (let read = 1, level = levels.at(-1); level; level = levels.at(-1), read++) {
    if (read % STEP === 0) yield;
    const node = level.children[level.next++];
    if (!node) {
      levels.pop();
      if (level.heading && length > level.begins)
        headings.push({ level: level.heading, start: level.begins, end: length });
      if (level.isBlock) widen('\n');
    } else if (node instanceof Text) add(node);
    else if (!(node instanceof Element)) continue;
    else if (localNameOf(node) === 'br') widen('\n');
    else if (isRead(node)) {
      const shadow = shadowRootOf(node);
      if (shadow) shadows.push(shadow);
      const inner = openLevel(node, length);
      if (inner.isBlock) widen('\n');
      inner.begins = length + gap.length;
      levels.push(inner);
    }
  }
  const text = pieces.join('');
  return { text, letters: yield* Letters.read(text), headings, nodes, starts, shadows };
}

/** An element that is being read. */
interface Level {
  readonly children: readonly Node[];
  next: number;
  readonly isBlock: boolean;
  /** Level of a heading. */
  readonly heading: number | undefined;
  /** Where its text begins. */
  begins: number;
}

function openLevel(container: Container, begins: number): Level {
  const isElement = container instanceof Element;
  const kind = isElement ? (CODE.get(localNameOf(container)) ?? kindOf(container)) : undefined;
  return {
    ...{ children: childrenOf(container), next: 0, isBlock: kind !== 'inline', begins },
    heading: isElement && isHeading(container) ? levelOf(container) : undefined,
  };
}

function isRead(element: Element): boolean {
  return (kindOf(element) !== 'skipped' || CODE.has(localNameOf(element))) && !isWritten(element);
}

/** Old editors make a whole document writable. */
function isWrittenWhole(root: Container): boolean {
  return documentOf(root)?.designMode === 'on';
}

/** What an element shows: its shadow tree; for a slot, what it was given. */
function childrenOf(container: Container): readonly Node[] {
  const shadow = container instanceof Element ? shadowRootOf(container) : null;
  const given =
    container instanceof HTMLSlotElement ? HTMLSlotElement.prototype.assignedNodes.call(container) : [];
  if (given.length > 0) return given;
  const children: Node[] = [];
  for (let child = firstChildOf(shadow ?? container); child; child = nextSiblingOf(child))
    children.push(child);
  return children;
}

function levelOf(heading: Element): number {
  const byName = /^h([1-6])$/i.exec(localNameOf(heading))?.[1];
  return Number(byName ?? Element.prototype.getAttribute.call(heading, 'aria-level')) || 2;
}
