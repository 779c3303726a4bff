// What a page itself defines: "venous thromboembolism (VTE)" and "VTE (venous thromboembolism)".
//
// A. S. Schwartz, M. A. Hearst: A simple algorithm for identifying abbreviation definitions in biomedical text. Pacific
// Symposium on Biocomputing 8 (2003), 451–462. Idea: read short form and text backwards; each letter of the short form must be
// met in order, the first one where a word begins. What is added here refuses what only looks like a definition. Cost: one
// search for brackets; around each, a window of words that the short form's length limits.

import { isShortForm, shortFormsIn, singularOf } from './short-forms';

/** A short form and what it stands for, as the text writes them. */
export interface Definition {
  readonly short: string;
  readonly long: string;
  /** UTF-16 offsets in the text. */
  readonly shortAt: number;
  readonly longAt: number;
}

/** Longest text in brackets that is looked at, in UTF-16 units. */
const LONGEST = 160;

/** What a text defines in round or square brackets, in order. */
export function findDefinitions(text: string): Definition[] {
  const definitions: Definition[] = [];
  for (const { index: open } of text.matchAll(/[([]/g)) {
    const close = closingAt(text, open);
    if (close === undefined) continue;
    const found = shortInBrackets(text, open, close) ?? longInBrackets(text, open, close);
    if (found) definitions.push(found);
  }
  return definitions;
}

/** What a text that is set beside a short form (a tooltip, a list's definition) says that it stands for. */
export function longFormIn(short: string, text: string): string | undefined {
  const long = firstClause(text);
  if (!isShortForm(short) || !long || beginsAt(short, long) !== 0) return undefined;
  return long;
}

/** "venous thromboembolism (VTE)" */
function shortInBrackets(text: string, open: number, close: number): Definition | undefined {
  for (const short of shortFormsIn(text.slice(open + 1, close))) {
    const from = windowBefore(text, open, mostWords(short));
    const before = text.slice(from, open).trimEnd();
    const begin = beginsAt(short, before);
    if (begin === undefined) continue;
    return { short, shortAt: text.indexOf(short, open), long: before.slice(begin), longAt: from + begin };
  }
  return undefined;
}

/** "VTE (venous thromboembolism, a clot)" */
function longInBrackets(text: string, open: number, close: number): Definition | undefined {
  const before = text.slice(Math.max(0, open - 14), open).trimEnd();
  const [short = ''] = /[^\s()[\]{}"“”,;:]+$/u.exec(before) ?? [];
  if (!isShortForm(short)) return undefined;
  const inside = text.slice(open + 1, close);
  const long = firstClause(inside);
  if (!long || beginsAt(short, long) !== 0) return undefined;
  const shortAt = Math.max(0, open - 14) + before.length - short.length;
  return { short, shortAt, long, longAt: text.indexOf(long, open) };
}

/** Words that may lead to a long form: "(short for human papillomavirus)". */
const LEAD =
  /^(?:(?:or|the|an?|i\.\s?e\.|that is|meaning|stands for|short for|standing for|from|=)[,:]?\s+|["“‘']+)+/i;

/** The first clause of an explanation: the long form stands there or nowhere. */
function firstClause(text: string): string {
  const clause = text.split(/[;:=\n]|,\s|\.\s|\s[–—-]\s|\s\(|\s\[|\sor\s|\salso\s/, 1)[0] ?? '';
  return clause
    .trim()
    .replace(LEAD, '')
    .replace(/["”’'.,]+$/, '');
}

/** A long form has at most so many words: min(|A| + 5, |A| × 2) in the paper. */
function mostWords(short: string): number {
  const { length } = short.replace(/[^\p{L}\p{N}]/gu, '');
  return Math.min(length + 5, length * 2);
}

/** Small words that lend an abbreviation no letter. */
const SMALL = /^(?:of|the|and|in|for|with|to|an?|by|on|from|or|at|as|its?|s)$/i;

/**
 * Where in `text` the long form of `short` begins, if the text ends with one: where the words begin whose first letters it
 * is, else as the paper has it. Undefined where there is none.
 */
function beginsAt(short: string, text: string): number | undefined {
  for (const form of new Set([short, singularOf(short)])) {
    const begin = initialsBeginAt(form, text) ?? alignedAt(form, text);
    if (begin !== undefined) return begin;
  }
  return undefined;
}

/** Each letter begins a word, and each word but the small ones has one: National Institute of Neurological Disorders and Stroke. */
function initialsBeginAt(short: string, text: string): number | undefined {
  const letters = [...lettersOf(short)].filter(isLetter);
  const words = wordsOf(text);
  let at = words.length - 1;
  for (let letter = letters.pop(); letter !== undefined; letter = letters.pop()) {
    while (words[at] && words[at]?.first !== letter && SMALL.test(words[at]?.word ?? '')) at--;
    if (words[at]?.first !== letter) return undefined;
    at--;
  }
  const begin = words[at + 1]?.index ?? 0;
  const isWord = begin === 0 || /[\s([]/.test(text.charAt(begin - 1));
  const long = text.slice(begin);
  return isWord && long.length > short.length && !hasOddBracket(long) ? begin : undefined;
}

function wordsOf(text: string): { word: string; first: string; index: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)].map(({ 0: word, index }) => ({
    ...{ word, index, first: lettersOf(word.charAt(0)) },
  }));
}

/** The paper's: letters are met backwards, the first of them where a word begins. */
function alignedAt(short: string, text: string): number | undefined {
  const other = lettersOf(text);
  const letters = /[α-ω]/.test(other) ? inGreek(lettersOf(short)) : lettersOf(short);
  const used: number[] = [];
  let at = other.length - 1;
  for (let k = letters.length - 1; k >= 0; k--) {
    const letter = letters[k] ?? '';
    if (!isLetter(letter)) continue;
    while (at >= 0 && !(isSame(letter, other, at) && (k > 0 || beginsWord(other, at)))) at--;
    if (at < 0) return undefined;
    used.push(at--);
  }
  const begin = text.lastIndexOf(' ', used.at(-1) ?? 0) + 1;
  const places = used.map((place) => place - begin);
  return isGoodLongForm(short, text.slice(begin), places) ? begin : undefined;
}

/** Not the s of a possessive. */
function beginsWord(text: string, at: number): boolean {
  return !/[\p{L}\p{N}'’]/u.test(text.charAt(at - 1));
}

/** Words that no name of a thing has: the letters were met in a sentence. */
const TALK =
  /\b(?:that|which|who|have|has|had|was|were|is|are|be|been|this|these|we|they|he|she|can|may|not)\b/i;

/** @param used the places of the letters that the short form takes, last one first */
function isGoodLongForm(short: string, long: string, used: readonly number[]): boolean {
  if (long.length <= short.length || hasOddBracket(long) || TALK.test(long)) return false;
  const words = wordsOf(long);
  if (words.length > mostWords(short) || words.some(({ word }) => word === short)) return false;
  // What stands before the first letter is a prefix: "anti-TNF".
  if (!/^\P{L}*$|-$/u.test(long.slice(0, used.at(-1)))) return false;
  const isIdle = ({ word, index }: { word: string; index: number }) =>
    !SMALL.test(word) && !used.some((place) => place >= index && place < index + word.length);
  if (words.filter(isIdle).length > (short.length > 3 ? 2 : 1)) return false;
  // Two letters are soon met anywhere: both must begin a word, unless all of it is one word.
  const [, ...others] = words;
  const [, second] = [...lettersOf(short)].filter(isLetter);
  return short.length > 2 || others.length === 0 || others.some(({ first }) => first === second);
}

function hasOddBracket(text: string): boolean {
  return text.replace(/[^([]/g, '').length !== text.replace(/[^)\]]/g, '').length;
}

/** Lower case, without accents, place by place. */
function lettersOf(text: string): string {
  return text.replace(/[A-Z\u00c0-\u024f\u0391-\u03a9]/g, (letter) =>
    letter.normalize('NFD').charAt(0).toLowerCase(),
  );
}

function isLetter(letter: string): boolean {
  return /[\p{L}\p{N}]/u.test(letter);
}

const GREEK: Readonly<Record<string, string>> = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta' },
  ...{ κ: 'kappa', λ: 'lambda', μ: 'mu', σ: 'sigma', τ: 'tau', ω: 'omega' },
};
const GREEK_NAME = new RegExp(Object.values(GREEK).join('|'), 'g');

/** The same letter, or a Greek one and the first of its name: IFN-γ is interferon gamma, AFP is α-fetoprotein. */
function isSame(letter: string, text: string, at: number): boolean {
  if (text[at] === letter) return true;
  const name = GREEK[letter];
  if (name !== undefined) return text.startsWith(name, at);
  return GREEK[text.charAt(at)]?.charAt(0) === letter;
}

/** Names of Greek letters as the letters: the TNF-alpha of tumour necrosis factor-α. */
function inGreek(short: string): string {
  return short.replace(
    GREEK_NAME,
    (name) => Object.keys(GREEK).find((letter) => GREEK[letter] === name) ?? name,
  );
}

/** Where the words that may hold a long form begin: within one sentence and one bracket, at most `most` words back. */
function windowBefore(text: string, open: number, most: number): number {
  let words = 0;
  let depth = 0;
  let at = open;
  while (at > 0) {
    const unit = text.charAt(at - 1);
    if (unit === ')' || unit === ']') depth++;
    else if ((unit === '(' || unit === '[') && --depth < 0) return at;
    else if (/[;:!?]/.test(unit) || (unit === '.' && endsSentence(text, at))) return at;
    else if (/\s/.test(unit) && !/\s/.test(text.charAt(at)) && at < open && ++words > most) return at;
    at--;
  }
  return 0;
}

/** A full stop before white space, but not that of E. coli. */
function endsSentence(text: string, after: number): boolean {
  return (
    /\s/.test(text.charAt(after)) && !/(?:^|[\s(])\p{L}\.$/u.test(text.slice(Math.max(0, after - 3), after))
  );
}

/** The bracket that closes the one at `open`; undefined where none does in good time. */
function closingAt(text: string, open: number): number | undefined {
  let depth = 0;
  const to = Math.min(text.length, open + LONGEST);
  for (let at = open; at < to; at++) {
    const unit = text.charAt(at);
    if (unit === '(' || unit === '[') depth++;
    else if ((unit === ')' || unit === ']') && --depth === 0) return at;
  }
  return undefined;
}
