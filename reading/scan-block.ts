// What a block of the page says: its matches, weighed by the words around them, what it defines, and whether all that
// stands there as it was pieced together.

import type { GlossaryIndex } from '../glossary/index-format';
import { createMatcher, type Match } from '../glossary/matcher';
import { createMeaningReader, type PageMeaning } from '../glossary/page-meanings';
import { type WeighedMatch, weigh, weighAsked } from '../glossary/senses';
import { type Block, type Container, partsLaidOut, piecesOf, readBlocks, runsOn } from './blocks';
import { nodeIndexAt } from './ranges';
import type { SkippedParts } from './skipped-parts';
import { parentOf } from './true-dom';
import { follows } from './walk';

export interface ScannedBlock {
  readonly block: Block;
  readonly matches: readonly WeighedMatch[];
  readonly words: number;
  /** What its text defines. */
  readonly meanings: readonly PageMeaning[];
}

export interface BlockScanner {
  /** Matches of a block that was read without a close look; undefined when one of them needs it. */
  scanQuickly(block: Block, skipped: SkippedParts): ScannedBlock | undefined;
  /** All that a container holds directly, by every rule there is for where one run of text ends and the next begins. */
  scanClosely(container: Container): ScannedBlock[];
  /** Matches that begin inside a stretch of a text, those inside and across others too. */
  scanWithin(text: string, start: number, end: number): readonly WeighedMatch[];
  /** What mark-up defines: a tooltip, a list of definitions. */
  meaningOf(short: string, long: string): PageMeaning;
}

/** @param asked the reader asks about this text: no rule keeps a spelling silent */
export function createScanner(index: GlossaryIndex, asked: boolean): BlockScanner {
  const matcher = createMatcher(index);
  const { words, findMatches, findWithin } = matcher;
  const { meaningsIn, meaningOf } = createMeaningReader(index, matcher);
  const weighed = (match: Match) => (asked ? weighAsked(match) : weigh(match, words, index));

  function scan(block: Block): ScannedBlock {
    const { text } = block;
    const found = findMatches(text);
    const scanned = { block, matches: found.map(weighed), words: words.count };
    // Last, since it writes over the words.
    const meanings = text.includes('(') || text.includes('[') ? meaningsIn(text, found) : [];
    return { ...scanned, meanings };
  }

  return {
    scanQuickly(block, skipped) {
      const found = scan(block);
      const isPlain = (place: Place) => standsPlainly(block, place, skipped);
      return found.matches.every(isPlain) && found.meanings.every(isPlain) ? found : undefined;
    },
    scanClosely: (container) =>
      readBlocks(container)
        .flatMap(piecesOf)
        .flatMap((block) => {
          const whole = scan(block);
          const isLine = (place: Place) => standsOnOneLine(block, place);
          const isWhole = whole.matches.every(isLine) && whole.meanings.every(isLine);
          return isWhole ? whole : partsLaidOut(block).map(scan);
        }),
    scanWithin: (text, start, end) => findWithin(text, start, end).map(weighed),
    meaningOf,
  };
}

/** A stretch of a block. */
type Place = Pick<WeighedMatch, 'start' | 'end'>;

/** Whether a match stands in text that may be read, and in nodes between which nothing stands. */
function standsPlainly(block: Block, match: Place, skipped: SkippedParts): boolean {
  const { nodes } = block;
  const first = nodeIndexAt(block, match.start, 'start');
  const last = nodeIndexAt(block, match.end, 'end');
  for (let i = first; i <= last; i++) {
    const node = nodes[i];
    const parent = node && parentOf(node);
    if (!parent || skipped.has(parent)) return false;
    const next = nodes[i + 1];
    if (i < last && next && !follows(node, next)) return false;
  }
  return first === last || standsOnOneLine(block, match);
}

/** False for a match that was pieced together from text that a style sheet lays out as separate blocks. */
function standsOnOneLine(block: Block, { start, end }: Place): boolean {
  const { nodes } = block;
  const last = nodeIndexAt(block, end, 'end');
  for (let i = nodeIndexAt(block, start, 'start'); i < last; i++) {
    const [node, next] = [nodes[i], nodes[i + 1]];
    if (node && next && !runsOn(node, next)) return false;
  }
  return true;
}
