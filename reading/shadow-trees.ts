// How nodes stand to each other across the borders of shadow trees. A shadow tree stands where its host does, after what
// the host holds itself.

import { parentElementOf, shadowRootOf } from './true-dom';

/** The element that holds a node, be it as the host of its shadow tree. */
export function parentAcross(node: Node): Element | null {
  const parent = parentElementOf(node);
  if (parent) return parent;
  const root = Node.prototype.getRootNode.call(node);
  return root instanceof ShadowRoot ? root.host : null;
}

/** What has the focus, inside open shadow trees too. */
export function focusedElement(document: Document): Element | undefined {
  let at = document.activeElement;
  for (let inner = at; inner; inner = shadowRootOf(inner)?.activeElement ?? null) at = inner;
  return at ?? undefined;
}

/** Which of two nodes comes first as the page is read: negative when `a` does, positive when `b` does. */
export function pageOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  // Asked this way round: Chromium goes back from the node that it is given through its siblings, and a sort asks of
  // what is in order already whether the later one comes first.
  const relation = Node.prototype.compareDocumentPosition.call(b, a);
  if ((relation & Node.DOCUMENT_POSITION_DISCONNECTED) === 0)
    return relation & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
  const [up, down] = [hostsOf(a), hostsOf(b)];
  const fork = up.findIndex((node, i) => node !== down[i]);
  const [x, y] = [up[fork], down[fork]];
  // The same node, or one is a host of the other.
  if (!x || !y) return up.length - down.length;
  return x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The node and the hosts of the shadow trees it stands in, outermost first: neighbours in one tree can be compared. */
function hostsOf(node: Node): Node[] {
  const root = Node.prototype.getRootNode.call(node);
  return root instanceof ShadowRoot ? [...hostsOf(root.host), node] : [node];
}
