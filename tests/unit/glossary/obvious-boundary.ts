// Where a term may begin and end, for the obvious matcher.
//
// A TERM MAY BEGIN after a space or what parts; at and after a symbol; after a hyphen, unless one letter stands before it
// (T-cell; a dash as long as an em is no hyphen); and where a unit is glued to a number that is glued to nothing (5mg).
// It may not begin with the article a: with an A before a space, unless a symbol follows (A & E).
// A TERM MAY END before a space or what parts; at and before a symbol; before a hyphen, unless a number or one letter
// follows (IL-6; again not a long dash); and where the number of a footnote is glued to a word: to four small letters,
// or, raised, to three letters.
// NEITHER inside an address: a run of printable ASCII, eighty characters to each side at most, that holds "://", an @ before
// a letter or digit, or two letters, a dot and two small letters; unless what lies beyond the term is but punctuation: no
// letter, digit, @ or slash.

import type { PlainWord } from './obvious-words';

export function mayBegin(words: readonly PlainWord[], i: number, text: string): boolean {
  const { start, end, gap } = words[i] as PlainWord; // the caller counts within
  const before = words[i - 1];
  const next = words[i + 1];
  if (/^a$/i.test(text.slice(start, end)) && next?.gap === 'space' && !isSymbol(next)) return false;
  if (isInside(text, start, 'before')) return false;
  if (gap === 'space' || gap === 'parted') return true;
  if (!before) return false;
  if (isSymbol(before) || isSymbol(words[i])) return true;
  if (gap === 'glued') return isUnit(words, i, text);
  return gap === 'dash' || !isOneLetter(before, text);
}

export function mayEnd(words: readonly PlainWord[], i: number, text: string): boolean {
  const { end } = words[i] as PlainWord; // the caller counts within
  const next = words[i + 1];
  if (isInside(text, end, 'after')) return false;
  if (!next || next.gap === 'space' || next.gap === 'parted') return true;
  if (isSymbol(next) || isSymbol(words[i])) return true;
  if (next.gap === 'glued') return isNote(words, i + 1, text);
  return next.gap === 'dash' || !(isOneLetter(next, text) || isNumber(next));
}

/** Whether an address goes on over `place`, before it or after it. */
function isInside(text: string, place: number, side: 'before' | 'after'): boolean {
  const left = /[!-~]*$/.exec(text.slice(Math.max(0, place - 80), place))?.[0] ?? '';
  const right = /^[!-~]*/.exec(text.slice(place, place + 80))?.[0] ?? '';
  if (!/[a-z0-9@/]/i.test(side === 'before' ? left : right)) return false;
  return /:\/\/|@[a-z0-9]/i.test(left + right) || /[A-Za-z0-9-]{2}\.[a-z]{2}/.test(left + right);
}

function isUnit(words: readonly PlainWord[], i: number, text: string): boolean {
  let number = i - 1;
  if (!isNumber(words[number]) || holdsJoiner(words, i, text)) return false;
  while (words[number]?.gap === 'glued' && isNumber(words[number - 1])) number--;
  if (words[number]?.gap === 'glued' && !isSymbol(words[number - 1])) return false;
  return /\p{Ll}/u.test(text.charAt(words[i]?.start ?? 0));
}

function isNote(words: readonly PlainWord[], i: number, text: string): boolean {
  const before = words[i - 1];
  const next = words[i];
  if (!before || !next || !isNumber(next) || holdsJoiner(words, i, text)) return false;
  const letters = (text.slice(before.start, before.end).match(/\p{L}/gu) ?? []).join('');
  const isRaised = '⁰¹²³⁴⁵⁶⁷⁸⁹'.includes(text.charAt(next.start));
  return isRaised ? letters.length >= 3 : /\p{Ll}{4}$/u.test(letters);
}

function holdsJoiner(words: readonly PlainWord[], i: number, text: string): boolean {
  return (
    text
      .slice(words[i - 1]?.end, words[i]?.start)
      .normalize('NFKD')
      .match(/[_@]/) !== null
  );
}

function isSymbol(word: PlainWord | undefined): boolean {
  return /^[/&%+#]$/.test(word?.folded ?? '');
}

function isNumber(word: PlainWord | undefined): boolean {
  return /^[0-9]/.test(word?.folded ?? '');
}

function isOneLetter(word: PlainWord, text: string): boolean {
  return /^\p{L}\p{M}*$/u.test(text.slice(word.start, word.end));
}
