// modern-ahocorasick, a well-kept library of the classic automaton. Cased letters are its users' affair.

import AhoCorasick from 'modern-ahocorasick';

/** Counts the names in a text: leftmost, then longest, as whole words in ASCII. */
export function ahoCorasick(spellings: readonly string[]): (text: string) => number {
  const automaton = new AhoCorasick([...new Set(spellings.map((text) => text.toLowerCase()))], {
    boundary: 'ascii',
  });
  return (text) => automaton.search(text.toLowerCase(), { strategy: 'leftmost-longest' }).length;
}
