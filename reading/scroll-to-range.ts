// Scrolls the page to a place in it: at once, so that what comes next finds it there.

import { parentAcross } from './shadow-trees';

/** Brings a range into the middle of the window, and of every box around it that scrolls. */
export function scrollToRange(range: Range): void {
  const parent: Element | null = range.startContainer.parentElement;
  parent?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // That centres the paragraph, which may be taller than what it scrolls in.
  for (let at = parent; at; at = parentAcross(at)) {
    if (at.scrollHeight <= at.clientHeight) continue;
    const isWindow = at === at.ownerDocument.scrollingElement;
    const box = isWindow ? new DOMRect(0, 0, 0, at.clientHeight) : at.getBoundingClientRect();
    const term = range.getBoundingClientRect();
    if (term.top >= box.top && term.bottom <= box.bottom) continue;
    at.scrollBy({ top: (term.top + term.bottom - box.top - box.bottom) / 2, behavior: 'instant' });
  }
}
