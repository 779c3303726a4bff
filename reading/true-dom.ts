// Reads of the DOM that a page cannot bend. The controls of a form stand in for its properties under their names, in our
// world too: <input name="parentNode"> inside a form would have us walk in a circle. Asked of the prototype, the answer
// is the browser's.

type Reader<T, N extends Node = Node> = (node: N) => T;

/** The getter of a property; looked up on first use, because importing this must work where there is no DOM. */
function reader<T, N extends Node = Node>(prototype: () => Node, name: string): Reader<T, N> {
  let get: (() => T) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get;
    if (!get) throw new Error(`this browser has no ${name}`);
    return get.call(node);
  };
}

const ofNode = () => Node.prototype;
const ofElement = () => Element.prototype;

export const parentOf = reader<ParentNode | null>(ofNode, 'parentNode');
export const parentElementOf = reader<Element | null>(ofNode, 'parentElement');
export const firstChildOf = reader<ChildNode | null>(ofNode, 'firstChild');
export const nextSiblingOf = reader<ChildNode | null>(ofNode, 'nextSibling');
export const documentOf = reader<Document | null>(ofNode, 'ownerDocument');
export const isConnected = reader<boolean>(ofNode, 'isConnected');
export const localNameOf = reader<string, Element>(ofElement, 'localName');
export const shadowRootOf = reader<ShadowRoot | null, Element>(ofElement, 'shadowRoot');

/** The elements right below a node, as they are now. */
export function elementsIn(parent: Node): Element[] {
  const elements: Element[] = [];
  for (let child = firstChildOf(parent); child; child = nextSiblingOf(child)) {
    if (child instanceof Element) elements.push(child);
  }
  return elements;
}

/** Whether a selector fits an element. */
export function fits(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The box of an element, in viewport pixels. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** Whether an element is laid out, and in sight as far as `options` ask. */
export function isRendered(element: Element, options: CheckVisibilityOptions): boolean {
  return Element.prototype.checkVisibility.call(element, options);
}
