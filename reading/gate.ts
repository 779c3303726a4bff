// The first look at a page: may it be about health at all? A sample of its main part is held against a short list of
// words. Nothing of the glossary is needed for that, and most pages cost us no more than this. Who passes is read in
// earnest, and the density of terms decides.

import { createHealthWordTest } from '../glossary/health-words';
import { kindOf } from './blocks';
import { mainElementOf } from './main-part';
import { parentElementOf, shadowRootOf } from './true-dom';

export interface Sample {
  /** Words looked at. */
  readonly words: number;
  /** How many of them health pages are full of. */
  readonly healthWords: number;
}

/** So many words tell enough. */
const ENOUGH = 1200;
/** Text nodes looked at, so that a page of countless crumbs costs no more than another. */
const MOST_NODES = 2500;
/** Custom elements may hold their text in shadow trees. */
const MOST_TREES = 40;

/** Counts the words of the main part, from its beginning. */
export function samplePage(document: Document): Sample {
  const isHealthWord = createHealthWordTest();
  const trees: Node[] = [mainElementOf(document) ?? document.body ?? document.documentElement];
  let [words, healthWords, nodes] = [0, 0, 0];
  for (let tree = trees.shift(); tree; tree = trees.shift()) {
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (words >= ENOUGH || ++nodes > MOST_NODES) return { words, healthWords };
      if (node instanceof Element) {
        const shadow = shadowRootOf(node);
        if (shadow && trees.length < MOST_TREES) trees.push(shadow);
        continue;
      }
      const parent = parentElementOf(node);
      if (parent && kindOf(parent) === 'skipped') continue;
      for (const [word] of (node.nodeValue ?? '').toLowerCase().matchAll(/\p{L}+/gu)) {
        words++;
        if (isHealthWord(word)) healthWords++;
      }
    }
  }
  return { words, healthWords };
}

/** Below so many words, a single one of health is reason enough to look closer. */
const SHORT = 200;
/** Per 1,000 words. Pages about health have 60 and more, news of a hundred other things fewer than 10. */
const DENSITY = 12;

/** Whether a page deserves a closer look. */
export function mayBeMedical({ words, healthWords }: Sample): boolean {
  return words < SHORT ? healthWords > 0 || isSnippet(words) : (healthWords * 1000) / words >= DENSITY;
}

/** A line or two may name something rare: the glossary itself is asked. */
function isSnippet(words: number): boolean {
  return words > 0 && words < 40;
}
