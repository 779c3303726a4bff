// The main part of a page: what it is about. Menus, comments and footers say little of whether a page is medical.

import type { Container } from './blocks';

/** Tells whether text in a container is of the page's main part. */
export type MainPart = (container: Container) => boolean;

const MAIN = 'main, [role="main"]';
const ASIDE =
  'nav, aside, header, footer, [role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"], ' +
  '[role="search"], [id*="comment" i], [class*="comment" i]';

/** The one element that a page names as its main part; else its one article; nothing where it names none or several. */
export function mainElementOf(document: Document): Element | undefined {
  for (const selector of [MAIN, 'article']) {
    const [first, ...others] = document.querySelectorAll(selector);
    if (first && others.length === 0) return first;
  }
  return undefined;
}

/** The main part as it is now. */
export function mainPartOf(document: Document): MainPart {
  const main = mainElementOf(document);
  if (main) return (container) => Node.prototype.contains.call(main, hostOf(container));
  return (container) => {
    const element = container instanceof Element ? container : container.host;
    return Element.prototype.closest.call(element, ASIDE) === null;
  };
}

/** The node of the document itself that a container stands in: `contains` knows nothing of shadow trees. */
function hostOf(container: Container): Node {
  let at: Node = container;
  for (
    let root = Node.prototype.getRootNode.call(at);
    root instanceof ShadowRoot;
    root = Node.prototype.getRootNode.call(at)
  )
    at = root.host;
  return at;
}
