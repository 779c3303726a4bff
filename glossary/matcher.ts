// Finds the glossary's terms in one block of text: leftmost, then longest, never overlapping. Which of several senses is
// meant, and whether a guarded spelling may speak at all, is senses.ts's affair.
//
// Idea: fold the text to words once; a bitmap over word hashes throws out nearly all of them; what passes is looked up,
// compared letter by letter, and walked down a trie of words as far as the text allows. Invariant: after word i every
// match that begins before i is settled. Cost: one pass, plus the length of the longest term at each word that begins one.

import { mayBegin, mayEnd } from './boundary';
import type { Level } from './entry';
import { createWords, GAP, splitWords } from './fold';
import { CASE_SENSITIVE, type GlossaryIndex, PUNCTUATION } from './index-format';
import { capitals, foldInto } from './letters';

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
  /** Number of the rule that must agree before this counts. */
  readonly rule?: number;
}

export interface Matcher {
  /** All matches of a block, in order. */
  findMatches(text: string): Match[];
  /** How many words the last block had. */
  readonly wordCount: number;
}

/** A matcher over an opened index. It reuses its work space: one block at a time. */
export function createMatcher(index: GlossaryIndex): Matcher {
  const words = createWords();
  const letters = new Uint8Array(256);
  const { filter, slots, formAt, formWord, rootOf, nodeWord, nodeKids, nodeSurf } = index;
  const filterMask = filter.length * 32 - 1;
  const slotMask = slots.length - 1;

  /** Number of the word that text word `i` is a form of; 0 when no term has it. */
  function wordNumber(text: string, i: number): number {
    const hash = words.hash[i] ?? 0;
    const bit = hash & filterMask;
    if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return 0;
    const size = foldInto(letters, text, words.start[i] ?? 0, words.end[i] ?? 0);
    for (let slot = hash & slotMask; ; slot = (slot + 1) & slotMask) {
      const form = (slots[slot] ?? 0) - 1;
      if (form < 0) return 0;
      if (isForm(form, size)) return formWord[form] ?? 0;
    }
  }

  function isForm(form: number, size: number): boolean {
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

  /** Who claims the spelling that ends at `node`, given how this text writes it. Exact capitals go before any case. */
  function claimsAt(node: number, text: string, start: number, end: number): Claim[] {
    const from = nodeSurf[node] ?? 0;
    const to = nodeSurf[node + 1] ?? 0;
    if (from === to) return [];
    const claims: Claim[] = [];
    const exact: Claim[] = [];
    let caps = -1;
    for (let s = from; s < to; s++) {
      const entry = index.surfEntry[s] ?? 0;
      const rule = (index.surfRule[s] ?? 0) - 1;
      const level = (index.surfLevel[s] ?? 3) as Level; // the build writes 1, 2 or 3
      const claim = rule < 0 ? { entry, level } : { entry, level, rule };
      if (index.surfFlag[s] !== CASE_SENSITIVE) claims.push(claim);
      else {
        if (caps < 0) caps = capitals(text, start, end);
        if (caps === index.surfCaps[s]) exact.push(claim);
      }
    }
    return exact.length > 0 ? exact : claims;
  }

  function findMatches(text: string): Match[] {
    splitWords(text, words);
    const matches: Match[] = [];
    for (let i = 0; i < words.count; i++) {
      const first = wordNumber(text, i);
      let node = first === 0 ? 0 : (rootOf[first] ?? 0);
      if (node === 0 || !mayBegin(words, i, text)) continue;
      let longest: Match | undefined;
      let last = i;
      for (let j = i; node !== 0; ) {
        if (mayEnd(words, j, text)) {
          const start = words.start[i] ?? 0;
          const end = words.end[j] ?? 0;
          const claims = claimsAt(node, text, start, end);
          if (claims.length > 0) {
            longest = { start, end, claims };
            last = j;
          }
        }
        if (++j >= words.count) break;
        if (words.gap[j] === GAP.hard) node = childNode(node, PUNCTUATION);
        const word = node === 0 ? 0 : wordNumber(text, j);
        node = word === 0 ? 0 : childNode(node, word);
      }
      if (longest) {
        matches.push(longest);
        i = last;
      }
    }
    return matches;
  }

  return {
    findMatches,
    get wordCount() {
      return words.count;
    },
  };
}
