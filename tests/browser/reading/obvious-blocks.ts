// The blocks of a page read container by container, each by every rule there is: slow and obvious. What the fast walk
// finds must be the same.

import { type Block, type Container, isSkipped, kindOf, readBlocks } from '../../../reading/blocks';
import { elementsIn, isConnected, shadowRootOf } from '../../../reading/true-dom';

/** Every container at and below `root`, in document order, a shadow tree before what its host holds itself. */
export function* containersBelow(
  root: Container,
  enterShadow: (shadow: ShadowRoot) => void = () => {},
): Generator<Container> {
  const ahead: Container[] = [root];
  for (let at = ahead.pop(); at; at = ahead.pop()) {
    if (!isConnected(at) || (at instanceof Element && isSkipped(at))) continue;
    if (at instanceof ShadowRoot || kindOf(at) !== 'inline') yield at;
    ahead.push(...elementsIn(at).reverse());
    const shadow = at instanceof Element ? shadowRootOf(at) : null;
    if (!shadow) continue;
    enterShadow(shadow);
    ahead.push(shadow);
  }
}

export function blocksBelow(root: Container): Block[] {
  return [...containersBelow(root)].flatMap(readBlocks);
}
