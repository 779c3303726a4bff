// What the reader of a long page looks at, to be read before all that stands above it: a page may be opened far down, at a
// fragment or where it was left. Begins with the heading above the screen, because a term is marked where its section
// first has it.

import { containerOf } from './blocks';
import { caretAt } from './caret-at';
import { isHeading } from './sections';
import { boxOf } from './true-dom';

/** A page of fewer elements is read whole before anyone has looked. */
const LONG_PAGE = 2000;
/** Elements looked through on the way up to a heading, and parts on the way down. */
const MOST = 500;

/** Elements with all that is in view, in page order; none where there is nothing to win. */
export function partsInView(document: Document): Element[] {
  const view = document.defaultView;
  if (!view || document.getElementsByTagName('*').length < LONG_PAGE) return [];
  const [middle, last] = [0.5, 0.95].map((share) =>
    elementAt(document, view.innerWidth / 2, view.innerHeight * share),
  );
  if (!middle || !last) return [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT);
  return goToHeadingAbove(middle, walker) ? partsUntil(last, walker) : [];
}

function elementAt(document: Document, x: number, y: number): Element | undefined {
  const caret = caretAt(document, x, y);
  const container = caret && containerOf(caret.node);
  return container instanceof Element ? container : undefined;
}

/** Takes the walker to the last heading above the screen, or as far as it may go; false where the page begins before. */
function goToHeadingAbove(from: Element, walker: TreeWalker): boolean {
  walker.currentNode = from;
  for (let steps = 0; steps < MOST; steps++) {
    const at = walker.currentNode as Element; // SHOW_ELEMENT
    if (isHeading(at) && boxOf(at).bottom < 0) return true;
    if (!walker.previousNode()) return false;
  }
  return true;
}

/** The largest elements from where the walker stands to `last`, none of which holds more than these. */
function partsUntil(last: Element, walker: TreeWalker): Element[] {
  const parts: Element[] = [];
  while (parts.length < MOST) {
    const at = walker.currentNode as Element; // SHOW_ELEMENT
    if (at !== last && Node.prototype.contains.call(at, last)) {
      walker.nextNode();
      continue;
    }
    parts.push(at);
    if (at === last) break;
    while (!walker.nextSibling()) if (!walker.parentNode()) return parts;
  }
  return parts;
}
