// Builds a model into the page, set in one way or another, and remembers where it put every word.

import type { Chance } from '../bench/random';
import type { Block, Model, Word } from './model';

/** How a page is set: everything that may change while the words stay. */
export interface Setting {
  /** Between words. */
  readonly space: (chance: Chance) => string;
  readonly spell: (word: string, chance: Chance) => string;
  /** Share of words that begin an inline element. */
  readonly inline: number;
  readonly inlineTag: string;
  /** Paragraphs are boxes, list items too; words may be cut by tags. */
  readonly isRewrapped: boolean;
  /** The text is in an open shadow tree. */
  readonly isShadow: boolean;
}

export const PLAIN: Setting = {
  space: () => ' ',
  spell: (word) => word,
  ...{ inline: 0.05, inlineTag: 'em', isRewrapped: false, isShadow: false },
};

interface WordPlace {
  readonly word: Word;
  readonly start: TextPoint;
  readonly end: TextPoint;
}

/** A place in a text node; `order` numbers the nodes as they are read. */
export interface TextPoint {
  readonly node: Text;
  readonly order: number;
  readonly offset: number;
}

export interface BuiltPage {
  readonly places: readonly WordPlace[];
  readonly orderOf: ReadonlyMap<Node, number>;
}

/** Fills `root`, which is emptied before. */
export function buildPage(root: HTMLElement, { blocks }: Model, setting: Setting, chance: Chance): BuiltPage {
  root.replaceChildren();
  const places: WordPlace[] = [];
  const orderOf = new Map<Node, number>();
  const text = (parent: Node, data: string) => {
    const node = document.createTextNode(data);
    parent.appendChild(node);
    orderOf.set(node, orderOf.size);
    return node;
  };
  const point = (node: Text, offset: number): TextPoint => ({ node, order: orderOf.get(node) ?? 0, offset });

  /** One word, cut by a tag now and then. */
  const putWord = (parent: Node, word: Word) => {
    const spelt = setting.spell(word.text, chance);
    const cut = setting.isRewrapped && spelt.length > 6 && chance.next() < 0.05 ? 3 : 0;
    if (cut === 0) {
      const node = text(parent, spelt);
      places.push({ word, start: point(node, 0), end: point(node, spelt.length) });
      return;
    }
    const bold = parent.appendChild(document.createElement('b'));
    const [a, b] = [text(bold, spelt.slice(0, cut)), text(parent, spelt.slice(cut))];
    places.push({ word, start: point(a, 0), end: point(b, spelt.length - cut) });
  };

  let group: Element | undefined;
  let previous: Block | undefined;
  let host: Element | ShadowRoot = root;
  if (setting.isShadow)
    host = root.appendChild(document.createElement('x-article')).attachShadow({ mode: 'open' });
  for (const block of blocks) {
    const [outer, tag] = tagsOf(block, setting);
    if (!outer) group = undefined;
    else if (!group || previous?.tag !== block.tag) group = host.appendChild(document.createElement(outer));
    let parent: Element | ShadowRoot = group ?? host;
    if (block.tag === 'td' && !setting.isRewrapped) {
      const isSameRow = previous?.tag === 'td' && previous.row === block.row;
      parent = (isSameRow && parent.lastElementChild) || parent.appendChild(document.createElement('tr'));
    }
    const element = parent.appendChild(document.createElement(tag));
    let within: Node = element;
    block.words.forEach((word, i) => {
      if (within !== element && chance.next() < 0.3) within = element;
      if (i > 0) text(within, setting.space(chance));
      if (within === element && chance.next() < setting.inline)
        within = element.appendChild(document.createElement(setting.inlineTag));
      putWord(within, word);
      if (setting.isRewrapped && chance.next() < 0.02) within.appendChild(document.createElement('br'));
    });
    text(parent, '\n');
    previous = block;
  }
  return { places, orderOf };
}

/** The element that groups blocks of a kind, and the one for each. */
function tagsOf({ tag }: Block, { isRewrapped }: Setting): [string | undefined, string] {
  if (isRewrapped && tag === 'p') return ['section', 'div'];
  if (isRewrapped && (tag === 'li' || tag === 'td')) return ['div', 'div'];
  if (tag === 'li') return ['ul', 'li'];
  if (tag === 'td') return ['table', 'td'];
  return [undefined, tag];
}
