// A trie of words → the bytes that index-format.ts draws. Build time only.

import type { Guard } from './entry';
import { splitWords } from './fold';
import type { Claim, Forms, IndexInput, TrieNode } from './index-build';
import {
  CASE_SENSITIVE,
  COUNTS,
  type Counts,
  HEADER_WORDS,
  IS_NOT,
  MAGIC,
  MEDICAL,
  NEAR,
  openIndex,
  pairHash,
  placeSections,
  VERSION,
} from './index-format';
import { hashLetters } from './letters';
import { encodeWord, PUNCTUATION_MARK } from './surface-words';
import { createWords } from './words';

/** The bytes of an index; `forms` gives every form its word, `root` the names made of words. */
export function writeIndex(root: TrieNode, forms: Forms, input: IndexInput): Uint8Array<ArrayBuffer> {
  const formList = [...forms.wordOf]
    .filter(([form]) => form !== PUNCTUATION_MARK)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const encoded = formList.map(([form]) => encodeWord(form));
  const { nodes, rootOf } = breadthFirst(root, forms.words);
  const pairs = pairHashes(root, formList, encoded);
  const claims = nodes.flatMap((node) => node.claims);
  const rules = packRules(input.rules);
  const slots = 2 ** Math.ceil(Math.log2(formList.length * 2 + 2));
  const counts: Counts = {
    bitmap: slots / 2, // thirty-two bits a form and more
    pairs: 2 ** Math.ceil(Math.log2(pairs.length / 2 + 1)), // sixteen bits a pair and more
    slots,
    forms: formList.length,
    words: forms.words,
    nodes: nodes.length,
    surfaces: claims.length,
    entries: input.kinds.length,
    letters: encoded.reduce((sum, letters) => sum + letters.length, 0),
    rules: input.rules.length,
    rows: rules.rowHash.length,
    rest: rules.rest.length,
  };
  const { byteLength } = placeSections(counts);
  const buffer = new ArrayBuffer(byteLength);
  new Uint32Array(buffer, 0, HEADER_WORDS).set([
    MAGIC,
    VERSION,
    byteLength,
    ...COUNTS.map((name) => counts[name]),
  ]);
  const opened = openIndex(buffer);
  if (!opened.ok) throw new Error(`the index does not open: ${opened.code}`);
  const { index } = opened;

  for (const pair of pairs) setBit(index.pairs, pair);
  let at = 0;
  formList.forEach(([, word], form) => {
    const code = encoded[form] ?? new Uint8Array();
    index.letters.set(code, at);
    index.formWord[form] = word;
    at += code.length;
    index.formAt[form + 1] = at;
    const hash = hashLetters(code);
    index.formHash[form] = hash;
    const node = nodes[rootOf[word] ?? 0];
    if (rootOf[word]) setBit(index.begins, hash);
    if (rootOf[word] && node && node.claims.length > 0) setBit(index.alone, hash);
    let slot = hash & (slots - 1);
    while (index.slots[slot] !== 0) slot = (slot + 1) & (slots - 1);
    index.slots[slot] = form + 1;
  });

  index.rootOf.set(rootOf);
  let kids = 1; // the root's children follow the root
  let surfaces = 0;
  nodes.forEach((node, n) => {
    index.nodeWord[n] = node.word;
    index.nodeKids[n] = kids;
    kids += node.kids;
    index.nodeSurf[n] = surfaces;
    surfaces += node.claims.length;
  });
  index.nodeKids[nodes.length] = kids;
  index.nodeSurf[nodes.length] = surfaces;

  index.surfEntry.set(claims.map(({ surface }) => surface.entry));
  index.surfCaps.set(claims.map(({ caps }) => caps));
  index.surfRule.set(claims.map(({ surface }) => (surface.rule ?? -1) + 1));
  index.surfFlag.set(claims.map(({ surface }) => (surface.caseSensitive ? CASE_SENSITIVE : 0)));
  index.surfLevel.set(claims.map(({ surface }) => surface.level));
  index.kind.set(input.kinds);
  for (const entry of input.rare) index.rare[entry] = 1;
  index.ruleRows.set(rules.ruleRows);
  index.rowHash.set(rules.rowHash);
  index.rowRest.set(rules.rowRest);
  index.rest.set(rules.rest);
  index.ruleFlag.set(input.rules.map(flagsOf));
  return new Uint8Array(buffer);
}

interface FlatNode {
  readonly word: number;
  readonly kids: number;
  readonly claims: readonly Claim[];
}

/** Nodes in breadth-first order, children of one node together and sorted by word, so that a child is found by bisection. */
function breadthFirst(root: TrieNode, words: number): { nodes: FlatNode[]; rootOf: Uint32Array } {
  const nodes: FlatNode[] = [];
  const rootOf = new Uint32Array(words);
  const queue: [number, TrieNode][] = [[0, root]];
  for (let next = queue[0], i = 0; next; next = queue[++i]) {
    const [word, node] = next;
    nodes.push({ word, kids: node.kids.size, claims: node.claims });
    const kids = [...node.kids].sort(([a], [b]) => a - b);
    if (node === root) for (const [k, [first]] of kids.entries()) rootOf[first] = k + 1;
    queue.push(...kids);
  }
  return { nodes, rootOf };
}

/** Hashes of every first and second word of a name, in all their forms. */
function pairHashes(
  root: TrieNode,
  formList: readonly (readonly [string, number])[],
  encoded: readonly Uint8Array[],
): number[] {
  const hashesOfWord = new Map<number, number[]>();
  formList.forEach(([, word], i) => {
    const hash = hashLetters(encoded[i] ?? new Uint8Array());
    hashesOfWord.set(word, [...(hashesOfWord.get(word) ?? []), hash]);
  });
  const pairs = [...root.kids].flatMap(([first, node]) =>
    [...node.kids.keys()].flatMap((second) =>
      (hashesOfWord.get(first) ?? []).flatMap((a) =>
        (hashesOfWord.get(second) ?? []).map((b) => pairHash(a, b)),
      ),
    ),
  );
  return [...new Set(pairs)];
}

function setBit(bitmap: Uint32Array, hash: number): void {
  const bit = hash & (bitmap.length * 32 - 1);
  bitmap[bit >>> 5] = (bitmap[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** The neighbours of all rules, rule by rule, each rule's sorted by hash so that one is found by bisection. */
function packRules(rules: readonly Guard[]) {
  const ruleRows = [0];
  const rowHash: number[] = [];
  const rowRest = [0];
  const rest: number[] = [];
  for (const { near, not } of rules) {
    const rows = [
      ...near.map((phrase) => hashesOf(phrase)),
      ...not.map((phrase) => hashesOf(phrase, IS_NOT)),
    ];
    rows.sort(([a = 0], [b = 0]) => (a & ~IS_NOT) - (b & ~IS_NOT) || a - b);
    for (const [first, ...others] of rows) {
      if (first === undefined) continue;
      rowHash.push(first);
      rest.push(...others);
      rowRest.push(rest.length);
    }
    ruleRows.push(rowHash.length);
  }
  return { ruleRows, rowHash, rowRest, rest };
}

function hashesOf(phrase: string, flag = 0): number[] {
  const words = createWords(16);
  splitWords(phrase, words);
  const hashes = [...words.hash.subarray(0, words.count)];
  return hashes.map((hash, i) => (i === 0 ? hash | flag : hash));
}

function flagsOf({ medical, near }: Guard): number {
  return (medical ? MEDICAL : 0) | (near.length > 0 ? NEAR : 0);
}
