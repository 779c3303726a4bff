// Which sense of a spelling is meant here, and whether an ordinary word that is also a term should speak at all.
// Evidence: how medical the whole text is, and the words nearby. Where it does not decide, both senses or silence.

import { type Guard, KINDS, type Level } from './entry';
import type { GlossaryIndex } from './index-format';
import type { Match } from './matcher';

/** The guards of an index, by rule number. */
export function readGuards(index: GlossaryIndex): Guard[] {
  return JSON.parse(new TextDecoder().decode(index.rules)) as Guard[]; // written by the build from checked entries
}

/** A claim that its surroundings do not silence. */
export interface WeighedClaim {
  readonly entry: number;
  readonly level: Level;
  /** How many of the neighbours that its guard names stand nearby. */
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
}

/** Weighs each claim on a match of a block of text. Done once for a block: it folds the text around each guarded match. */
export function weigh(match: Match, text: string, guards: readonly Guard[]): WeighedMatch {
  const claims = match.claims.flatMap((claim): WeighedClaim[] => {
    const guard = claim.rule === undefined ? undefined : guards[claim.rule];
    const support = guard ? supportOf(guard, match, text) : 0;
    if (support < 0) return [];
    return [{ entry: claim.entry, level: claim.level, support, onlyMedical: guard?.medical ?? false }];
  });
  return { start: match.start, end: match.end, among: match.claims.length, claims };
}

/**
 * The claims that stand: one, several that could not be told apart, or none, which means silence.
 * @param medical whether the text as a whole reads as medical
 */
export function chooseSense({ claims }: WeighedMatch, medical: boolean): WeighedClaim[] {
  const standing = claims.filter(({ onlyMedical }) => medical || !onlyMedical);
  const best = Math.max(...standing.map(({ support }) => support));
  return standing.filter(({ support }) => support === best);
}

/** What the matches of a text say about it as a whole. */
export interface Evidence {
  words: number;
  /** Matches that name something medical, whatever the page. */
  medicalMatches: number;
  /** Entries that those matches name. */
  readonly entries: Set<number>;
  /** All matches, guarded ones too. */
  matches: number;
}

export function noEvidence(): Evidence {
  return { words: 0, medicalMatches: 0, entries: new Set(), matches: 0 };
}

/**
 * Adds the matches of a block of so many words: what would be marked even on a page that is not medical. A statistic or
 * a unit is no evidence: other sciences have them too.
 */
export function addEvidence(
  evidence: Evidence,
  { matches, words }: { readonly matches: readonly WeighedMatch[]; readonly words: number },
  index: GlossaryIndex,
): void {
  evidence.words += words;
  evidence.matches += matches.length;
  for (const { claims } of matches) {
    for (const { entry, onlyMedical } of claims) {
      if (onlyMedical || NEUTRAL_KINDS.has(index.kind[entry] ?? 0)) continue;
      evidence.medicalMatches++;
      evidence.entries.add(entry);
    }
  }
}

const NEUTRAL_KINDS = new Set([KINDS.indexOf('statistics'), KINDS.indexOf('measure')]);

/** Such matches per 1,000 words from which a text counts as medical. About 8 separates health pages from others. */
const MEDICAL_DENSITY = 8;
/** Below this many words a rate says little: two different terms are asked for instead. */
const SHORT_TEXT = 150;
/** A sentence or two: one term is enough, or terms for a fourth of its words ("chronic hepatitis"). */
const SNIPPET = 40;

/** Whether a text reads as medical. */
export function looksMedical({ words, medicalMatches, entries, matches }: Evidence): boolean {
  if (words < SNIPPET) return entries.size >= 1 || (matches > 0 && matches * 4 >= words);
  if (words < SHORT_TEXT) return entries.size >= 2;
  return entries.size >= 3 && (medicalMatches * 1000) / words >= MEDICAL_DENSITY;
}

/** -1 when the guard keeps the match silent here; otherwise how many of the neighbours that it names stand nearby. */
function supportOf(guard: Guard, match: Match, text: string): number {
  if (guard.near.length === 0 && guard.not.length === 0) return 0;
  const before = text.slice(Math.max(0, match.start - REACH), match.start);
  const after = text.slice(match.end, match.end + REACH);
  // "not: first responder" speaks of the match itself; what supports it must stand beside it.
  const whole = foldedText(before + text.slice(match.start, match.end) + after);
  if (guard.not.some((word) => hasWord(whole, word))) return -1;
  const beside = foldedText(`${before} ${after}`);
  const near = guard.near.filter((word) => hasWord(beside, word)).length;
  return guard.near.length > 0 && near === 0 ? -1 : near;
}

/** How far to look for neighbours, in characters to each side: a sentence or two. */
const REACH = 240;

function foldedText(text: string): string {
  return ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `;
}

/** Whole words; the build has added plurals and other spellings to the rule (see compile.ts). */
function hasWord(around: string, word: string): boolean {
  return around.includes(` ${word} `);
}
