// The ways in which pages change between two visits. Each is a rule over the model, over how the page is set, or both.

import { plainSentences } from '../bench/prose';
import type { Chance } from '../bench/random';
import { PLAIN, type Setting } from './build-page';
import { type Block, type Model, newWords, type Word } from './model';

export interface Change {
  readonly name: string;
  /** Every passage that is still there has to be found again. */
  readonly isLight: boolean;
  readonly apply?: (model: Model, chance: Chance) => Model;
  readonly setting?: Partial<Setting>;
}

export const CHANGES: readonly Change[] = [
  { name: 'nothing', isLight: true },
  {
    name: 'white space',
    isLight: true,
    setting: { space: ({ pick }) => pick([' ', '\n  ', '\u00a0', '  ', '\t']) },
  },
  { name: 'quotes and dashes', isLight: true, setting: { spell: (word) => plainMarks(word) } },
  { name: 'entities', isLight: true, setting: { spell: (word, chance) => otherCharacters(word, chance) } },
  { name: 'markup rewrapped', isLight: true, setting: { isRewrapped: true, inline: 0.3, inlineTag: 'span' } },
  { name: 'into a shadow tree', isLight: true, setting: { isShadow: true } },
  {
    name: 'advertisements',
    isLight: true,
    apply: (model, chance) => insertBlocks(model, 0.25, () => advert(chance)),
  },
  {
    name: 'paragraphs inserted',
    isLight: true,
    apply: (model, chance) => insertBlocks(model, 0.1, () => paragraph(chance)),
  },
  { name: 'a new introduction', isLight: true, apply: (model, chance) => introduce(model, chance) },
  { name: 'one word in 100 edited', isLight: true, apply: (model, chance) => editWords(model, 0.01, chance) },
  {
    name: 'loaded late, at last',
    isLight: true,
    apply: (model, chance) => insertBlocks(model, 0.1, () => advert(chance)),
  },
  { name: 'translated and back', isLight: true, setting: { inline: 0.9, inlineTag: 'font' } },
  { name: 'one word in 50 edited', isLight: false, apply: (model, chance) => editWords(model, 0.02, chance) },
  { name: 'one word in 10 edited', isLight: false, apply: (model, chance) => editWords(model, 0.1, chance) },
  { name: 'one word in 4 edited', isLight: false, apply: (model, chance) => editWords(model, 0.25, chance) },
  { name: 'words inserted', isLight: false, apply: (model, chance) => insertWords(model, 0.08, chance) },
  { name: 'headings reworded', isLight: false, apply: (model, chance) => rewordHeadings(model, chance) },
  {
    name: 'sentences deleted',
    isLight: false,
    apply: (model, chance) => deleteSentences(model, 0.2, chance),
  },
  {
    name: 'paragraphs deleted',
    isLight: false,
    apply: ({ blocks }, chance) => ({ blocks: blocks.filter(() => chance.next() > 0.25) }),
  },
  {
    name: 'sections deleted',
    isLight: false,
    apply: (model, chance) => ({
      blocks: sectionsOf(model)
        .filter(() => chance.next() > 0.3)
        .flat(),
    }),
  },
  { name: 'paragraphs moved', isLight: false, apply: (model, chance) => move(model, 0.15, chance) },
  { name: 'sections in another order', isLight: false, apply: (model, chance) => reorder(model, chance) },
  { name: 'sentences doubled', isLight: false, apply: (model, chance) => double(model, chance) },
  {
    name: 'loaded late, at first',
    isLight: false,
    apply: ({ blocks }) => ({ blocks: blocks.slice(0, Math.ceil(blocks.length / 3)) }),
  },
  {
    name: 'translated',
    isLight: false,
    apply: ({ blocks }) => ({ blocks: blocks.map(translate) }),
    setting: { inline: 0.9, inlineTag: 'font' },
  },
  {
    name: 'all at once',
    isLight: false,
    apply: (model, chance) =>
      insertBlocks(
        move(deleteSentences(editWords(model, 0.05, chance), 0.1, chance), 0.05, chance),
        0.1,
        () => advert(chance),
      ),
    setting: {
      isRewrapped: true,
      spell: (word) => plainMarks(word),
      space: ({ pick }) => pick([' ', '\n', '\u00a0']),
    },
  },
];

export function settingOf({ setting }: Change): Setting {
  return { ...PLAIN, ...setting };
}

function plainMarks(word: string): string {
  return word.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-').replace(/…/g, '...');
}

function otherCharacters(word: string, chance: Chance): string {
  const apart = word.normalize('NFD').replace(/fi/g, 'ﬁ').replace(/'/g, '’');
  return apart.length > 8 && chance.next() < 0.5 ? `${apart.slice(0, 4)}\u00ad${apart.slice(4)}` : apart;
}

function advert(chance: Chance): Block {
  const what = chance.pick([
    'Shoes you will love',
    'Read next: what your neighbours eat',
    'Subscribe to our letter',
    'Share this page',
  ]);
  return { tag: 'aside', words: newWords(`Advertisement ${what} ${Math.floor(chance.next() * 1000)}`) };
}

function paragraph(chance: Chance): Block {
  const sentence = plainSentences(chance);
  return { tag: 'p', words: newWords(`${sentence()} ${sentence()}`) };
}

function insertBlocks({ blocks }: Model, share: number, make: () => Block): Model {
  let before: Block | undefined;
  return {
    blocks: blocks.flatMap((block) => {
      const isInTable = block.tag === 'td' && before?.row === block.row;
      before = block;
      return !isInTable && pickShare(share, block) ? [make(), block] : [block];
    }),
  };
}

/** Whether one of so many is meant, by its first word: the same in every version. */
function pickShare(share: number, { words }: Block): boolean {
  return (((words[0]?.of ?? 7) * 2654435761) % 1000) / 1000 < share;
}

function introduce(model: Model, chance: Chance): Model {
  const [first, ...rest] = model.blocks;
  return {
    blocks: [...(first ? [first] : []), ...Array.from({ length: 12 }, () => paragraph(chance)), ...rest],
  };
}

/** What editors put in the place of a word, or between two. */
const OTHER_WORDS =
  'several roughly nearly chiefly perhaps certain various further former recent whole entire minor altered revised'.split(
    ' ',
  );

const overWords = (
  { blocks }: Model,
  change: (words: readonly Word[], block: Block) => readonly Word[],
): Model => ({
  blocks: blocks
    .map((block) => ({ ...block, words: change(block.words, block) }))
    .filter(({ words }) => words.length > 0),
});

function editWords(model: Model, share: number, chance: Chance): Model {
  return overWords(model, (words) =>
    words.map((word) => (chance.next() < share ? { ...word, text: chance.pick(OTHER_WORDS) } : word)),
  );
}

function insertWords(model: Model, share: number, chance: Chance): Model {
  return overWords(model, (words) =>
    words.flatMap((word) =>
      chance.next() < share
        ? [word, { text: chance.pick(OTHER_WORDS), of: word.of, isAdded: true } as const]
        : [word],
    ),
  );
}

function rewordHeadings(model: Model, chance: Chance): Model {
  const others = plainSentences(chance)().split(' ');
  return overWords(model, (words, { tag }) =>
    tag.startsWith('h') && chance.next() < 0.5
      ? words.map((word, i) => ({ ...word, text: others[i % others.length] ?? word.text }))
      : words,
  );
}

function deleteSentences(model: Model, share: number, chance: Chance): Model {
  return overWords(model, (words) =>
    sentencesOf(words)
      .filter(() => chance.next() > share)
      .flat(),
  );
}

function sentencesOf(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [[]];
  for (const word of words) {
    sentences.at(-1)?.push(word);
    if (/[.!?]["”]?$/.test(word.text)) sentences.push([]);
  }
  return sentences.filter(({ length }) => length > 0);
}

/** From one heading of the second level to the next. */
function sectionsOf({ blocks }: Model): Block[][] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.tag === 'h2') sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

function move({ blocks }: Model, share: number, chance: Chance): Model {
  const moved = blocks.filter(({ tag }) => tag !== 'td' && tag !== 'h1' && chance.next() < share);
  const rest = blocks.filter((block) => !moved.includes(block));
  for (const block of moved) rest.splice(1 + Math.floor(chance.next() * rest.length), 0, block);
  return { blocks: rest };
}

function reorder(model: Model, chance: Chance): Model {
  const [first = [], ...sections] = sectionsOf(model);
  const keyed = sections.map((section) => ({ section, key: chance.next() }));
  return { blocks: [first, ...keyed.sort((a, b) => a.key - b.key).map(({ section }) => section)].flat() };
}

/** Some paragraphs are said again at the end, with small changes, while the first ones go. */
function double(model: Model, chance: Chance): Model {
  const told = model.blocks.filter(
    ({ tag, words }) => tag === 'p' && words.length > 6 && chance.next() < 0.2,
  );
  const again = told.map(({ tag, words }) => ({
    tag,
    words: words.map(({ text }, i) => ({ text: i % 9 === 4 ? 'again' : text, of: undefined })),
  }));
  return { blocks: [...model.blocks, ...again] };
}

function translate(block: Block): Block {
  const words = block.words.map(({ text }) => ({
    text: [...text].reverse().join('').replace(/e/g, 'ö'),
    of: undefined,
  }));
  return { ...block, words };
}
