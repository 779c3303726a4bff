// The words of a page's main part, from its beginning, as a first look takes them: without blocks, layout or glossary.

import { kindOf } from './blocks';
import { mainElementOf } from './main-part';
import { parentElementOf, shadowRootOf } from './true-dom';

/** Text nodes and elements looked at, so that a page of countless crumbs costs no more than another. */
const MOST_NODES = 2500;
/** Custom elements may hold their text in shadow trees. */
const MOST_TREES = 40;

/** Words in lower case; what is written into fields and editors is none of them. */
export function* mainWords(document: Document): Generator<string> {
  const trees: Node[] = [mainElementOf(document) ?? document.body ?? document.documentElement];
  let nodes = 0;
  for (let tree = trees.shift(); tree; tree = trees.shift()) {
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (++nodes > MOST_NODES) return;
      if (node instanceof Element) {
        const shadow = shadowRootOf(node);
        if (shadow && trees.length < MOST_TREES) trees.push(shadow);
        continue;
      }
      const parent = parentElementOf(node);
      if (parent && kindOf(parent) === 'skipped') continue;
      for (const [word] of (node.nodeValue ?? '').toLowerCase().matchAll(/\p{L}+/gu)) yield word;
    }
  }
}
