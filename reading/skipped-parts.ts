// Which parts of a tree are left alone, looked up once for each element in one reading of the tree: an attribute may have
// changed by the next.

import { isSkipped } from './blocks';
import { parentOf } from './true-dom';

export class SkippedParts {
  /** Weak: what was read must not keep alive what the page is done with. */
  private readonly known = new WeakMap<Node, boolean>();

  /** Whether a node stands in something that is left alone, across shadow borders. */
  has(node: Node): boolean {
    const path: Node[] = [];
    let answer: boolean | undefined;
    for (let at: Node | null = node; at && answer === undefined; at = upFrom(at)) {
      answer = this.known.get(at);
      if (answer !== undefined) break;
      path.push(at);
      if (at instanceof Element && isSkipped(at)) answer = true;
    }
    for (const at of path) this.known.set(at, answer ?? false);
    return answer ?? false;
  }
}

function upFrom(node: Node): Node | null {
  return parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null);
}
