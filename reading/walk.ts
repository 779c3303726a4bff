// A tree of the page as runs of text, as fast as they can be had: one look at each text node, and none at the elements
// between, unless something is not as simple as it looks. Such a run is given as "hard", to be read with blocks.ts, which
// knows every rule. What has been found in a run tells whether a closer look is worth it: nearly all runs hold no term.

import { type Container, kindOf, touches } from './blocks';
import { documentOf, firstChildOf, localNameOf, nextSiblingOf, parentOf } from './true-dom';

/** Text nodes that follow each other in one container. */
export interface Run {
  readonly container: Container;
  readonly nodes: Text[];
  text: string;
  /** Two nodes meet in what may be one word or two: only a closer look tells. */
  isHard: boolean;
}

export interface TextWalk {
  /** The next run in document order; undefined at the end. */
  next(): Run | undefined;
}

/** A run is cut where it grows past this, at the next node that begins a new word: a page may be one paragraph. */
const LONG = 32_768;

/**
 * Walks the text below `root`. A NodeIterator, because it stays in place when the page takes away what it stands on.
 * What lies in shadow trees, and what a look at an element's attributes would exclude, is not told apart here.
 */
export function walkText(root: Container): TextWalk {
  const iterator = documentAround(root).createNodeIterator(root, NodeFilter.SHOW_TEXT);
  let parent: ParentNode | null = null;
  let container: Container | undefined;
  let ahead: Text | undefined;
  let aheadContainer: Container | undefined;

  /** Moves on to the next text that stands in a container; its text may be white space. */
  function step(): void {
    for (;;) {
      const node = iterator.nextNode() as Text | null; // SHOW_TEXT
      ahead = node ?? undefined;
      if (!node) return;
      if (node.parentNode !== parent) {
        parent = node.parentNode;
        container = holder(parent);
      }
      aheadContainer = container;
      if (container) return;
    }
  }

  step();
  return {
    next() {
      while (ahead && aheadContainer) {
        const run: Run = { container: aheadContainer, nodes: [ahead], text: ahead.data, isHard: false };
        let last = ahead;
        step();
        while (ahead && aheadContainer === run.container) {
          const { data } = ahead;
          const isTouching = touches(run.text, data);
          if (run.text.length > LONG && !isTouching) break;
          if (isTouching && !areSiblings(last, ahead)) run.isHard = true;
          run.nodes.push(ahead);
          run.text += data;
          last = ahead;
          step();
        }
        if (/\S/.test(run.text)) return run;
      }
      return undefined;
    },
  };
}

/** The document of a container, whatever the controls of a form say. */
export function documentAround(container: Container): Document {
  return documentOf(container) ?? document;
}

/** The container of text right below `parent`; undefined where the name of an element says that it is left alone. */
function holder(parent: ParentNode | null): Container | undefined {
  for (let at: Node | null = parent; at; at = parentOf(at)) {
    if (at instanceof ShadowRoot) return at;
    if (!(at instanceof Element)) return undefined;
    const kind = kindOf(at);
    if (kind === 'skipped') return undefined;
    if (kind !== 'inline') return at;
  }
  return undefined;
}

function areSiblings(a: Text, b: Text): boolean {
  return nextSiblingOf(a) === b;
}

/**
 * Whether `b` comes next after `a` with nothing between them but the borders of inline elements: no picture, no empty
 * block. A line break is white space.
 */
export function follows(a: Text, b: Text): boolean {
  let at: Node = a;
  for (let next = nextSiblingOf(at); next !== b; next = nextSiblingOf(at)) {
    if (next === null) {
      const up = parentOf(at);
      if (!up) return false;
      at = up;
    } else if (Node.prototype.contains.call(next, b)) {
      const first = firstWithin(next);
      if (first === b) return true;
      if (!isNothing(first)) return false;
      at = first;
    } else if (isNothing(next)) at = next;
    else return false;
  }
  return true;
}

/** The first node without children at the beginning of a node. */
function firstWithin(node: Node): Node {
  let at: Node = node;
  for (let child = firstChildOf(at); child; child = firstChildOf(at)) at = child;
  return at;
}

function isNothing(node: Node): boolean {
  return node instanceof Comment || (node instanceof Element && /^(br|wbr)$/.test(localNameOf(node)));
}
