// Words near a passage that the page says nowhere else, by which it is told from places that say the same: as long as they
// stand on both sides of a place, in their order and with as many such places between as there were, what stands there is
// the passage, whatever was put in or edited around it. Lines that stand once order two versions of a text in the same
// way in patience diff (Cohen 2003). Pure.

import type { Landmark, Landmarks } from '../notebook/passage-anchor';
import { type Letters, lettersOf } from './letters';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place that may be the passage, or did say much the same. */
export interface AlikePlace extends Span {
  readonly similarity: number;
}

/** On each side, and in the passage from each of its ends. */
const MOST = 3;
/** Units of text in which they are sought on a side. */
const REACH = 1200;
/** Words of one, and the fewest letters: shorter ones come anew with any sentence. */
const MOST_WORDS = 4;
const LEAST_LETTERS = 4;
/** Letters between a place and its landmarks, with all that may have been put in between. */
const FARTHEST = 2400;
/** How near an end of an edited passage its own words must be to tell of that end, in letters. */
const NEAR_END = 64;
/** Stands for the beginning of the page, and for its end. */
const EDGE = '';
/** Places at least so similar are counted. */
export const ALIKE = 0.8;

/** The landmarks of letters [from, to) among `others`, the places like it. */
export function* findLandmarks(
  { text, letters }: { readonly text: string; readonly letters: Letters },
  { start: from, end: to }: Span,
  others: readonly AlikePlace[],
): Generator<void, Landmarks> {
  const start = letters.placeOf(from);
  const end = letters.placeOf(to - 1) + 1;
  const all = letters.text;
  const within = text.slice(start, end);
  const first = yield* saidOnce(all, within.slice(0, REACH), 'forward');
  const last = yield* saidOnce(all, within.slice(-REACH), 'backward');
  const before = yield* saidOnce(all, text.slice(Math.max(0, start - REACH), start), 'backward');
  const after = yield* saidOnce(all, text.slice(end, end + REACH), 'forward');
  if (before.length < MOST && start < REACH) before.push(EDGE);
  if (after.length < MOST && text.length - end < REACH) after.push(EDGE);
  return {
    before: before.map((words) => ({
      words,
      ...countBetween(others, { start: words === EDGE ? 0 : all.indexOf(words) + words.length, end: from }),
    })),
    within: [...new Set([...first, ...last])],
    after: after.map((words) => ({
      words,
      ...countBetween(others, { start: to, end: words === EDGE ? all.length : all.indexOf(words) }),
    })),
  };
}

function countBetween(places: readonly AlikePlace[], { start, end }: Span): { same: number; alike: number } {
  const between = places.filter((place) => place.start >= start && place.end <= end);
  return {
    same: between.filter(({ similarity }) => similarity === 1).length,
    alike: between.filter(({ similarity }) => similarity >= ALIKE).length,
  };
}

/** Runs of words that `all` says once, those at the beginning first, or those at the end; none runs over a line break. */
function* saidOnce(all: string, text: string, way: 'forward' | 'backward'): Generator<void, string[]> {
  const isForward = way === 'forward';
  const found: string[] = [];
  const lines = text.split('\n').map((line) => line.split(' ').map(lettersOf));
  for (const words of isForward ? lines : lines.reverse()) {
    const inTurn = isForward ? words : words.reverse();
    for (let at = 0; at < inTurn.length; at++) {
      for (let count = 1; count <= MOST_WORDS && at + count <= inTurn.length; count++) {
        const run = inTurn.slice(at, at + count);
        const piece = (isForward ? run : run.reverse()).join('');
        if (piece.length < LEAST_LETTERS || !isOnce(all, piece)) continue;
        found.push(piece);
        if (found.length === MOST) return found;
        at += count - 1;
        break;
      }
      yield;
    }
  }
  return found;
}

/** A landmark where it stands now. */
interface Standing extends Span, Landmark {
  readonly isNearest: boolean;
}

export interface LandmarkPlaces {
  readonly before: readonly Standing[];
  readonly within: readonly Span[];
  readonly after: readonly Standing[];
}

/** Where each landmark stands that the page still says, and still once. */
export function placesOf(all: string, { before, within, after }: Landmarks): LandmarkPlaces {
  const spanOf = (words: string): Span[] => {
    const start = all.indexOf(words);
    return start >= 0 && isOnce(all, words, start) ? [{ start, end: start + words.length }] : [];
  };
  const standing = (landmark: Landmark, isNearest: boolean, edge: number): Standing[] =>
    (landmark.words === EDGE ? [{ start: edge, end: edge }] : spanOf(landmark.words)).map((span) => ({
      ...landmark,
      ...span,
      isNearest,
    }));
  return {
    before: before.flatMap((landmark, i) => standing(landmark, i === 0, 0)),
    within: within.flatMap(spanOf),
    after: after.flatMap((landmark, i) => standing(landmark, i === 0, all.length)),
  };
}

/** Whether a place stands among its landmarks as the passage did, all in their order. */
export function isHeld(
  place: AlikePlace & { readonly isWhole: { readonly before: boolean; readonly after: boolean } },
  others: readonly AlikePlace[],
  marks: LandmarkPlaces,
): boolean {
  const inner = marks.within.filter(({ start, end }) => start >= place.start && end <= place.end);
  if (inner.length < marks.within.length) return false;
  if (marks.before.some(({ end }) => end > place.start)) return false;
  if (marks.after.some(({ start }) => start < place.end)) return false;
  const isExact = place.similarity === 1;
  const counts = (mark: Standing, between: Span) => {
    // Where what was nearest has gone, so may have that end of a passage that is not as it was.
    if (between.end - between.start > FARTHEST || !(isExact || mark.isNearest)) return false;
    const now = countBetween(others, between);
    return now.alike === mark.alike || (isExact && now.same === mark.same);
  };
  const left = marks.before.reduce<Standing | undefined>((a, b) => (a && a.end > b.end ? a : b), undefined);
  const right = marks.after.reduce<Standing | undefined>(
    (a, b) => (a && a.start < b.start ? a : b),
    undefined,
  );
  const isLeft = left !== undefined && counts(left, { start: left.end, end: place.start });
  const isRight = right !== undefined && counts(right, { start: place.end, end: right.start });
  if (isLeft && isRight) return true;
  // What the passage alone says tells of the end that it is near to, and of the other where nothing is changed.
  const half = (place.end - place.start) / 2;
  const reach = isExact ? half : Math.min(half, NEAR_END);
  const isBegun = isLeft || inner.some(({ end }) => end <= place.start + reach);
  const isEnded = isRight || inner.some(({ start }) => start >= place.end - reach);
  if (isBegun && isEnded) return true;
  return isExact && inner.length > 0 && (isBegun || place.isWhole.before) && (isEnded || place.isWhole.after);
}

/** Whether a text has a piece in one place only; `first`: where it has it first. */
export function isOnce(all: string, piece: string, first = all.indexOf(piece)): boolean {
  return first >= 0 && all.indexOf(piece, first + 1) < 0;
}
