// Finds the glossary's terms in one block of text: leftmost, then longest, never overlapping. Which of several senses is
// meant, and whether a guarded spelling may speak at all, is senses.ts's affair.
//
// Idea: fold the text to words once; a bitmap over word hashes throws out nearly all of them; what passes is looked up,
// compared letter by letter, and walked down a trie of words as far as the text allows. Invariant: after word i every
// match that begins before i is settled. Cost: one pass, plus the length of the longest term at each word that begins one.

import { mayBegin, mayEnd } from './boundary';
import type { Level } from './entry';
import { splitWords } from './fold';
import { CASE_SENSITIVE, type GlossaryIndex, PUNCTUATION } from './index-format';
import { BARRIER, capitals, classOf, foldInto, MANY, SKIP } from './letters';
import { createWords, GAP, type Words } from './words';

/** A term found in a block. Offsets are UTF-16 units of the block's text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Entries that claim this spelling: nearly always one. */
  readonly claims: readonly Claim[];
}

interface Claim {
  /** Entry number. */
  readonly entry: number;
  /** How hard this spelling is. */
  readonly level: Level;
  /** Number of the rule that must agree before this counts; -1 for none. */
  readonly rule: number;
}

export interface Matcher {
  /** All matches of a block, in order. */
  findMatches(text: string): Match[];
  /** Every name that begins at or after `start` and before `end`, those inside and across others too, by where they begin and end. */
  findWithin(text: string, start: number, end: number): Match[];
  /** The words of the block that was looked at last; the next call writes over them. */
  readonly words: Words;
}

/** A matcher over an opened index. It reuses its work space: one block at a time. */
export function createMatcher(index: GlossaryIndex): Matcher {
  const words = createWords();
  const letters = new Uint8Array(256);
  const { slots, formHash, formAt, formWord, rootOf, nodeWord, nodeKids, nodeSurf } = index;
  const slotMask = slots.length - 1;

  /** Number of the word that text word `i` is a form of; 0 when no term has it. */
  function wordNumber(text: string, i: number): number {
    const hash = words.hash[i] ?? 0;
    for (let slot = hash & slotMask; ; slot = (slot + 1) & slotMask) {
      const form = (slots[slot] ?? 0) - 1;
      if (form < 0) return 0;
      if (formHash[form] === hash && isForm(form, text, i)) return formWord[form] ?? 0;
    }
  }

  function isForm(form: number, text: string, i: number): boolean {
    const end = words.end[i] ?? 0;
    const until = formAt[form + 1] ?? 0;
    let at = formAt[form] ?? 0;
    for (let k = words.start[i] ?? 0; k < end; k++) {
      const kind = classOf(text.charCodeAt(k));
      if (kind === SKIP) continue;
      if (kind === MANY) return isLongForm(form, text, i);
      if (at === until || index.letters[at++] !== kind) return false;
    }
    return at === until;
  }

  /** The same for a word with characters that stand for several letters. */
  function isLongForm(form: number, text: string, i: number): boolean {
    const size = foldInto(letters, text, words.start[i] ?? 0, words.end[i] ?? 0);
    const from = formAt[form] ?? 0;
    if ((formAt[form + 1] ?? 0) - from !== size) return false;
    for (let k = 0; k < size; k++) if (index.letters[from + k] !== letters[k]) return false;
    return true;
  }

  function childNode(node: number, word: number): number {
    let low = nodeKids[node] ?? 0;
    let high = nodeKids[node + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = nodeWord[middle] ?? 0;
      if (at === word) return middle;
      if (at < word) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  /** Whether word `i` stands in another text than the one before it. */
  function isBarred(text: string, i: number): boolean {
    return text.slice(words.end[i - 1], words.start[i]).includes(BARRIER);
  }

  /** Who claims the spelling that ends at `node`, given how this text writes it. Exact capitals go before any case. */
  function claimsAt(node: number, text: string, start: number, end: number): Claim[] {
    let claims: Claim[] = [];
    let caps = -1;
    let isExact = false;
    for (let s = nodeSurf[node] ?? 0, to = nodeSurf[node + 1] ?? 0; s < to; s++) {
      if (index.surfFlag[s] === CASE_SENSITIVE) {
        if (caps < 0) caps = capitals(text, start, end);
        if (caps !== index.surfCaps[s]) continue;
        if (!isExact) claims = [];
        isExact = true;
      } else if (isExact) continue;
      const level = (index.surfLevel[s] ?? 3) as Level; // the build writes 1, 2 or 3
      claims.push({ entry: index.surfEntry[s] ?? 0, level, rule: (index.surfRule[s] ?? 0) - 1 });
    }
    return claims;
  }

  /** The longest match that begins at word `i`, its last word left in `last`; all that begin there are put in `all`. */
  let last = 0;
  function matchAt(text: string, i: number, all?: Match[]): Match | undefined {
    const first = wordNumber(text, i);
    let node = first === 0 ? 0 : (rootOf[first] ?? 0);
    if (node === 0 || !mayBegin(words, i, text)) return undefined;
    let longest: Match | undefined;
    for (let j = i; node !== 0; ) {
      if (nodeSurf[node] !== nodeSurf[node + 1] && mayEnd(words, j, text)) {
        const start = words.start[i] ?? 0;
        const end = words.end[j] ?? 0;
        const claims = claimsAt(node, text, start, end);
        if (claims.length > 0) {
          longest = { start, end, claims };
          last = j;
          all?.push(longest);
        }
      }
      if (++j >= words.count) break;
      if (words.gap[j] === GAP.hard) node = isBarred(text, j) ? 0 : childNode(node, PUNCTUATION);
      if (node === 0 || nodeKids[node] === nodeKids[node + 1]) break;
      const word = wordNumber(text, j);
      node = word === 0 ? 0 : childNode(node, word);
    }
    return longest;
  }

  return {
    words,
    findMatches(text) {
      splitWords(text, words, index);
      const matches: Match[] = [];
      let free = 0;
      for (let k = 0; k < words.found; k++) {
        const i = words.candidates[k] ?? 0;
        const match = i < free ? undefined : matchAt(text, i);
        if (!match) continue;
        matches.push(match);
        free = last + 1;
      }
      return matches;
    },
    findWithin(text, start, end) {
      splitWords(text, words, index);
      const matches: Match[] = [];
      for (let k = 0; k < words.found; k++) {
        const i = words.candidates[k] ?? 0;
        const at = words.start[i] ?? 0;
        if (at >= start && at < end) matchAt(text, i, matches);
      }
      return matches;
    },
  };
}
