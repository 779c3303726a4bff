// What a block of the page says: its matches, weighed by the words around them, what it defines, and whether all that
// stands there as it was pieced together.

import type { GlossaryIndex } from '../glossary/index-format';
import { joinMatchers, type SecondIndex } from '../glossary/joined-matcher';
import { createMatcher, type Match } from '../glossary/matcher';
import { createMeaningReader, type PageMeaning } from '../glossary/page-meanings';
import { type Stretch, type WeighedMatch, weigh, weighAsked } from '../glossary/senses';
import type { Words } from '../glossary/words';
import { type Block, type Container, partsLaidOut, piecesOf, readBlocks, runsOn } from './blocks';
import { nodeIndexAt } from './ranges';
import type { SkippedParts } from './skipped-parts';
import { parentOf } from './true-dom';
import { blockOf, type Chunk, follows, type Run } from './walk';

export interface ScannedBlock {
  readonly block: Block;
  readonly matches: readonly WeighedMatch[];
  readonly words: number;
  /** What its text defines. */
  readonly meanings: readonly PageMeaning[];
}

/** A run that was read without a close look. */
interface ScannedRun {
  readonly run: Run;
  readonly words: number;
  /** Where there are matches in it, or may be should the page define them. */
  readonly scanned: ScannedBlock | undefined;
  /** Only a close look tells what it holds. */
  readonly isHard: boolean;
}

export interface BlockScanner {
  /** Tells of each run what it holds. */
  scanChunk(chunk: Chunk, skipped: SkippedParts, tell: (found: ScannedRun) => void): void;
  /** Matches of a block that was read without a close look; undefined when one of them needs it. */
  scanPlainly(block: Block, skipped: SkippedParts): ScannedBlock | undefined;
  /** All that a container holds directly, by every rule there is for where one run of text ends and the next begins. */
  scanClosely(container: Container): Iterable<ScannedBlock>;
  /** Matches that begin inside a stretch of a text, those inside and across others too. */
  scanWithin(text: string, start: number, end: number): readonly WeighedMatch[];
  /** What mark-up defines: a tooltip, a list of definitions. */
  meaningOf(short: string, long: string): PageMeaning;
}

export interface ScannerOptions {
  /** The reader asks about this text: no rule keeps a spelling silent. */
  readonly asked?: boolean;
  /** What the reader's own words and packs have for this page. */
  readonly second?: SecondIndex | undefined;
  /** Told of the words of every text that is looked at; the next text writes over them. */
  readonly onWords?: ((words: Words) => void) | undefined;
}

export function createScanner(
  index: GlossaryIndex,
  { asked = false, second, onWords }: ScannerOptions,
): BlockScanner {
  const glossary = createMatcher(index);
  const { words, findWithin, ...matcher } = second ? joinMatchers(glossary, second) : glossary;
  const { meaningsIn, meaningOf } = createMeaningReader(index);
  const weighed = (match: Match, within?: Stretch) =>
    asked ? weighAsked(match) : weigh(match, words, index, within);

  function findMatches(text: string): Match[] {
    const found = matcher.findMatches(text);
    onWords?.(words);
    return found;
  }

  function scan(block: Block): ScannedBlock {
    const found = findMatches(block.text);
    const matches = found.map((match) => weighed(match));
    return { block, matches, words: words.count, meanings: meaningsIn(block.text, found) };
  }

  return {
    scanChunk(chunk, skipped, tell) {
      const found = findMatches(chunk.text);
      const bracket = finder(chunk.text, BRACKET);
      const short = finder(chunk.text, MAY_BE_SHORT);
      let next = 0;
      let from = 0;
      for (const run of chunk.runs) {
        const until = firstWordFrom(words, run.to, from);
        const count = until - from;
        from = until;
        let scanned: ScannedBlock | undefined;
        let { isHard } = run;
        const hasMatch = next < found.length && (found[next]?.start ?? 0) < run.to;
        if (hasMatch || short.isIn(run) || bracket.isIn(run)) {
          const block = blockOf(chunk, run);
          const matches: WeighedMatch[] = [];
          for (; next < found.length && (found[next]?.start ?? 0) < run.to; next++) {
            const match = found[next];
            if (!match || isHard) continue;
            const plain = moved(weighed(match, run), run.from);
            matches.push(plain);
            isHard = !standsPlainly(block, plain, skipped);
          }
          const meanings = bracket.isIn(run) ? meaningsIn(block.text, matches) : [];
          isHard ||= !meanings.every((meaning) => standsPlainly(block, meaning, skipped));
          // A definition elsewhere may make a term of what is none yet.
          isHard ||= matches.length === 0 && block.nodes.some((node) => skipped.has(node));
          scanned = { block, matches, words: count, meanings };
        }
        tell({ run, words: count, scanned, isHard });
      }
    },
    scanPlainly(block, skipped) {
      const found = scan(block);
      const isPlain = (place: Place) => standsPlainly(block, place, skipped);
      return found.matches.every(isPlain) && found.meanings.every(isPlain) ? found : undefined;
    },
    *scanClosely(container) {
      for (const block of readBlocks(container).flatMap(piecesOf)) {
        const whole = scan(block);
        const isLine = (place: Place) => standsOnOneLine(block, place);
        if (whole.matches.every(isLine) && whole.meanings.every(isLine)) yield whole;
        else for (const part of partsLaidOut(block)) yield scan(part);
      }
    },
    scanWithin: (text, start, end) => findWithin(text, start, end).map((match) => weighed(match)),
    meaningOf,
  };
}

/** Where a definition may stand, and a spelling that one may give a meaning to. */
const BRACKET = /[([]/g;
const MAY_BE_SHORT = /[A-Z][A-Z0-9]|[a-z][A-Z]/g;

/** Looks for a pattern once through a text, whose runs are asked about in order. */
function finder(text: string, pattern: RegExp): { isIn(run: Run): boolean } {
  let at = -1;
  return {
    isIn(run) {
      if (at < run.from) {
        pattern.lastIndex = run.from;
        at = pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
      }
      return at < run.to;
    },
  };
}

/** The first word, from number `from` on, that begins at or after an offset. */
function firstWordFrom({ start, count }: Words, offset: number, from: number): number {
  let [low, high] = [from, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function moved(match: WeighedMatch, by: number): WeighedMatch {
  return by === 0 ? match : { ...match, start: match.start - by, end: match.end - by };
}

/** A part of a block. */
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
