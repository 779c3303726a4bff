// Which sense of a spelling is meant here, and whether an ordinary word that is also a term should speak at all.
// Evidence: how medical the whole text is, and the words nearby. Where it does not decide, both senses or silence.

import { type Guard, KINDS } from './entry';
import type { GlossaryIndex } from './index-format';
import type { Claim, Match } from './matcher';

/** One sense, several that could not be told apart, or none worth showing. */
export type Choice =
  | { kind: 'one'; entry: number; among: number }
  | { kind: 'several'; entries: readonly number[] }
  | { kind: 'silent' };

/** The guards of an index, by rule number. */
export function readGuards(index: GlossaryIndex): Guard[] {
  return JSON.parse(new TextDecoder().decode(index.rules)) as Guard[]; // written by the build from checked entries
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

/** A block of text and what was found in it. */
export interface SearchedText {
  readonly text: string;
  readonly matches: readonly Match[];
  readonly words: number;
}

/**
 * Adds one block to the evidence: what would be marked even on a page that is not medical. A statistic or a unit is no
 * evidence: other sciences have them too.
 */
export function addEvidence(
  evidence: Evidence,
  { text, matches, words }: SearchedText,
  { index, guards }: { index: GlossaryIndex; guards: readonly Guard[] },
): void {
  evidence.words += words;
  evidence.matches += matches.length;
  for (const match of matches) {
    for (const claim of match.claims) {
      if (NEUTRAL_KINDS.has(index.kind[claim.entry] ?? 0)) continue;
      if (support(claim, match, { text, medical: false, guards }) < 0) continue;
      evidence.medicalMatches++;
      evidence.entries.add(claim.entry);
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

/** Chooses among the claims on a match. `text` is its block. */
export function chooseSense(
  match: Match,
  context: { text: string; medical: boolean; guards: readonly Guard[] },
): Choice {
  const standing = match.claims
    .map((claim) => ({ entry: claim.entry, support: support(claim, match, context) }))
    .filter(({ support }) => support >= 0);
  const best = Math.max(...standing.map(({ support }) => support));
  const winners = standing.filter(({ support }) => support === best);
  const winner = winners[0];
  if (!winner) return { kind: 'silent' };
  if (winners.length > 1) return { kind: 'several', entries: winners.map(({ entry }) => entry) };
  return { kind: 'one', entry: winner.entry, among: match.claims.length };
}

/** -1 when the claim must stay silent here; otherwise how many of its neighbours stand nearby. */
function support(
  { rule }: Claim,
  match: Match,
  context: { text: string; medical: boolean; guards: readonly Guard[] },
): number {
  const guard = rule === undefined ? undefined : context.guards[rule];
  if (!guard) return 0;
  if (guard.medical && !context.medical) return -1;
  if (guard.near.length === 0 && guard.not.length === 0) return 0;
  const { text } = context;
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
