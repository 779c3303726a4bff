// What became of a passage: found where it is, lost, or painted on the wrong words. The same rule for us and for peers.

import type { BuiltPage, TextPoint } from './build-page';
import type { Passage } from './model';

export type Verdict =
  /** `isClean`: to the word, no more and no less. */
  | { readonly is: 'right'; readonly isClean: boolean }
  /** `isGone`: less than three quarters of its words are left as they were, so that it may be given up. */
  | { readonly is: 'orphaned'; readonly isGone: boolean }
  | { readonly is: 'wrong' };

/** Words beside the passage that may be taken with it: one, or one in ten. */
const SPILL = 0.1;
/** Words on each side by which a place is known. */
const BESIDE = 4;

/** Judges the ranges painted for a passage of the `first` version in another; none painted, it is an orphan. */
export function judge(
  page: BuiltPage,
  first: readonly string[],
  passage: Passage,
  ranges: readonly AbstractRange[],
): Verdict {
  let own = 0;
  let kept = 0;
  let hit = 0;
  let spilt = 0;
  /** Words from elsewhere since the last word of its own: within the passage they are no fault. */
  let foreign = 0;
  for (const place of page.places) {
    const { of = -1, isAdded } = place.word;
    const isOwn = of >= passage.first && of <= passage.last;
    if (isOwn && !isAdded) own++;
    if (isOwn && !isAdded && place.word.text === first[of]) kept++;
    if (!ranges.some((range) => covers(page, range, place.start, place.end))) continue;
    if (isOwn) {
      if (!isAdded) hit++;
      if (hit > 1) foreign = 0;
      spilt += foreign;
      foreign = 0;
    } else if (of < 0) foreign++;
    else spilt++;
  }
  spilt += foreign;
  if (ranges.length > 0 && isAsItWas({ page, first, passage, ranges, mayBeMixed: hit * 2 >= own }))
    return { is: 'right', isClean: true };
  const length = passage.last - passage.first + 1;
  if (ranges.length === 0) return { is: 'orphaned', isGone: kept * 4 < length * 3 };
  const allowed = Math.max(1, Math.floor(length * SPILL));
  if (hit === 0 || spilt > allowed || hit * 2 < own) return { is: 'wrong' };
  return { is: 'right', isClean: hit === own && spilt === 0 };
}

/**
 * Whether just the words of the passage are painted, most of them its own or else between the same words as before. Where a
 * page says the same twice and one of them has gone or moved, a reader could not tell either.
 */
function isAsItWas(options: {
  readonly page: BuiltPage;
  readonly first: readonly string[];
  readonly passage: Passage;
  readonly ranges: readonly AbstractRange[];
  readonly mayBeMixed: boolean;
}): boolean {
  const { page, first, passage, ranges } = options;
  const said = page.places.map(({ word }) => word.text);
  const covered = page.places.flatMap(({ start, end }, i) =>
    ranges.some((range) => covers(page, range, start, end)) ? [i] : [],
  );
  const [from = 0, to = 0] = [covered[0], covered.at(-1)];
  const beside = options.mayBeMixed ? 0 : BESIDE;
  const around =
    beside === 0 ? covered.map((i) => said[i]) : said.slice(Math.max(0, from - beside), to + beside + 1);
  return (
    around.join(' ') === first.slice(Math.max(0, passage.first - beside), passage.last + beside + 1).join(' ')
  );
}

/** Whether a range holds the middle of a word. */
function covers({ orderOf }: BuiltPage, range: AbstractRange, start: TextPoint, end: TextPoint): boolean {
  const from = orderOf.get(range.startContainer);
  const to = orderOf.get(range.endContainer);
  if (from === undefined || to === undefined) return false;
  const middle = start.order === end.order ? (start.offset + end.offset) / 2 : end.offset / 2;
  const at = end.order;
  const isAfter = at > from || (at === from && middle >= range.startOffset);
  return isAfter && (at < to || (at === to && middle <= range.endOffset));
}
