// Where the long form of an abbreviation begins, given the words before it. The first letters of the words are tried
// first; then what the paper has (see abbreviations.ts): letters met backwards, the first of them where a word begins.

import { classOf, FIRST_SYMBOL, isLetterAt, MANY, SPACE, unfold } from './letters';
import { singularOf } from './short-forms';

/** A long form has at most so many words: min(|A| + 5, |A| × 2) in the paper. */
export function mostWords(short: string): number {
  let letters = 0;
  for (let at = 0; at < short.length; at++) if (isLetterAt(short, at)) letters++;
  return Math.min(letters + 5, letters * 2);
}

/** Where in `text` the long form of `short` begins, if the text ends with one. */
export function longFormAt(short: string, text: string): number | undefined {
  const singular = singularOf(short);
  const found = beginsAt(short, text);
  return found ?? (singular === short ? undefined : beginsAt(singular, text));
}

function beginsAt(short: string, text: string): number | undefined {
  const letters = foldUnits(short).filter((code) => code > 0);
  const units = foldUnits(text);
  const words = wordsIn(text, units);
  return initialsAt(letters, words, text) ?? alignedAt(short, letters, { text, units, words });
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** Its first letter. */
  readonly first: number;
}

/** Code of the letter or digit at each place, without case and accents; 0 where there is none. Greek letters keep theirs. */
function foldUnits(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => {
    const kind = classOf(text.charCodeAt(at));
    if (kind < FIRST_SYMBOL) return kind;
    return kind === MANY ? text.charAt(at).toLowerCase().charCodeAt(0) : 0;
  });
}

/** An apostrophe does not part a word. */
function wordsIn(text: string, units: readonly number[]): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < units.length; at++) {
    if (units[at] === 0) continue;
    const start = at;
    while (units[at] || (isApostrophe(text, at) && units[at + 1])) at++;
    words.push({ start, end: at, first: units[start] ?? 0 });
  }
  return words;
}

function isApostrophe(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === "'" || char === '’';
}

/** Small words that lend an abbreviation no letter. */
const SMALL = /^(?:of|the|and|in|for|with|to|an?|by|on|from|or|at|as|its?)$/i;

/** Each letter begins a word, and each word but the small ones has one: National Institute of Neurological Disorders and Stroke. */
function initialsAt(letters: readonly number[], words: readonly Word[], text: string): number | undefined {
  let at = words.length - 1;
  for (let k = letters.length - 1; k >= 0; k--, at--) {
    while (words[at] && words[at]?.first !== letters[k] && isSmall(words[at], text)) at--;
    if (words[at]?.first !== letters[k]) return undefined;
  }
  const begin = words[at + 1]?.start ?? 0;
  const isWhole = begin === 0 || /[\s([]/.test(text.charAt(begin - 1));
  return isWhole && !hasOddBracket(text.slice(begin)) ? begin : undefined;
}

function isSmall(word: Word | undefined, text: string): boolean {
  return word !== undefined && word.end - word.start < 5 && SMALL.test(text.slice(word.start, word.end));
}

interface Read {
  readonly text: string;
  readonly units: readonly number[];
  readonly words: readonly Word[];
}

function alignedAt(short: string, letters: readonly number[], read: Read): number | undefined {
  const { text, units } = read;
  const used: number[] = [];
  let at = units.length - 1;
  for (let k = letters.length - 1; k >= 0; k--) {
    while (at >= 0 && !(isSame(letters, k, units, at) && (k > 0 || beginsWord(read, at)))) at--;
    if (at < 0) {
      const greek = inGreek(letters, units);
      return greek && alignedAt(short, greek, read);
    }
    used.push(at--);
  }
  let begin = used.at(-1) ?? 0;
  while (begin > 0 && classOf(text.charCodeAt(begin - 1)) !== SPACE) begin--;
  return isGood(short, letters, begin, used, read) ? begin : undefined;
}

/** Not the s of a possessive. */
function beginsWord({ text, units }: Read, at: number): boolean {
  return !units[at - 1] && !isApostrophe(text, at - 1);
}

/** The same letter, or a Greek one and its name: IFN-γ is interferon gamma, AFP is α-fetoprotein. */
function isSame(letters: readonly number[], k: number, units: readonly number[], at: number): boolean {
  const letter = letters[k] ?? 0;
  const unit = units[at] ?? 0;
  if (letter === unit) return true;
  if (letter > MANY) return nameOf(letter).every((code, i) => units[at + i] === code);
  return unit > MANY && nameOf(unit)[0] === letter;
}

/** Letters in which a Greek one is written as its name, with the letter itself, as the text has it: TNF-alpha. */
function inGreek(letters: readonly number[], units: readonly number[]): number[] | undefined {
  for (const unit of new Set(units)) {
    const name = unit > MANY ? nameOf(unit) : [];
    const from = letters.length - name.length;
    if (name.length > 1 && from > 0 && name.every((code, i) => letters[from + i] === code))
      return [...letters.slice(0, from), unit];
  }
  return undefined;
}

function nameOf(unit: number): number[] {
  return foldUnits(unfold(String.fromCharCode(unit)));
}

/** Words that no name of a thing has: the letters were met in a sentence. */
const TALK =
  /\b(?:that|which|who|have|has|had|was|were|is|are|be|been|this|these|we|they|he|she|can|may|not)\b/i;

/** Whether what the letters were met in is a name. `used`: their places, last one first. */
function isGood(
  short: string,
  letters: readonly number[],
  begin: number,
  used: readonly number[],
  { text, words: all }: Read,
): boolean {
  const long = text.slice(begin);
  const words = all.filter(({ start }) => start >= begin);
  if (long.length <= short.length || words.length > mostWords(short)) return false;
  if (hasOddBracket(long) || TALK.test(long)) return false;
  if (words.some(({ start, end }) => text.slice(start, end) === short)) return false;
  // What stands before the first letter is a prefix: "anti-TNF".
  const [first = begin] = used.slice(-1);
  if (words.some(({ start }) => start < first) && text.charAt(first - 1) !== '-') return false;
  const idle = words.filter(
    (word) => !isSmall(word, text) && !used.some((at) => at >= word.start && at < word.end),
  );
  if (idle.length > (short.length > 3 ? 2 : 1)) return false;
  // Two letters are soon met anywhere: both must begin a word, unless all of it is one word.
  const [, ...others] = words;
  return letters.length > 2 || others.length === 0 || others.some((word) => word.first === letters[1]);
}

function hasOddBracket(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '(' || char === '[') open++;
    else if (char === ')' || char === ']') open--;
  }
  return open !== 0;
}
