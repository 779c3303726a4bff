// A trie of words → the bytes that index-format.ts draws. Build time only.

import type { Claim, Forms, IndexInput, TrieNode } from './index-build';
import {
  CASE_SENSITIVE,
  COUNTS,
  type Counts,
  HEADER_WORDS,
  MAGIC,
  placeSections,
  VERSION,
} from './index-format';
import { hashLetters } from './letters';
import { encodeWord, PUNCTUATION_MARK } from './surface-words';

/** The bytes of an index; `forms` gives every form its word, `root` the names made of words. */
export function writeIndex(root: TrieNode, forms: Forms, input: IndexInput): Uint8Array<ArrayBuffer> {
  const formList = [...forms.wordOf]
    .filter(([form]) => form !== PUNCTUATION_MARK)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const encoded = formList.map(([form]) => encodeWord(form));
  const { nodes, rootOf } = breadthFirst(root, forms.words);
  const claims = nodes.flatMap((node) => node.claims);
  const rules = new TextEncoder().encode(JSON.stringify(input.rules));
  const slots = 2 ** Math.ceil(Math.log2(formList.length * 2 + 2));
  const counts: Counts = {
    filterWords: slots / 2, // sixteen bits a form and more: about one ordinary word in twenty passes
    slots,
    forms: formList.length,
    words: forms.words,
    nodes: nodes.length,
    surfaces: claims.length,
    entries: input.kinds.length,
    letters: encoded.reduce((sum, letters) => sum + letters.length, 0),
    rules: rules.length,
  };
  const { offset, byteLength } = placeSections(counts);
  const buffer = new ArrayBuffer(byteLength);
  new Uint32Array(buffer, 0, HEADER_WORDS).set([
    MAGIC,
    VERSION,
    byteLength,
    ...COUNTS.map((name) => counts[name]),
  ]);
  const wide = (name: keyof typeof offset) => new Uint32Array(buffer, offset[name]);
  const bytes = (name: keyof typeof offset) => new Uint8Array(buffer, offset[name]);

  const filter = wide('filter');
  const table = wide('slots');
  const formAt = wide('formAt');
  const formWord = wide('formWord');
  const letters = bytes('letters');
  let at = 0;
  formList.forEach(([, word], form) => {
    const code = encoded[form] ?? new Uint8Array();
    letters.set(code, at);
    formWord[form] = word;
    at += code.length;
    formAt[form + 1] = at;
    const hash = hashLetters(code);
    const bit = hash & (counts.filterWords * 32 - 1);
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    let slot = hash & (slots - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot] = form + 1;
  });

  wide('rootOf').set(rootOf);
  const nodeWord = wide('nodeWord');
  const nodeKids = wide('nodeKids');
  const nodeSurf = wide('nodeSurf');
  let kids = 1; // the root's children follow the root
  let surfaces = 0;
  nodes.forEach((node, n) => {
    nodeWord[n] = node.word;
    nodeKids[n] = kids;
    kids += node.kids;
    nodeSurf[n] = surfaces;
    surfaces += node.claims.length;
  });
  nodeKids[nodes.length] = kids;
  nodeSurf[nodes.length] = surfaces;

  wide('surfEntry').set(claims.map(({ surface }) => surface.entry));
  wide('surfCaps').set(claims.map(({ caps }) => caps));
  wide('surfRule').set(claims.map(({ surface }) => (surface.rule ?? -1) + 1));
  bytes('surfFlag').set(claims.map(({ surface }) => (surface.caseSensitive ? CASE_SENSITIVE : 0)));
  bytes('surfLevel').set(claims.map(({ surface }) => surface.level));
  bytes('kind').set(input.kinds);
  bytes('rules').set(rules);
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
