// Whole pages: every way to find and show the terms of a page, until the frame that shows them; and what each of them
// costs while the page changes and is scrolled.

import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { USUAL_CHOICES } from '../../../platform/choices';
import { paintLiveRanges, paintStaticRanges, wrapInSpans } from '../peers/all-matches';
import { trieRegExp } from '../peers/trie-regexp';
import { frames, lapUntil } from './lap';
import { bareWalk, load, readText, startReading } from './reading';

let spellings: readonly string[] = [];
let pattern = /(?!)/g;

/** Fetches what the ways need and makes it ready, which is not measured. */
export async function prepare(index: string, list: string): Promise<void> {
  await load(index);
  spellings = (await (await fetch(list)).json()) as string[]; // we wrote it
  pattern = trieRegExp(spellings);
}

/** One of so many spellings is given to mark.js's list: all of them would take it a minute. */
export const SHARE_OF_LIST = 10;

const WAYS = {
  'the frame alone': () => showSomething(),
  bare: () => {
    bareWalk();
    showSomething();
  },
  nothing: () => {},
  ours: async () => void (await startReading()),
  'static ranges': () => paintStaticRanges(settledText()),
  'live ranges': () => paintLiveRanges(settledText()),
  spans: () => wrapInSpans(settledText()),
  'mark.js, RegExp': () => new Mark(document.body).markRegExp(pattern),
  'mark.js, list': () =>
    new Mark(document.body).mark(
      spellings.filter((_, i) => i % SHARE_OF_LIST === 0),
      { separateWordSearch: false, accuracy: 'exactly', diacritics: false },
    ),
  findandreplacedomtext: () =>
    findAndReplaceDOMText(document.body, {
      find: pattern,
      wrap: 'span',
      wrapClass: 'found',
      preset: 'prose',
    }),
} as const satisfies Record<string, () => void | Promise<void>>;

export type Way = keyof typeof WAYS;

/** Finds and shows in one way, from the opening of the index to the end of the frame that shows it. */
export async function apply(way: Way, name: string): Promise<void> {
  await lapUntil(name, async () => {
    await WAYS[way]();
    await frames(1);
  });
}

/** The page changes in each of so many frames: a number in its head, and a paragraph more below. */
export async function mutate(name: string, count: number): Promise<void> {
  const status = document.getElementById('status');
  const first = document.querySelector('main p');
  await lapUntil(name, async () => {
    for (let i = 0; i < count; i++) {
      await frames(0);
      if (status) status.textContent = String(i);
      const paragraph = document.createElement('p');
      paragraph.textContent = `Note ${i}: a pulmonary embolism was ruled out, and the anticoagulant went on.`;
      first?.before(paragraph);
    }
    await rest();
  });
}

/** Scrolls from the top in so many frames. */
export async function scroll(name: string, count: number): Promise<void> {
  scrollTo(0, 0);
  await rest();
  await lapUntil(name, async () => {
    for (let i = 0; i < count; i++) {
      await frames(0);
      scrollBy(0, 100);
    }
    await rest();
  });
}

/** Until whatever was put off has been done: it yields to frames, and to a handful of them at most. */
async function rest(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await frames(1);
    await scheduler.postTask(() => {}, { priority: 'background' });
  }
}

/** Makes the cheapest frame there is that shows anything. */
function showSomething(): void {
  const status = document.getElementById('status');
  if (status) status.style.textDecoration = 'underline';
}

function settledText() {
  const text = readText();
  text.settle({ ...USUAL_CHOICES, saved: new Set(), known: new Set() });
  return text;
}
