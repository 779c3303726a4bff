// What a page itself defines: "venous thromboembolism (VTE)" and "VTE (venous thromboembolism)".
//
// A. S. Schwartz, M. A. Hearst: A simple algorithm for identifying abbreviation definitions in biomedical text. Pacific
// Symposium on Biocomputing 8 (2003), 451–462. Idea: read short form and text backwards; each letter of the short form must
// be met in order, the first one where a word begins (long-forms.ts). What only looks like a definition is refused here and
// in short-forms.ts. Cost: one search for brackets; around each that holds capitals, a few words.

import { classOf, isLetterAt, SPACE } from './letters';
import { longFormAt, mostWords } from './long-forms';
import { isShortForm, LONGEST, shortFormsIn } from './short-forms';

/** A short form and what it stands for, as the text writes them. */
export interface Definition {
  readonly short: string;
  readonly long: string;
  /** UTF-16 offsets in the text. */
  readonly shortAt: number;
  readonly longAt: number;
}

/** Longest text in brackets that is looked at, in UTF-16 units. */
const FARTHEST = 160;
/** Brackets in brackets. */
const DEEPEST = 3;

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
  if (!isShortForm(short) || !long || longFormAt(short, long) !== 0) return undefined;
  return long;
}

/** "venous thromboembolism (VTE)" */
function shortInBrackets(text: string, open: number, close: number): Definition | undefined {
  for (const short of shortFormsIn(text.slice(open + 1, close))) {
    const from = windowBefore(text, open, mostWords(short));
    const before = text.slice(from, open).trimEnd();
    const begin = longFormAt(short, before);
    if (begin === undefined) continue;
    return { short, shortAt: text.indexOf(short, open), long: before.slice(begin), longAt: from + begin };
  }
  return undefined;
}

/** "VTE (venous thromboembolism, a clot)" */
function longInBrackets(text: string, open: number, close: number): Definition | undefined {
  let to = open;
  while (to > 0 && isSpace(text, to - 1)) to--;
  let shortAt = to;
  while (shortAt > 0 && to - shortAt <= LONGEST && !isSpace(text, shortAt - 1)) shortAt--;
  while (shortAt < to && !isLetterAt(text, shortAt)) shortAt++;
  const short = text.slice(shortAt, to);
  if (!isShortForm(short)) return undefined;
  const long = firstClause(text.slice(open + 1, close));
  if (!long || longFormAt(short, long) !== 0) return undefined;
  return { short, shortAt, long, longAt: text.indexOf(long, open) };
}

function isSpace(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === SPACE;
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

/** Where the words that may hold a long form begin: within one sentence and one bracket, at most `most` words back. */
function windowBefore(text: string, open: number, most: number): number {
  let words = 0;
  let depth = 0;
  for (let at = open; at > 0; at--) {
    const char = text.charAt(at - 1);
    if (char === ')' || char === ']') depth++;
    else if ((char === '(' || char === '[') && --depth < 0) return at;
    else if (';:!?\u001f'.includes(char) || (char === '.' && endsSentence(text, at))) return at;
    else if (at < open && isSpace(text, at - 1) && !isSpace(text, at) && ++words > most) return at;
  }
  return 0;
}

/** A full stop before white space, but not that of E. coli. */
function endsSentence(text: string, after: number): boolean {
  return isSpace(text, after) && (isLetterAt(text, after - 3) || !isLetterAt(text, after - 2));
}

/** The bracket that closes the one at `open`; undefined where none does in good time. */
function closingAt(text: string, open: number): number | undefined {
  let depth = 0;
  const to = Math.min(text.length, open + FARTHEST);
  for (let at = open; at < to; at++) {
    const unit = text.charAt(at);
    if (unit === '(' || unit === '[') {
      if (++depth > DEEPEST) return undefined;
    } else if ((unit === ')' || unit === ']') && --depth === 0) return at;
  }
  return undefined;
}
