// A tree of the page as text, as fast as it can be had: one look at each text node, and none at the elements between,
// unless something is not as simple as it looks. Such a run is "hard", to be read with blocks.ts, which knows every rule.
// What has been found in a run tells whether a closer look is worth it: nearly all runs hold no term.
//
// Runs come in chunks, because a loop over one long text is compiled while it runs, and many short ones are not:
//
//   text    Deep vein thrombosis|Blood can clot in a vein.|Ask your doctor.      | parts runs: no word, no white space
//   runs    h2──────────────────  p────────────────────────  p───────────────
//   nodes   0 (starts 0)          1 (21)  2 em  3            4                   text nodes and where each begins

import { BARRIER } from '../glossary/letters';
import { type Block, type Container, kindOf } from './blocks';
import { documentOf, firstChildOf, localNameOf, nextSiblingOf, parentOf } from './true-dom';

/** Text nodes that follow each other in one container. */
export interface Run {
  readonly container: Container;
  /** Where it stands in the text of its chunk. */
  readonly from: number;
  to: number;
  /** Its text nodes among those of its chunk. */
  readonly firstNode: number;
  endNode: number;
  /** Two nodes meet in what may be one word or two: only a closer look tells. */
  isHard: boolean;
}

export interface Chunk {
  text: string;
  readonly nodes: Text[];
  /** Offset in `text` at which each node begins. */
  readonly starts: number[];
  readonly runs: Run[];
}

export interface TextWalk {
  /** The next runs in document order; undefined at the end. */
  next(): Chunk | undefined;
}

/** A chunk ends with the run that takes it past this. */
const ENOUGH = 12_000;
/** A run is cut where it grows past this, after a sentence, or at twice as much between words: a page may be one paragraph. */
const LONG = 32_768;
/**
 * Walks the text below `root`. A NodeIterator, because it stays in place when the page takes away what it stands on.
 * What lies in shadow trees, and what a look at an element's attributes would exclude, is not told apart here.
 */
export function walkText(root: Container): TextWalk {
  const iterator = documentAround(root).createNodeIterator(root, NodeFilter.SHOW_TEXT);
  let parent: ParentNode | null = null;
  let container: Container | undefined;
  let ahead = iterator.nextNode() as Text | null; // SHOW_TEXT

  return {
    next() {
      const chunk: Chunk = { text: '', nodes: [], starts: [], runs: [] };
      const { nodes, starts, runs } = chunk;
      let text = '';
      let run: Run | undefined;
      let last: Text | undefined;
      let isOpen = false; // the text ends in a letter
      let isEnded = false; // the text ends a sentence
      for (; ahead; ahead = iterator.nextNode() as Text | null) {
        if (ahead.parentNode !== parent) {
          parent = ahead.parentNode;
          container = holder(parent);
        }
        if (!container) continue;
        const { data } = ahead;
        const { length } = data;
        if (run && container === run.container) {
          const isTouching = isOpen && length > 0 && isOfWord(data, 0);
          if (text.length > LONG && !isTouching && (isEnded || text.length > 2 * LONG)) break;
          if (isTouching && last && nextSiblingOf(last) !== ahead) run.isHard = true;
        } else {
          if (isBlank(data)) continue;
          if (text.length > ENOUGH) break;
          if (run) text += BARRIER;
          run = { container, from: text.length, to: 0, firstNode: nodes.length, endNode: 0, isHard: false };
          runs.push(run);
        }
        nodes.push(ahead);
        starts.push(text.length);
        text += data;
        run.to = text.length;
        run.endNode = nodes.length;
        last = ahead;
        if (length > 0) {
          isOpen = isOfWord(data, length - 1);
          isEnded = text.length > LONG && /[.!?]\s*$/.test(data.slice(-20));
        }
      }
      chunk.text = text;
      return run && chunk;
    },
  };
}

/** A run as a block of its own. */
export function blockOf(
  { text, nodes, starts }: Chunk,
  { container, from, to, firstNode, endNode }: Run,
): Block {
  return {
    container,
    text: text.slice(from, to),
    nodes: nodes.slice(firstNode, endNode),
    starts: starts.slice(firstNode, endNode).map((start) => start - from),
  };
}

/** Whether a letter or a digit stands at a place. Half of one that takes two units counts as one. */
function isOfWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit > 96 && unit < 123) || (unit > 64 && unit < 91) || (unit > 47 && unit < 58);
  return /[\p{L}\p{N}\p{Cs}]/u.test(text.charAt(at));
}

function isBlank(text: string): boolean {
  return text.length === 0 || (text.charCodeAt(0) <= 32 && !/\S/.test(text));
}

/** The document of a container, whatever the controls of a form say. */
export function documentAround(container: Container): Document {
  return documentOf(container) ?? document;
}

/** The container of text right below `parent`; undefined where the name of an element says that it is left alone. */
function holder(parent: ParentNode | null): Container | undefined {
  for (let at: Node | null = parent; at; at = parentOf(at)) {
    if (!(at instanceof Element)) return at instanceof ShadowRoot ? at : undefined;
    const kind = kindOf(at);
    if (kind === 'skipped') return undefined;
    if (kind !== 'inline') return at;
  }
  return undefined;
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
