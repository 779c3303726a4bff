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
  /** Numbers of the entries of level 1 whose name is seldom heard in everyday speech. */
  readonly rare: readonly number[];
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
  /** The word's number, then those of its forms that are words of their own: each needs a line of its own in the trie. */
  numbersOf(word: string, takesPlural: boolean): number[];
}

function formsOf(sequences: readonly WordSequence[]): Forms {
  const wordOf = new Map([[PUNCTUATION_MARK, PUNCTUATION]]);
  const authored = [...new Set(sequences.flat())].filter((word) => word !== PUNCTUATION_MARK).sort();
  let words = PUNCTUATION;
  for (const word of authored) {
    // Two authored spellings of one word (tumor, tumour) meet here and share its number.
    const known = spellingsOf(word).find((form) => wordOf.has(form));
    wordOf.set(word, (known !== undefined && wordOf.get(known)) || ++words);
  }
  const takers = new Set(sequences.flatMap((s) => pluralPlaces(s).map((place) => s[place] ?? '')));
  const pluralForms = (word: string) => pluralsOf(word).flatMap((plural) => [plural, ...spellingsOf(plural)]);

  /** Gives each form that is new its word's number; a form of several words (axes of axe and axis) one of its own. */
  const settle = (
    owners: readonly string[],
    formsOfOne: (word: string) => readonly string[],
  ): Set<number> => {
    const claimed = new Map<string, Set<number>>();
    for (const word of owners) {
      for (const form of formsOfOne(word)) {
        if (!wordOf.has(form)) claimed.set(form, (claimed.get(form) ?? new Set()).add(wordOf.get(word) ?? 0));
      }
    }
    const shared = new Set<number>();
    for (const [form, [number = 0, ...others]] of claimed) {
      if (others.length > 0) shared.add(++words);
      wordOf.set(form, others.length > 0 ? words : number);
    }
    return shared;
  };
  // A spelling of an authored word is that word before it is the plural of another: paediatrics, of pediatrics and pediatric.
  settle(authored, spellingsOf);
  const sharedPlurals = settle(
    authored.filter((word) => takers.has(word)),
    pluralForms,
  );

  const known = new Map<string, number[]>();
  const numbersOf = (word: string, takesPlural: boolean): number[] => {
    const key = `${word} ${takesPlural}`;
    const numbers = known.get(key) ?? numbersAnew(word, takesPlural);
    known.set(key, numbers);
    return numbers;
  };
  const numbersAnew = (word: string, takesPlural: boolean): number[] => {
    const numbers = [word, ...spellingsOf(word)].map((form) => wordOf.get(form) ?? 0);
    for (const form of takers.has(word) ? pluralForms(word) : []) {
      const number = wordOf.get(form) ?? 0;
      if (takesPlural || sharedPlurals.has(number)) numbers.push(number);
    }
    return [...new Set(numbers)];
  };
  return { wordOf, words: words + 1, numbersOf };
}

function trieOf(lines: readonly ClaimLine[], forms: Forms): TrieNode {
  const root: TrieNode = { kids: new Map(), claims: [] };
  for (const { sequence, claim } of lines) {
    const places = pluralPlaces(sequence);
    const numbers = sequence.map((word, i) => forms.numbersOf(word, places.includes(i)));
    const visit = (node: TrieNode, i: number, authored: boolean) => {
      if (i === sequence.length) node.claims.push({ ...claim, authored });
      numbers[i]?.forEach((number, k) => {
        const next = node.kids.get(number) ?? { kids: new Map(), claims: [] };
        node.kids.set(number, next);
        visit(next, i + 1, authored && k === 0);
      });
    };
    visit(root, 0, claim.authored);
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

/** By the capitals that they ask for: those in any case are apart from those that ask for none. */
function groupByCaps(claims: readonly Claim[]): Map<number, Claim[]> {
  const groups = new Map<number, Claim[]>();
  for (const claim of claims) {
    const key = claim.surface.caseSensitive ? claim.caps : -1;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
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
