// Surfaces → the bytes of a compiled index (the map is in index-format.ts). Build time only; the same input gives the
// same bytes. What two entries claim is reported, not decided.

import type { Guard, Level } from './entry';
import { PUNCTUATION } from './index-format';
import { writeIndex } from './index-write';
import { capitals } from './letters';
import { PUNCTUATION_MARK, pluralPlaces, sequencesOf, type WordSequence } from './surface-words';
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
  readonly rules: readonly Guard[];
}

/** A spelling that several entries claim in so many words. */
export interface SharedSpelling {
  readonly text: string;
  readonly entries: readonly number[];
}

/** One entry's claim on a sequence of words. */
export interface Claim {
  readonly surface: IndexSurface;
  readonly caps: number;
  /** As its author wrote it, not a form we derived: a derived form gives way to an authored one. */
  readonly authored: boolean;
}

/** A word on the way to one or more names. */
export interface TrieNode {
  readonly kids: Map<number, TrieNode>;
  readonly claims: Claim[];
}

export function buildIndex(input: IndexInput): { bytes: Uint8Array<ArrayBuffer>; shared: SharedSpelling[] } {
  const lines = claimLines(input.surfaces);
  const forms = formsOf(lines.map((line) => line.sequence));
  const root = trieOf(lines, forms);
  const shared = settleClaims(root);
  return { bytes: writeIndex(root, forms, input), shared };
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
export interface Forms {
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
