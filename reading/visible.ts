// Whether a term can be seen at all, wherever the window stands.

import { liveRange } from './ranges';
import type { PageTerm } from './read-text';
import { parentAcross } from './shadow-trees';
import { boxOf, documentOf, isRendered, parentOf, shadowRootOf } from './true-dom';

/** A box no wider or higher than this, in pixels, shows no word: what is meant for screen readers only is one pixel, but for zoom. */
const NOTHING = 4;

/** Whether a term is laid out at all: not in a closed <details>, not display: none, not transparent. */
export function isVisible({ block, term }: PageTerm): boolean {
  const at = liveRange(block, term.start, term.end)?.startContainer;
  return at instanceof Text && isShown(at);
}

/** Whether a text can be seen. */
export function isShown(text: Text): boolean {
  const around = parentAcross(text);
  if (!around || isReplaced(text, around)) return false;
  const parent = boxed(around);
  if (!isRendered(parent, { opacityProperty: true, visibilityProperty: true })) return false;
  // checkVisibility tells of what stands around an element, not of text right in it: hidden="until-found", or a closed
  // <details> outside its summary.
  if (getComputedStyle(parent).contentVisibility === 'hidden') return false;
  if (parent instanceof HTMLDetailsElement && !parent.open) return false;
  return !isTuckedAway(parent);
}

/** What a slot holds for want of an answer, once it has one; what a host holds itself, where no slot shows it. */
function isReplaced(text: Text, parent: Element): boolean {
  if (parent instanceof HTMLSlotElement) return parent.assignedNodes().length > 0;
  return parentOf(text) === parent && shadowRootOf(parent) !== null && text.assignedSlot === null;
}

/** The element that lays out the text of one: display: contents has no box of its own, and counts as not visible. */
export function boxed(element: Element): Element {
  let at = element;
  for (let up = parentAcross(at); up && getComputedStyle(at).display === 'contents'; up = parentAcross(at))
    at = up;
  return at;
}

/** Text for screen readers only, or of a folded part of the page: shrunk or cut to nothing, or laid out off the page. */
function isTuckedAway(parent: Element): boolean {
  const body = documentOf(parent)?.body;
  for (let at: Element | null = parent; at && at !== body; at = parentAcross(at)) {
    const { width, height, right, bottom } = boxOf(at);
    const { overflow, fontSize } = getComputedStyle(at);
    if (overflow !== 'visible' && (width <= NOTHING || height <= NOTHING)) return true;
    // What stands off the page itself; a box around it may, and let it overflow into sight, as a carousel does.
    const isOff = width > 0 && (right + scrollX <= 0 || bottom + scrollY <= 0);
    if (at === parent && (fontSize === '0px' || isOff)) return true;
  }
  return false;
}
