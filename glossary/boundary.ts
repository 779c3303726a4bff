// Where a term may begin and end inside compounds: IL-6 is not IL, the "cell" of T-cell is not a cell,
// but HIV-positive is HIV and anti-TNF is TNF.

import { GAP, type Words } from './fold';
import { classOf, DIGIT_ZERO, FIRST_SYMBOL, MANY, SKIP } from './letters';

/** Whether a term may begin at word `i`. A glued word (IL|6) never starts a term, nor what hangs on a single letter (T-cell, β-blocker). */
export function mayBegin(words: Words, i: number, text: string): boolean {
  if (isArticle(words, i, text)) return false;
  const gap = words.gap[i];
  if (gap === GAP.space || gap === GAP.hard) return true;
  if (i === 0) return false;
  if (isSymbol(words, i - 1, text) || isSymbol(words, i, text)) return true;
  if (gap === GAP.none) return false;
  return !isSingleLetter(words, i - 1, text);
}

/** Whether a term may end at word `i`. Not where a number or a single letter still hangs on it: PD-1, hepatitis-B. */
export function mayEnd(words: Words, i: number, text: string): boolean {
  const next = i + 1;
  if (next === words.count) return true;
  const gap = words.gap[next];
  if (gap === GAP.space || gap === GAP.hard) return true;
  if (isSymbol(words, next, text) || isSymbol(words, i, text)) return true;
  if (gap === GAP.none) return false;
  return !isSingleLetter(words, next, text) && !isNumber(words, next, text);
}

/** "A beta blocker" is not Aβ: an A before a space is the article. */
function isArticle(words: Words, i: number, text: string): boolean {
  const start = words.start[i] ?? 0;
  if ((words.end[i] ?? 0) - start !== 1 || (text.charCodeAt(start) | 32) !== 97) return false;
  return i + 1 < words.count && words.gap[i + 1] === GAP.space;
}

function isSymbol(words: Words, i: number, text: string): boolean {
  const kind = firstClass(words, i, text);
  return kind >= FIRST_SYMBOL && kind < SKIP;
}

function isNumber(words: Words, i: number, text: string): boolean {
  const kind = firstClass(words, i, text);
  return kind >= DIGIT_ZERO && kind < FIRST_SYMBOL;
}

/** One letter, or a Greek one (which folds to its name). */
function isSingleLetter(words: Words, i: number, text: string): boolean {
  const kind = firstClass(words, i, text);
  return (kind < DIGIT_ZERO || kind === MANY) && (words.end[i] ?? 0) - (words.start[i] ?? 0) === 1;
}

function firstClass(words: Words, i: number, text: string): number {
  return classOf(text.charCodeAt(words.start[i] ?? 0));
}
