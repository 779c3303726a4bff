// The page as runs of visible text. A block is the text that one container (paragraph, list item, cell …) holds directly,
// read through inline elements, with where each of its text nodes begins. Nothing is changed and nothing is measured
// here, except where two letters touch across an element border and only the layout knows whether they are one word.

import { BARRIER } from '../glossary/letters';
import {
  documentOf,
  firstChildOf,
  fits,
  localNameOf,
  nextSiblingOf,
  parentElementOf,
  parentOf,
} from './true-dom';

/** A run of text of one container. */
export interface Block {
  /** The nearest element that stands as a block of its own, or a shadow root. */
  readonly container: Container;
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Offset in `text` at which each node begins, ascending, in UTF-16 units. */
  readonly starts: readonly number[];
}

export type Container = Element | ShadowRoot;

/** What an element's name says of the text in it. */
export type NameKind = 'inline' | 'skipped' | 'heading';

const NAMES: Readonly<Record<NameKind, string>> = {
  // Runs on in a line unless a style sheet says otherwise.
  inline:
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby s slot small span ' +
    'strike strong sub sup time u wbr output',
  // Not prose, or not the page's to be read: code, forms, media, graphics.
  skipped:
    'script style noscript template head title textarea input select option datalist code pre kbd samp var tt ' +
    'math svg canvas iframe frame object embed video audio map picture img meter progress mjx-container rp',
  heading: 'h1 h2 h3 h4 h5 h6',
};
const KIND_OF = new Map<string, NameKind | undefined>(
  Object.entries(NAMES).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as NameKind])), // keys of NAMES
);
/** Written by the reader or typeset by a script. */
const WRITTEN_PARTS =
  '[contenteditable]:not([contenteditable="false" i]), [role="textbox"], [role="searchbox"], [role="combobox"], .MathJax, .katex, .CodeMirror, .cm-editor, .monaco-editor, .ace_editor';
const SKIPPED_PARTS = `${WRITTEN_PARTS}, [aria-hidden="true"], [hidden]:not([hidden="until-found"])`;

/** What the name of an element says; nothing for one that stands as a block of its own. */
export function kindOf(element: Element): NameKind | undefined {
  const name = localNameOf(element);
  const kind = KIND_OF.get(name);
  if (kind === undefined && !KIND_OF.has(name)) {
    KIND_OF.set(name, KIND_OF.get(name.toLowerCase()));
    return KIND_OF.get(name);
  }
  return kind;
}

/** Whether text below `element` is left alone, whatever it says. */
export function isSkipped(element: Element): boolean {
  return kindOf(element) === 'skipped' || fits(element, SKIPPED_PARTS);
}

/** Whether what an element holds is not the page's own text: an editor, a formula. */
export function isWritten(element: Element): boolean {
  return fits(element, WRITTEN_PARTS);
}

/** Whether `node` stands inside something that is left alone, across shadow borders. */
export function isInSkipped(node: Node): boolean {
  // Old editors make a whole document (mostly of a frame) writable, without an attribute to tell it by.
  if (documentOf(node)?.designMode === 'on') return true;
  for (let at: Node | null = node; at; at = parentOf(at) ?? (at instanceof ShadowRoot ? at.host : null)) {
    if (at instanceof Element && isSkipped(at)) return true;
  }
  return false;
}

/** Whether an element breaks the line of text around it, judged by its name. */
function isBlockByName(element: Element): boolean {
  // A custom element is inline unless styled otherwise, but nearly always stands for a piece of interface.
  return kindOf(element) !== 'inline';
}

/** The container that holds a node's text: for a shadow root, itself. */
export function containerOf(node: Node): Container | undefined {
  let at: Node | null = node instanceof Element || node instanceof ShadowRoot ? node : parentOf(node);
  while (at instanceof Element && !isBlockByName(at)) at = parentOf(at);
  return at instanceof Element || at instanceof ShadowRoot ? at : undefined;
}

/** The runs of text that a container holds directly: a nested container ends one run and begins the next. */
export function readBlocks(container: Container): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  const close = () => {
    if (/\S/.test(text)) blocks.push({ container, text, nodes, starts });
    text = '';
    nodes = [];
    starts = [];
  };
  const add = (node: Text) => {
    const { data } = node;
    const before = nodes.at(-1);
    if (before && touches(text, data) && !runsOn(before, node)) close();
    nodes.push(node);
    starts.push(text.length);
    text += data;
  };
  const visit = (parent: Node) => {
    for (let node = firstChildOf(parent); node; node = nextSiblingOf(node)) {
      if (node instanceof Text) add(node);
      else if (node instanceof Element) {
        if (localNameOf(node) === 'br') text += '\n';
        else if (isSkipped(node)) close();
        else if (isBlockByName(node)) close();
        else {
          if (localNameOf(node) === 'sup' && isFootnote(text, node.textContent)) text += BARRIER; // no term goes on into the number
          visit(node);
        }
      }
    }
  };
  visit(container);
  close();
  return blocks;
}

/** Whether a raised number refers to a note: it hangs on a word (embolism³) or on IL-6, not on a number or a unit (10⁹, cm²). */
function isFootnote(before: string, raised: string): boolean {
  const end = before.slice(-8);
  return (
    /^[\d\s,–-]*\d$/.test(raised) && /\p{L}(-?\d{1,2})?$/u.test(end) && !/(^|\P{L})[cdkmnµ]?m$/u.test(end)
  );
}

/** Two letters or digits that meet without a space: one word, if they stand on one line. */
function touches(before: string, after: string): boolean {
  // Only the end is looked at: a search through all of `before`, once for each node, would be quadratic.
  return /[\p{L}\p{N}]$/u.test(before.slice(-2)) && /^[\p{L}\p{N}]/u.test(after);
}

/** A block cut wherever a style sheet lays out its spans as blocks of their own. */
export function partsLaidOut({ container, text, nodes, starts }: Block): Block[] {
  const begins = nodes.flatMap((node, i) => {
    const before = nodes[i - 1];
    return before && runsOn(before, node) ? [] : i;
  });
  return begins.map((from, k) => {
    const to = begins[k + 1] ?? nodes.length;
    const at = from === 0 ? 0 : (starts[from] ?? 0);
    return {
      container,
      text: text.slice(at, starts[to]),
      nodes: nodes.slice(from, to),
      starts: starts.slice(from, to).map((start) => start - at),
    };
  });
}

/** Whether the text of two nodes runs on in one line: no element that ends or begins between them is laid out as a block. */
export function runsOn(a: Text, b: Text): boolean {
  if (parentOf(a) === parentOf(b)) return true;
  return chainIsInline(a, b) && chainIsInline(b, a);
}

function chainIsInline(from: Text, other: Text): boolean {
  for (
    let at = parentElementOf(from);
    at && !Node.prototype.contains.call(at, other);
    at = parentElementOf(at)
  ) {
    const { display, float } = getComputedStyle(at);
    if (!/^(inline|contents|ruby)/.test(display) && !(float !== 'none' && isDropCap(at))) return false;
  }
  return true;
}

/** A first letter, with the quotation mark that may stand before it: floated, it still begins the word beside it. */
function isDropCap(element: Element): boolean {
  return /^["'“‘«]?\p{L}$/u.test(element.textContent ?? '');
}

/** Longest text read at one go, in UTF-16 units: about two milliseconds' worth. */
export const LONGEST = 65_536;

/** A block in pieces of bearable length, each cut before a word. A node that is cut begins before the piece's text does. */
export function piecesOf(block: Block): Block[] {
  const { container, text, nodes, starts } = block;
  if (text.length <= LONGEST) return [block];
  const pieces: Block[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = from + LONGEST < text.length ? lastGap(text, from, from + LONGEST) : text.length;
    const within = nodes.flatMap((node, i) => {
      const start = starts[i] ?? 0;
      return start < to && start + node.length > from ? [{ node, start: start - from }] : [];
    });
    pieces.push({
      container,
      text: text.slice(from, to),
      nodes: within.map(({ node }) => node),
      starts: within.map(({ start }) => start),
    });
  }
  return pieces.filter(({ nodes: inPiece }) => inPiece.length > 0);
}

/** Where to cut text[from, to): after its last sentence, else after its last white space, else at its end. */
function lastGap(text: string, from: number, to: number): number {
  const tail = text.slice(to - 2000, to);
  const gap = Math.max(tail.lastIndexOf('. '), tail.lastIndexOf('.\n'));
  const at = gap >= 0 ? gap + 1 : tail.search(/\s\S*$/);
  return at > 0 && to - 2000 + at > from ? to - 2000 + at : to;
}
