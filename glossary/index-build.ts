// Surfaces → the bytes of a compiled index (the map is in index-format.ts). Build time only; the same input gives the
// same bytes. What two entries claim is reported, not decided.

import type { Level } from './entry';
import { capitals, hashLetters } from './fold';
import {
  CASE_SENSITIVE,
  COUNTS,
  type Counts,
  HEADER_WORDS,
  MAGIC,
  PUNCTUATION,
  placeSections,
  VERSION,
} from './index-format';
import { encodeWord, PUNCTUATION_MARK, pluralPlaces, sequencesOf, type WordSequence } from './surface-words';
import { pluralsOf, spellingsOf } from './variants';

export interface IndexSurface {
  readonly text: string;
  readonly entry: number;
  readonly caseSensitive: boolean;
  readonly level: Level;
  /** Place in `rules` of the guard that must agree before it counts. */
  readonly rule?: number;
}

export interface IndexInput {
  readonly surfaces: readonly IndexSurface[];
  /** Place in KINDS of each entry's kind, by entry number. */
  readonly kinds: readonly number[];
  /** JSON-safe guards. */
  readonly rules: readonly unknown[];
}

/** A spelling that several entries claim in so many words. */
export interface SharedSpelling {
  readonly text: string;
  readonly entries: readonly number[];
}

interface Claim {
  readonly surface: IndexSurface;
  readonly caps: number;
  /** As its author wrote it, not a form we derived: a derived form gives way to an authored one. */
  readonly authored: boolean;
}

interface TrieNode {
  readonly kids: Map<number, TrieNode>;
  readonly claims: Claim[];
}

export function buildIndex(input: IndexInput): { bytes: Uint8Array<ArrayBuffer>; shared: SharedSpelling[] } {
  const lines = claimLines(input.surfaces);
  const forms = formsOf(lines.map((line) => line.sequence));
  const root = trieOf(lines, forms);
  const shared = settleClaims(root);
  return { bytes: serialize(root, forms, input), shared };
}

interface ClaimLine {
  readonly sequence: WordSequence;
  readonly claim: Claim;
}

function claimLines(surfaces: readonly IndexSurface[]): ClaimLine[] {
  return surfaces.flatMap((surface) => {
    const caps = surface.caseSensitive ? capitals(surface.text, 0, surface.text.length) : 0;
    return sequencesOf(surface.text).map((sequence, i) => ({
      sequence,
      claim: { surface, caps, authored: i === 0 },
    }));
  });
}

/** Every form (spelling of one word) → its word number. British and American spellings, and plurals, share the number. */
interface Forms {
  readonly wordOf: ReadonlyMap<string, number>;
  readonly words: number;
  /** Plurals that are also words of their own (axes of axis): they need a line of their own in the trie. */
  ownPlurals(word: string): string[];
}

function formsOf(sequences: readonly WordSequence[]): Forms {
  const wordOf = new Map([[PUNCTUATION_MARK, PUNCTUATION]]);
  const authored = [...new Set(sequences.flat())].sort();
  let words = PUNCTUATION;
  for (const word of authored) {
    if (word === PUNCTUATION_MARK) continue;
    // Two authored spellings of one word (tumor, tumour) meet here and share its number.
    const known = spellingsOf(word).find((form) => wordOf.has(form));
    wordOf.set(word, (known !== undefined && wordOf.get(known)) || ++words);
  }
  const isAuthored = new Set(authored);
  const takesPlural = new Set(sequences.flatMap((s) => pluralPlaces(s).map((place) => s[place] ?? '')));
  for (const word of authored) {
    const number = wordOf.get(word) ?? 0;
    const plurals = takesPlural.has(word) ? pluralsOf(word) : [];
    for (const form of [word, ...plurals].flatMap((form) => [form, ...spellingsOf(form)])) {
      if (!wordOf.has(form)) wordOf.set(form, number);
    }
  }
  const ownPlurals = (word: string) =>
    pluralsOf(word).filter((plural) => isAuthored.has(plural) && wordOf.get(plural) !== wordOf.get(word));
  return { wordOf, words: words + 1, ownPlurals };
}

function trieOf(lines: readonly ClaimLine[], forms: Forms): TrieNode {
  const root: TrieNode = { kids: new Map(), claims: [] };
  const insert = (sequence: WordSequence, claim: Claim) => {
    let node = root;
    for (const word of sequence) {
      const number = forms.wordOf.get(word) ?? 0;
      let next = node.kids.get(number);
      if (!next) {
        next = { kids: new Map(), claims: [] };
        node.kids.set(number, next);
      }
      node = next;
    }
    node.claims.push(claim);
  };
  for (const { sequence, claim } of lines) {
    insert(sequence, claim);
    for (const place of pluralPlaces(sequence)) {
      for (const plural of forms.ownPlurals(sequence[place] ?? '')) {
        insert(sequence.with(place, plural), { ...claim, authored: false });
      }
    }
  }
  return root;
}

/** Leaves each node with one claim per entry and case; reports spellings that several entries claim alike. */
function settleClaims(root: TrieNode): SharedSpelling[] {
  const shared: SharedSpelling[] = [];
  const visit = (node: TrieNode) => {
    const byCase = groupByCaps(node.claims);
    node.claims.length = 0;
    for (const claims of byCase.values()) {
      const authored = claims.filter((claim) => claim.authored);
      const kept = onePerEntry(authored.length > 0 ? authored : claims);
      node.claims.push(...kept);
      const first = kept[0];
      if (first && kept.length > 1) {
        shared.push({ text: first.surface.text, entries: kept.map(({ surface }) => surface.entry) });
      }
    }
    for (const kid of node.kids.values()) visit(kid);
  };
  visit(root);
  return shared;
}

function groupByCaps(claims: readonly Claim[]): Map<number, Claim[]> {
  const groups = new Map<number, Claim[]>();
  for (const claim of claims) groups.set(claim.caps, [...(groups.get(claim.caps) ?? []), claim]);
  return groups;
}

function onePerEntry(claims: readonly Claim[]): Claim[] {
  const kept = new Map<number, Claim>();
  for (const claim of claims) {
    const before = kept.get(claim.surface.entry);
    // A spelling that is free anywhere in the entry is free.
    if (!before || (before.surface.rule !== undefined && claim.surface.rule === undefined))
      kept.set(claim.surface.entry, claim);
  }
  return [...kept.values()].sort((a, b) => a.surface.entry - b.surface.entry);
}

function serialize(root: TrieNode, forms: Forms, input: IndexInput): Uint8Array<ArrayBuffer> {
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
