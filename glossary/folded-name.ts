// A name, and what somebody types to find it, as lines of folded words that can be compared letter by letter: what reads
// alike on a page ("TNF-α", "tnf alpha") is alike here. A page finds names by an index; a search looks through the lines.

import { foldedWords, PUNCTUATION_MARK, sequencesOf } from './surface-words';
import { singularsBy, spellingsOf } from './variants';

/** Most lines that one text becomes: each is looked for in all names. */
const MOST = 12;
/** No name is longer; what is pasted by mistake may be. */
const LONGEST = 200;

/** Letters that the fold of pages knows nothing of: Cyrillic, Arabic, Chinese. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}\p{Script=Greek}]/u;

/** All lines of a name, the one its author wrote first, none of them twice. Empty for a name without letters and digits. */
export function linesOf(name: string): string[] {
  if (OTHER_SCRIPT.test(name)) return nonEmpty([plainLine(name)]);
  const lines = sequencesOf(name).map((words) => words.filter((word) => word !== PUNCTUATION_MARK).join(' '));
  return nonEmpty([...new Set(lines)]);
}

/** The one line of a text that is no name: a meaning, a note. */
export function lineOf(text: string): string {
  return OTHER_SCRIPT.test(text) ? plainLine(text) : foldedWords(text).join(' ');
}

/** What was typed, as a search needs it. No two of a kind are alike. */
export interface Typed {
  /** As it was written; empty where nothing can be looked for. */
  readonly line: string;
  /** Lines that a name may begin with: as written, joined at its hyphens, in the other spelling of English. */
  readonly beginnings: readonly string[];
  /** Lines that are the whole of a name: those, and what they may be the plural of. */
  readonly wholes: readonly string[];
}

/** Folds what was typed, finished or not. */
export function typedLines(text: string): Typed {
  const lines = linesOf(text.slice(0, LONGEST));
  const [line = ''] = lines;
  const beginnings = eachWord(lines, spellingsOf);
  const wholes = eachWord(beginnings, (word) =>
    singularsBy(word).flatMap((one) => [one, ...spellingsOf(one)]),
  );
  return { line, beginnings, wholes };
}

/** The lines, and those that come of another form of any one or more of their words. */
function eachWord(lines: readonly string[], formsOf: (word: string) => readonly string[]): string[] {
  const all = new Set(lines);
  for (const line of all) {
    const words = line.split(' ');
    for (const [place, word] of words.entries()) {
      for (const form of formsOf(word)) if (all.size < MOST) all.add(words.with(place, form).join(' '));
    }
  }
  return [...all];
}

function plainLine(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function nonEmpty(lines: readonly string[]): string[] {
  return lines.filter((line) => line !== '');
}
