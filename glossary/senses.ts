// Which sense of a spelling is meant here, and whether an ordinary word that is also a term should speak at all.
// Evidence: how medical the whole text is, and the words nearby. Where it does not decide, both senses or silence.

import { KINDS, type Kind, type Level } from './entry';
import { type GlossaryIndex, IS_NOT, MEDICAL, NEAR } from './index-format';
import type { Match } from './matcher';
import type { Words } from './words';

/** A claim that its surroundings do not silence. */
export interface WeighedClaim {
  readonly entry: number;
  readonly level: Level;
  /** How many of the neighbours that its rule names stand nearby. */
  readonly support: number;
  /** Counts in medical texts only. */
  readonly onlyMedical: boolean;
}

/** A match after a look at the words around it; what the text as a whole is like is still to be told. */
export interface WeighedMatch {
  readonly start: number;
  readonly end: number;
  /** How many entries claim the spelling, the silenced ones too. */
  readonly among: number;
  readonly claims: readonly WeighedClaim[];
  /** The words around it make it part of another name, whatever the page defines: MS Word. */
  readonly isOther?: boolean;
  /** What the page itself says that it stands for, where no entry does. */
  readonly pageWords?: readonly string[];
  /** The page says so right here. */
  readonly isDefined?: boolean;
}

/** A part of a text, in UTF-16 offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const WHOLE: Stretch = { from: 0, to: Number.POSITIVE_INFINITY };

/** Weighs each claim on a match by the words around it, which are the matcher's, as far as they stand within a stretch. */
export function weigh(
  { start, end, claims }: Match,
  words: Words,
  index: GlossaryIndex,
  within: Stretch = WHOLE,
): WeighedMatch {
  const weighed: WeighedClaim[] = [];
  let isOther = false;
  for (const { entry, level, rule } of claims) {
    const support = rule < 0 ? 0 : supportOf(rule, { start, end }, words, { index, within });
    if (support === OTHER) isOther = true;
    if (support < 0) continue;
    const onlyMedical = rule >= 0 && ((index.ruleFlag[rule] ?? 0) & MEDICAL) !== 0;
    weighed.push({ entry, level, support, onlyMedical });
  }
  return { start, end, among: claims.length, claims: weighed, ...(isOther && { isOther }) };
}

/** A match whose reader asks for it by name: no rule keeps it silent. */
export function weighAsked({ start, end, claims }: Match): WeighedMatch {
  const standing = claims.map(({ entry, level }) => ({ entry, level, support: 0, onlyMedical: false }));
  return { start, end, among: claims.length, claims: standing };
}

/**
 * The claims that stand: one, several that could not be told apart, or none, which means silence.
 * @param medical whether the text as a whole reads as medical
 */
export function chooseSense({ claims }: WeighedMatch, medical: boolean): WeighedClaim[] {
  const standing = claims.filter(({ onlyMedical }) => medical || !onlyMedical);
  if (standing.length < 2) return standing;
  const best = Math.max(...standing.map(({ support }) => support));
  return standing.filter(({ support }) => support === best);
}

/** What the matches of a text say about it as a whole. */
export interface Evidence {
  words: number;
  /** What the matches weigh that name something medical, whatever the page. */
  weight: number;
  /** How often each entry is named by those. */
  readonly entries: Map<number, number>;
  /** All matches, guarded ones too. */
  matches: number;
}

export function noEvidence(): Evidence {
  return { words: 0, weight: 0, entries: new Map(), matches: 0 };
}

/**
 * Adds the matches of a block of so many words: what would be marked even on a page that is not medical. A statistic or
 * a unit is no evidence: other sciences have them too.
 * @param times 1 adds, -1 takes back what was added
 */
export function addEvidence(
  evidence: Evidence,
  { matches, words }: { readonly matches: readonly WeighedMatch[]; readonly words: number },
  index: GlossaryIndex,
  times: 1 | -1 = 1,
): void {
  evidence.words += words * times;
  evidence.matches += matches.length * times;
  for (const { claims } of matches) {
    for (const { entry, level, onlyMedical } of claims) {
      const kind = index.kind[entry] ?? 0;
      if (onlyMedical || NEUTRAL_KINDS.has(kind)) continue;
      evidence.weight += (ILLNESS_KINDS.has(kind) ? 2 : 0.5) * (level > 1 ? 2 : 1) * times;
      const count = (evidence.entries.get(entry) ?? 0) + times;
      if (count > 0) evidence.entries.set(entry, count);
      else evidence.entries.delete(entry);
    }
  }
}

const NEUTRAL_KINDS = kindNumbers('statistics', 'measure');
/** What one has, and what is done about it. Parts of the body, food and helpers are spoken of by whoever sells a mattress. */
const ILLNESS_KINDS = kindNumbers(
  ...(['disease', 'symptom', 'microbe', 'drug', 'drug-class', 'test', 'procedure'] as const),
);

function kindNumbers(...kinds: readonly Kind[]): ReadonlySet<number> {
  return new Set(kinds.map((kind) => KINDS.indexOf(kind)));
}

/** Weight per 1,000 words from which a text counts as medical: 11 hard names of illness, or 22 easy ones; tests/medical-pages measures it. */
const MEDICAL_DENSITY = 45;
/** Below this many words a rate says little: two different terms are asked for instead. */
const SHORT_TEXT = 150;
/** A sentence or two: one term is enough, or terms for a fourth of its words ("chronic hepatitis"). */
const SNIPPET = 40;

/** Whether a text reads as medical. */
export function looksMedical({ words, weight, entries, matches }: Evidence): boolean {
  if (words < SNIPPET) return entries.size >= 1 || (matches > 0 && matches * 4 >= words);
  if (words < SHORT_TEXT) return entries.size >= 2;
  return entries.size >= 3 && (weight * 1000) / words >= MEDICAL_DENSITY;
}

/** How far to look for neighbours, in characters to each side: a sentence or two. */
const REACH = 240;

/** The rule keeps the match silent here; it names a phrase that the match itself is part of: "MS Word". */
const SILENT = -1;
const OTHER = -2;

/** SILENT or OTHER; otherwise how many of the neighbours that it names stand nearby. */
function supportOf(
  rule: number,
  { start, end }: Pick<Match, 'start' | 'end'>,
  words: Words,
  { index, within }: { readonly index: GlossaryIndex; readonly within: Stretch },
): number {
  const from = index.ruleRows[rule] ?? 0;
  const to = index.ruleRows[rule + 1] ?? 0;
  if (from === to) return 0;
  const met = new Set<number>();
  let isSilent = false;
  const until = Math.min(end + REACH, within.to);
  for (let i = firstEndingAfter(words, Math.max(start - REACH, within.from)); i < words.count; i++) {
    const at = words.start[i] ?? 0;
    if (at >= until) break;
    const hash = words.hash[i] ?? 0;
    for (let row = firstRow(index, from, to, hash); row < to; row++) {
      const key = index.rowHash[row] ?? 0;
      if ((key & ~IS_NOT) !== hash) break;
      const last = lastOfPhrase(index, row, words, { from: i, to: within.to });
      if (last < 0) continue;
      // "not: first responder" speaks of the match itself; what supports it must stand beside it.
      const isBeside = at >= end || (words.end[last] ?? 0) <= start;
      if ((key & IS_NOT) === 0) {
        if (isBeside) met.add(row);
      } else if (!isBeside) return OTHER;
      else isSilent = true;
    }
  }
  if (isSilent) return SILENT;
  return met.size === 0 && ((index.ruleFlag[rule] ?? 0) & NEAR) !== 0 ? SILENT : met.size;
}

/** The word that ends a neighbour's phrase which begins at word `from` and ends before offset `to`; -1 where it does not stand there. */
function lastOfPhrase(
  { rowRest, rest }: GlossaryIndex,
  row: number,
  words: Words,
  { from, to }: Stretch,
): number {
  let at = from;
  for (let k = rowRest[row] ?? 0; k < (rowRest[row + 1] ?? 0); k++) {
    if (++at >= words.count || (words.start[at] ?? 0) >= to || words.hash[at] !== rest[k]) return -1;
  }
  return at;
}

/** The first of a rule's rows, sorted by hash, that is not before `hash`. */
function firstRow({ rowHash }: GlossaryIndex, from: number, to: number, hash: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (((rowHash[middle] ?? 0) & ~IS_NOT) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstEndingAfter({ end, count }: Words, offset: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((end[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
