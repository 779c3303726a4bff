// Finding over plain text: ours, its limit and its peers, each as a function that counts the names in a text.

import { openIndex } from '../../../glossary/index-format';
import { createMatcher } from '../../../glossary/matcher';
import { ahoCorasick } from '../peers/aho-corasick';
import { regExpCount } from '../peers/trie-regexp';
import { wordMap } from '../peers/word-map';
import { lap, lapUntil, warmMarks } from './lap';

type Count = (text: string) => number;

interface Words {
  readonly index: ArrayBuffer;
  readonly spellings: readonly string[];
}

/** Each gets ready from what it needs; only then its time is taken. */
const WAYS = {
  /** The limit: every character is looked at once, and nothing is found. */
  sum: (): Count => sum,
  ours: ({ index }: Words): Count => ours(index),
  'word map': ({ spellings }: Words): Count => wordMap(spellings),
  'trie regexp': ({ spellings }: Words): Count => regExpCount(spellings),
  'aho-corasick': ({ spellings }: Words): Count => ahoCorasick(spellings),
};

export type Way = keyof typeof WAYS;

let words: Words | undefined;
let paragraphs: readonly string[] = [];
const ready = new Map<Way, Count>();

/** Fetches what the ways are made from. */
export async function load(index: string, spellings: string, text: string): Promise<void> {
  const [first, second, third] = await Promise.all([index, spellings, text].map((path) => fetch(path)));
  if (!first || !second || !third) throw new Error('not loaded');
  words = { index: await first.arrayBuffer(), spellings: (await second.json()) as string[] }; // we wrote them
  paragraphs = (await third.json()) as string[];
  warmMarks();
}

/** Fetches an index, and lets it go. */
export async function fetchOnce(index: string, name: string): Promise<void> {
  await lapUntil(name, async () => await (await fetch(index)).arrayBuffer());
}

/** Makes a way ready, a lap of the given name. */
export function prepare(way: Way, name: string): void {
  if (!words) throw new Error('load first');
  const from = words;
  ready.set(
    way,
    lap(name, () => WAYS[way](from)),
  );
}

/** Goes so many times through the text, a lap of the given name. Gives how many names were found. */
export function run(way: Way, name: string, times: number): number {
  const count = ready.get(way);
  if (!count) throw new Error(`${way} is not ready`);
  return lap(name, () => {
    let found = 0;
    for (let i = 0; i < times; i++) for (const text of paragraphs) found += count(text);
    return found;
  });
}

/** Runs a way for so many milliseconds: by then the browser has compiled it as well as it ever will. */
export function heat(way: Way, milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) run(way, 'heat', 1);
}

/** Lets go of what only the making needed: what is left in memory is what is kept. */
export function letGo(): void {
  words = undefined;
  paragraphs = [];
}

function ours(buffer: ArrayBuffer): Count {
  const opened = openIndex(buffer);
  if (!opened.ok) throw new Error(opened.code);
  const matcher = createMatcher(opened.index);
  return (text) => matcher.findMatches(text).length;
}

function sum(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) total += text.charCodeAt(i);
  return total > 0 ? 0 : 1;
}
