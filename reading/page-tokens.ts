// A text as one string with a unit for each of its words, so that two versions of a page can be laid beside each other
// word by word. A line break is a unit too, and so are the beginning and the end of the page. Pure.

import { lettersOf } from './letters';

/** A text by its words. */
export interface PageTokens {
  /** FIRST, its lines with a break around each, LAST: a unit for each word and for each break. Words of the same letters have the same unit. */
  readonly units: string;
  /** Where in the text each begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export const BREAK = '\n';
const FIRST = '^';
const LAST = '$';
/** Units of words: none of them is a surrogate, so that any string of them may be stored. */
const LOWEST = 0x3400;
const HOW_MANY = 0x6000;
/** Words read at one step. */
const STEP = 2048;

const known = new WeakMap<object, PageTokens>();

/** The words of a page, read once for each. */
export function* tokensOf(page: { readonly text: string }): Generator<void, PageTokens> {
  const made = known.get(page) ?? (yield* readTokens(page.text));
  known.set(page, made);
  return made;
}

function* readTokens(text: string): Generator<void, PageTokens> {
  const units = [FIRST, BREAK];
  const starts = [0, 0];
  const ends = [0, 0];
  for (const { 0: word, index } of text.matchAll(/\n|[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]+/gu)) {
    if (units.length % STEP === 0) yield;
    units.push(word === BREAK ? BREAK : unitOf(word));
    starts.push(index);
    ends.push(index + word.length);
  }
  units.push(BREAK, LAST);
  starts.push(text.length, text.length);
  ends.push(text.length, text.length);
  return { units: units.join(''), starts, ends };
}

/** A hash (FNV-1a); that two words share one now and then does no harm. */
function unitOf(word: string): string {
  let hash = 0x811c9dc5;
  for (const letter of lettersOf(word)) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return String.fromCharCode(LOWEST + ((hash >>> 0) % HOW_MANY));
}
