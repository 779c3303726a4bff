// Describes a piece of a page's text so that it can be found again: the words, as much of what stands right beside them as
// tells them from every other place, how like them the rest of the page is, and the words around as units. Pure.

import type { Lookalikes, PassageAnchor } from '../notebook/passage-anchor';
import { describeAround } from './describe-around';
import { headingsAbove } from './headings';
import { findLandmarks } from './landmarks';
import { lettersOf } from './letters';
import { type PageWords, REPEATED, rankPlaces, soughtBy } from './match-quote';
import type { ScoredPlace, Side } from './score-place';

/** Letters kept on a side; more where another place says the same, up to the most. */
const CONTEXT = 40;
const MOST_CONTEXT = 640;
/** Other places are sought with more tolerance: an edit may bring them nearer. */
const LOOSE = 1.5;
/** Stands for each letter of the passage while other places are sought. */
const GONE = '\0';

/** Describes text[start, end); undefined when nothing is said there. Pauses wherever the page may have its turn. */
export function* describeQuote(
  page: PageWords,
  start: number,
  end: number,
): Generator<void, PassageAnchor | undefined> {
  const { text, letters } = page;
  const exact = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(exact) || lettersOf(exact) === '') return undefined;
  const from = letters.countBefore(start);
  const to = from + lettersOf(exact).length;
  const before = yield* contextThatTells(letters.text, from, to, 'prefix');
  const after = yield* contextThatTells(letters.text, from, to, 'suffix');
  const begin = from > before ? letters.placeOf(from - before) : 0;
  const finish = to + after < letters.text.length ? letters.placeOf(to + after - 1) + 1 : text.length;
  const around = yield* describeAround(page, { start, end });
  const same = countSame(letters.text, Math.max(0, from - before), to + after);
  const anchor: PassageAnchor = {
    quote: {
      type: 'TextQuoteSelector',
      ...{ exact, prefix: text.slice(begin, start), suffix: text.slice(end, finish) },
    },
    position: { type: 'TextPositionSelector', start, end },
    headings: headingsAbove(text, page.headings, start),
    lookalikes: { same: 0, quote: 0, prefix: 0, suffix: 0, headings: 0 },
    ...(same.of > 1 && { twin: same }),
    ...(around && { around }),
  };
  const without = letters.text.slice(0, from) + GONE.repeat(to - from) + letters.text.slice(to);
  const others = yield* rankPlaces(page, without, anchor, soughtBy(page, anchor, LOOSE));
  const lookalikes = lookalikesAmong(others);
  if (lookalikes.quote < REPEATED) return { ...anchor, lookalikes };
  return { ...anchor, lookalikes, landmarks: yield* findLandmarks(page, { start: from, end: to }, others) };
}

/** How many letters on one side tell a passage from every other that says the same, and some more to be sure of them. */
function* contextThatTells(
  text: string,
  from: number,
  to: number,
  side: 'prefix' | 'suffix',
): Generator<void, number> {
  const tells = (context: number) => {
    const [begin, end] = side === 'prefix' ? [Math.max(0, from - context), to] : [from, to + context];
    return isSaidOnce(text, begin, end);
  };
  let low = 0;
  let high = CONTEXT;
  for (; high < MOST_CONTEXT && !tells(high); high *= 2) {
    low = high;
    yield;
  }
  while (high - low > CONTEXT / 4) {
    const middle = (low + high) >>> 1;
    if (tells(middle)) high = middle;
    else low = middle;
    yield;
  }
  return Math.max(CONTEXT, high + CONTEXT / 4);
}

function isSaidOnce(text: string, from: number, to: number): boolean {
  const words = text.slice(from, to);
  const first = text.indexOf(words);
  return text.indexOf(words, first + 1) < 0;
}

/** How many places say the same as letters [from, to), and which of them this is. */
function countSame(text: string, from: number, to: number): { nth: number; of: number } {
  const words = text.slice(from, to);
  let nth = 0;
  let of = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (at < from) nth++;
    of++;
  }
  return { nth, of };
}

function lookalikesAmong(places: readonly ScoredPlace[]): Lookalikes {
  const most = (part: (place: ScoredPlace) => number) => Math.max(0, ...places.map(part));
  return {
    same: places.filter(({ similarity }) => similarity === 1).length,
    quote: most(({ similarity }) => similarity),
    prefix: most(({ prefix }) => reached(prefix)),
    suffix: most(({ suffix }) => reached(suffix)),
    headings: most(({ headings }) => headings),
  };
}

/** What lies farther away may change, and so counts only where not even that told the places apart. */
function reached({ beside, first }: Side): number {
  return beside === 1 ? 1 : Math.min(first, 0.99);
}
