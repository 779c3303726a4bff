// A page as the bench knows it: blocks of words, each word with the number it had in the page as it was first. However
// the page is changed, what became of every word is known, and so is where each passage is, or that it has gone.

import type { Chance } from '../bench/random';

export interface Word {
  readonly text: string;
  /** Its number in the first version; of a word put in its place, the same; undefined for what came from elsewhere. */
  readonly of: number | undefined;
  /** Put in after the word `of`. */
  readonly isAdded?: true;
}

export interface Block {
  readonly tag: 'h1' | 'h2' | 'h3' | 'p' | 'li' | 'td' | 'aside';
  /** Cells with the same number are of one row. */
  readonly row?: number;
  readonly words: readonly Word[];
}

export interface Model {
  readonly blocks: readonly Block[];
}

export interface Passage {
  /** Numbers of its first word and of its last. */
  readonly first: number;
  readonly last: number;
}

interface Line {
  readonly tag: Block['tag'];
  readonly row?: number;
  readonly text: string;
}

export function modelOf(lines: readonly Line[]): Model {
  let of = 0;
  return {
    blocks: lines.map(({ text, ...line }) => ({
      ...line,
      words: text.split(/\s+/).map((word) => ({ text: word, of: of++ })),
    })),
  };
}

/** Words that belong to no first version: an advertisement, a new paragraph. */
export function newWords(text: string): Word[] {
  return text.split(/\s+/).map((word) => ({ text: word, of: undefined }));
}

/** The prose of an article of tests/articles. */
export function modelOfArticle(html: string): Model {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const lines: Line[] = [];
  let row = 0;
  for (const element of page.querySelectorAll('h1, h2, h3, p, li, tr, td, th')) {
    if (element.matches('tr')) {
      row++;
      continue;
    }
    if (element.querySelector('p, li, tr') || element.closest('[hidden], template, svg, [contenteditable]'))
      continue;
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const tag = element.localName === 'th' ? 'td' : (element.localName as Block['tag']); // one of the selector's
    lines.push({ tag, text, ...(tag === 'td' && { row }) });
  }
  return modelOf(lines);
}

/** Passages as readers mark them: a word, a phrase, a sentence or so, now and then across paragraphs. */
export function choosePassages({ blocks }: Model, count: number, chance: Chance): Passage[] {
  const passages: Passage[] = [];
  const last = blocks.flatMap(({ words }) => words).length - 1;
  const between = (from: number, to: number) => from + Math.floor(chance.next() * (to - from + 1));
  while (passages.length < count) {
    const block = chance.pick(blocks);
    const kind = chance.next();
    const length =
      kind < 0.1
        ? 1
        : kind < 0.3
          ? between(2, 4)
          : kind < 0.75
            ? between(5, 15)
            : between(16, kind < 0.9 ? 40 : 160);
    const from = between(0, Math.max(0, block.words.length - (kind < 0.75 ? length : 1)));
    const first = block.words[from]?.of ?? 0;
    const end = kind < 0.75 ? (block.words.at(-1)?.of ?? 0) : last;
    passages.push({ first, last: Math.min(first + length - 1, end) });
  }
  return passages.filter(({ first, last: to }) => {
    const said = blocks.flatMap(({ words }) => words).slice(first, to + 1);
    return said.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
  });
}
