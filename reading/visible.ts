// Whether a term can be seen at all, wherever the window stands.

import { liveRange } from './ranges';
import type { PageTerm } from './read-text';
import { parentAcross } from './shadow-trees';

/** Whether a term is laid out at all: not in a closed <details>, not display: none, not transparent. */
export function isVisible({ block, term }: PageTerm): boolean {
  const parent = liveRange(block, term.start, term.end)?.startContainer.parentElement;
  return parent != null && isShown(parent);
}

/** Whether text right in an element can be seen. */
export function isShown(parent: Element): boolean {
  if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  // checkVisibility tells of what stands around an element, not of text right in it: hidden="until-found", or a closed
  // <details> outside its summary.
  if (getComputedStyle(parent).contentVisibility === 'hidden') return false;
  if (parent instanceof HTMLDetailsElement && !parent.open) return false;
  return !isTuckedAway(parent);
}

/** Text for screen readers only, or of a folded part of the page: shrunk or cut to nothing, or laid out off the page. */
function isTuckedAway(parent: Element): boolean {
  const { body } = parent.ownerDocument;
  for (let at: Element | null = parent; at && at !== body; at = parentAcross(at)) {
    const { width, height, right, bottom } = at.getBoundingClientRect();
    const { overflow, fontSize } = getComputedStyle(at);
    if (overflow !== 'visible' && (width <= 1 || height <= 1)) return true;
    if (fontSize === '0px' || (width > 0 && (right + scrollX <= 0 || bottom + scrollY <= 0))) return true;
  }
  return false;
}
