// Where a term may begin and end inside compounds: IL-6 is not IL, the "cell" of T-cell is not a cell,
// but HIV-positive is HIV and anti-TNF is TNF.

import { GAP, type Words } from './fold';
import { SYMBOLS } from './letters';

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
  return (
    words.gap[i + 1] === GAP.space &&
    i + 1 < words.count &&
    /^a$/i.test(text.slice(words.start[i], words.end[i]))
  );
}

function isSymbol(words: Words, i: number, text: string): boolean {
  return SYMBOLS.includes(text.charAt(words.start[i] ?? 0));
}

function isNumber(words: Words, i: number, text: string): boolean {
  return /\p{N}/u.test(text.charAt(words.start[i] ?? 0));
}

/** One letter, or a Greek one (which folds to its name). */
function isSingleLetter(words: Words, i: number, text: string): boolean {
  const start = words.start[i] ?? 0;
  return (words.end[i] ?? 0) - start === 1 && /\p{L}/u.test(text.charAt(start));
}
