// Where a term may begin and end: IL-6 is not IL, the "cell" of T-cell is not a cell and lupus.org is not lupus, but
// HIV-positive is HIV, anti-TNF is TNF, 5mg is mg and lymphoma¹ has a footnote. Asked only of words that terms begin with.

import { classOf, DIGIT_ZERO, FIRST_SYMBOL, JOINER, SKIP } from './letters';
import { GAP, type Words } from './words';

/** Whether a term may begin at word `i`. */
export function mayBegin(words: Words, i: number, text: string): boolean {
  if (isArticle(words, i, text)) return false;
  const gap = words.gap[i];
  if (gap === GAP.none && i === 0) return false;
  const isFree =
    gap === GAP.space ||
    gap === GAP.hard ||
    isSymbol(words, i - 1, text) ||
    isSymbol(words, i, text) ||
    (gap === GAP.none
      ? isUnit(words, i, text)
      : !isSingleLetter(words, i - 1, text) || isDash(words, i, text));
  return isFree && !isInAddress(text, words.start[i] ?? 0, -1);
}

/** Whether a term may end at word `i`. */
export function mayEnd(words: Words, i: number, text: string): boolean {
  const next = i + 1;
  const gap = next === words.count ? GAP.hard : words.gap[next];
  const isFree =
    gap === GAP.space ||
    gap === GAP.hard ||
    isSymbol(words, next, text) ||
    isSymbol(words, i, text) ||
    (gap === GAP.none
      ? isNote(words, next, text)
      : !(isSingleLetter(words, next, text) || isNumber(words, next, text)) || isDash(words, next, text));
  return isFree && !isInAddress(text, words.end[i] ?? 0, 0);
}

/** "A beta blocker" is not Aβ: an A before a space is the article, but for "A & E". */
function isArticle(words: Words, i: number, text: string): boolean {
  const start = words.start[i] ?? 0;
  return (
    (text.charCodeAt(start) | 32) === 97 &&
    words.end[i] === start + 1 &&
    words.gap[i + 1] === GAP.space &&
    i + 1 < words.count &&
    !isSymbol(words, i + 1, text)
  );
}

/** A unit hangs on its number: 5mg, 2.5mL, but not the cell of CD4cell, nor the HT of 5HT. */
function isUnit(words: Words, i: number, text: string): boolean {
  if (!isNumber(words, i - 1, text) || isJoined(words, i, text)) return false;
  let number = i - 1;
  while (words.gap[number] === GAP.none && number > 0 && isNumber(words, number - 1, text)) number--;
  const isFree = words.gap[number] !== GAP.none || (number > 0 && isSymbol(words, number - 1, text));
  return isFree && /\p{Ll}/u.test(text.charAt(words.start[i] ?? 0));
}

/** A number that refers to a note hangs on a word: lymphoma¹, lymphoma1, lymphoma.1, but not IL6, CO² or cm². */
function isNote(words: Words, i: number, text: string): boolean {
  if (!isNumber(words, i, text) || isJoined(words, i, text)) return false;
  const before = text.slice(words.start[i - 1], words.end[i - 1]).replace(/\P{L}/gu, '');
  if (/\p{Ll}{4}$/u.test(before)) return true;
  return /^[⁰¹²³⁴-⁹]$/.test(text.charAt(words.start[i] ?? 0)) && /\p{L}{3}$/u.test(before);
}

/** A dash as long as an em parts more than it joins: lupus—a disease. */
function isDash(words: Words, i: number, text: string): boolean {
  return /[—―﹘]/.test(text.slice(words.end[i - 1], words.start[i]));
}

/** Whether _ or @ glues word `i` to the one before it. */
function isJoined(words: Words, i: number, text: string): boolean {
  for (let at = words.end[i - 1] ?? 0; at < (words.start[i] ?? 0); at++) {
    if (classOf(text.charCodeAt(at)) === JOINER) return true;
  }
  return false;
}

/** How far an address reaches that is seen as one, in characters. */
const REACH = 80;

/** Whether an address of the web or of mail goes on over place `at`; `toward` is where the neighbour stands, -1 or 0. */
function isInAddress(text: string, at: number, toward: -1 | 0): boolean {
  if (!isPrintable(text.charCodeAt(at + toward))) return false;
  let from = at;
  let to = at;
  while (at - from < REACH && isPrintable(text.charCodeAt(from - 1))) from--;
  while (to - at < REACH && isPrintable(text.charCodeAt(to))) to++;
  const rest = toward < 0 ? text.slice(from, at) : text.slice(at, to);
  return GOES_ON.test(rest) && ADDRESS.test(text.slice(from, to));
}

/** https://…, me@home, lupus.org; in "lymphoma.The" only a space is missing. */
const ADDRESS = /:\/\/|@[A-Za-z0-9]|[A-Za-z0-9-]{2}\.[a-z]{2}/;

/** What an address consists of, unlike the brackets and full stops around it: all of (ClinicalTrials.gov) is a term. */
const GOES_ON = /[A-Za-z0-9@/]/;

/** ASCII but white space and controls; false for NaN, beyond the text. */
function isPrintable(unit: number): boolean {
  return unit > 32 && unit < 127;
}

function isSymbol(words: Words, i: number, text: string): boolean {
  const kind = classOf(text.charCodeAt(words.start[i] ?? 0));
  return kind >= FIRST_SYMBOL && kind < SKIP;
}

function isNumber(words: Words, i: number, text: string): boolean {
  const kind = classOf(text.charCodeAt(words.start[i] ?? 0));
  return kind >= DIGIT_ZERO && kind < FIRST_SYMBOL;
}

/** One letter, or a Greek one (which folds to its name). */
function isSingleLetter(words: Words, i: number, text: string): boolean {
  return /^\p{L}\p{M}*$/u.test(text.slice(words.start[i], words.end[i]));
}
