// Reading a page with the engine of the extension, and the least that reading can cost. Little else is in this bundle, so
// that it is compiled as the extension's own script is.

import { type GlossaryIndex, openIndex } from '../../../glossary/index-format';
import { USUAL_CHOICES } from '../../../platform/choices';
import { ReadText } from '../../../reading/read-text';
import { type Reader, startReader } from '../../../reading/reader';
import { walkText } from '../../../reading/walk';
import { frames, lap, lapUntil, warmMarks } from './lap';

let buffer = new ArrayBuffer(0);

/** Fetches the compiled index; it is opened where its time is taken. */
export async function load(index: string): Promise<void> {
  buffer = await (await fetch(index)).arrayBuffer();
  warmMarks();
}

/** The limit: every text node is met, and every character of it looked at. */
export function bareWalk(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  }
  return sum;
}

/** Our walk, without a look at what it found. */
export function walkAlone(): number {
  const walk = walkText(document.documentElement);
  let runs = 0;
  for (let run = walk.next(); run; run = walk.next()) runs++;
  return runs;
}

/** Our walk, and all terms in the text. */
export function walkAndMatch(): number {
  const text = readText();
  return text.blocks().length;
}

const WAYS = { bare: bareWalk, walk: walkAlone, match: walkAndMatch };
export type Way = keyof typeof WAYS;

/** Takes the time of one way, from the opening of the index on. */
export function run(way: Way, name: string): number {
  return lap(name, WAYS[way]);
}

/** Everything that stands on the page, read. */
export function readText(): ReadText {
  const text = new ReadText(openedIndex(), { onShadow: () => {} });
  for (const _ of text.readTree(document.documentElement));
  return text;
}

export interface Reading {
  readonly reader: Reader;
  /** Resolves the next time that all there is has been read. */
  nextRead(): Promise<void>;
}

/** Runs the reader as the extension does, but for its background. Resolves when the page has been read. */
export async function startReading(): Promise<Reading> {
  let onRead = () => {};
  const nextRead = () =>
    new Promise<void>((resolve) => {
      onRead = resolve;
    });
  const isRead = nextRead();
  const reader = startReader(
    {
      ...{ document, frame: 'bench', index: openedIndex(), signal: new AbortController().signal },
      settings: { ...USUAL_CHOICES, saved: new Set(), known: new Set() },
      // The background is not what is measured: it refuses, and the card is never asked for.
      ask: async () => ({ ok: false, code: 'failed' }),
      loadAnswers: async () => () => ({
        settle: () => {},
        command: () => {},
        explain: () => {},
        show: () => {},
        isOurs: () => false,
      }),
    },
    { onRead: () => onRead() },
  );
  await isRead;
  return { reader, nextRead };
}

/**
 * Starts the reader from a task of its own and waits until what it found is drawn, at most so many milliseconds; or waits
 * for as long without a reader.
 */
export async function watch(isRead: boolean, milliseconds: number): Promise<void> {
  await lapUntil('watched', async () => {
    const passed = new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
    const read = new Promise((resolve) => isRead && setTimeout(() => resolve(startReading())));
    await Promise.race([passed, read]);
    await frames(1);
  });
}

function openedIndex(): GlossaryIndex {
  const opened = openIndex(buffer);
  if (!opened.ok) throw new Error(opened.code);
  return opened.index;
}
