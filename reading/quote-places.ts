// Where in a text a quotation may stand: every place that says the same, and those that say nearly the same. Near ones are
// found by seeds, as in a search for genes (BLAST, Altschul et al. 1990): a place that still deserves to be called the same
// shares some short piece with the quotation or with what stood around it, and pieces are found by plain search. Only
// there is the costly approximate search done, so that ten megabytes cost little more than ten kilobytes. Pure; all
// strings are letters (letters.ts), and so are all offsets.

import search from 'approx-string-match';

export interface Place {
  readonly start: number;
  readonly end: number;
  /** Share of the quotation's letters that stand here unchanged, 0 to 1. */
  readonly similarity: number;
  /** Whole but for something that was put into it. */
  readonly isParted?: true;
}

/** A quotation with what stood around it, as letters. */
export interface Sought {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it is expected to begin. */
  readonly expected: number;
  /** Share of the letters that may differ, as a multiple of what is usual. */
  readonly tolerance: number;
}

const SEED = 12;
/** A seed found more often says nothing; the nearest are kept. */
const MOST_HITS = 48;
const MOST_EXACT = 400;
const MOST_REGIONS = 40;
/** Letters by which a region is wider than the quotation on each side: something may have been put in. */
const SLACK = 64;
/** Seeds that differ by no more on where the quotation begins are of one region. */
const ALIKE = 32;
/** Letters that may have been put into a quotation, as an advertisement is, and what it is like then. */
const PUT_IN = 220;
const PARTED = 0.95;
const MOST_PARTS = 5;
/** Letters on each side that tell where a passage was, and how many more of its own may differ there. */
const FRAME = 16;
const FRAMED = 2;
/** Below this many letters another spelling is another word: hyper- and hypotension. */
const SHORTEST_APPROXIMATE = 16;
/** Longer ones are told by their two ends and by the pieces between. */
const LONG = 320;
const END = 160;
/** What their likeness loses by as many letters more as they have. */
const ADDED = 0.2;

/** Places at which `sought` may stand; pauses between searches. */
export function* findPlaces(text: string, sought: Sought): Generator<void, Place[]> {
  const { exact, prefix, suffix, expected, tolerance } = sought;
  const starts = new Set(hitsNear(text, exact, expected, MOST_EXACT));
  yield;
  const [before, after] = [prefix.slice(-SEED), suffix.slice(0, SEED)];
  for (const hit of hitsNear(text, before + exact, expected, MOST_EXACT)) starts.add(hit + before.length);
  yield;
  for (const hit of hitsNear(text, exact + after, expected, MOST_EXACT)) starts.add(hit);
  const places: Place[] = [...starts].map((start) => ({ start, end: start + exact.length, similarity: 1 }));
  if (exact.length < SHORTEST_APPROXIMATE) return places;
  yield;
  for (const region of yield* regionsOf(text, sought)) {
    const place =
      exact.length > LONG ? alignEnds(text, sought, region) : align(text, exact, region, tolerance);
    for (const found of [place, alignParted(text, exact, region)]) if (found) places.push(found);
    yield;
  }
  places.push(...framedPlaces(text, sought));
  return places;
}

/** What stands right between what stood on both sides: the passage, however it was edited, if it is half of it. */
function framedPlaces(text: string, { exact, prefix, suffix, expected, tolerance }: Sought): Place[] {
  const [before, after] = [prefix.slice(-FRAME), suffix.slice(0, FRAME)];
  if (before.length < FRAME || after.length < FRAME || exact.length > LONG) return [];
  return hitsNear(text, before, expected, MOST_HITS).flatMap((hit) => {
    const from = hit + before.length;
    const length = text.slice(from, from + exact.length * 1.5 + FRAME).indexOf(after);
    const to = from + length;
    if (length < exact.length / 2 || text.startsWith(exact, from)) return [];
    const place = align(text, exact, { from, to }, tolerance * FRAMED);
    return place && place.similarity > 0.5 && place.similarity < 1
      ? [{ ...place, start: from, end: to }]
      : [];
  });
}

/** Where `words` stand, those nearest to `expected` first chosen, in no order. */
function hitsNear(text: string, words: string, expected: number, most: number): number[] {
  if (words === '') return [];
  const hits: number[] = [];
  const middle = Math.max(0, Math.min(expected, text.length));
  for (let at = text.indexOf(words, middle); at >= 0 && hits.length < most / 2; ) {
    hits.push(at);
    at = text.indexOf(words, at + 1);
  }
  let left = most / 2;
  for (let at = middle > 0 ? text.lastIndexOf(words, middle - 1) : -1; at >= 0 && left > 0; left--) {
    hits.push(at);
    at = at > 0 ? text.lastIndexOf(words, at - 1) : -1;
  }
  return hits;
}

interface Region {
  from: number;
  to: number;
}

/** Stretches in which seeds agree on where the quotation would begin, those with the most seeds first. */
function* regionsOf(text: string, { exact, prefix, suffix, expected }: Sought): Generator<void, Region[]> {
  const whole = prefix + exact + suffix;
  const begins: number[] = [];
  for (let at = 0; at + SEED <= whole.length; at += SEED) {
    const offset = at - prefix.length;
    for (const hit of hitsNear(text, whole.slice(at, at + SEED), expected + offset, MOST_HITS))
      begins.push(hit - offset);
    yield;
  }
  begins.sort((a, b) => a - b);
  const regions: (Region & { seeds: number })[] = [];
  for (const begin of begins) {
    const last = regions.at(-1);
    const to = begin + exact.length + SLACK;
    if (last && begin - SLACK <= last.from + ALIKE) {
      last.to = to;
      last.seeds++;
    } else regions.push({ from: Math.max(0, begin - SLACK), to, seeds: 1 });
  }
  return regions.sort((a, b) => b.seeds - a.seeds).slice(0, MOST_REGIONS);
}

/** How many letters of a quotation may differ. */
function mostErrors(length: number, tolerance: number): number {
  return Math.floor(length * (length < 24 ? 0.2 : 0.35) * tolerance);
}

/** The best place in a region, by edit distance (Myers 1999). */
function align(text: string, words: string, { from, to }: Region, tolerance: number): Place | undefined {
  const matches = search(text.slice(from, to), words, mostErrors(words.length, tolerance));
  const [best] = matches.sort((a, b) => offLength(a, words) - offLength(b, words));
  if (!best) return undefined;
  const similarity = 1 - best.errors / words.length;
  return { start: from + best.start, end: from + best.end, similarity };
}

function offLength({ start, end }: { start: number; end: number }, words: string): number {
  return Math.abs(end - start - words.length);
}

/** The place of a quotation that something was put into, here or there, whole but for that. */
function alignParted(text: string, words: string, { from, to }: Region): Place | undefined {
  const start = text.slice(from, to).indexOf(words.slice(0, SEED));
  if (start < 0) return undefined;
  let at = from + start;
  let done = 0;
  for (let parts = 0; done < words.length; parts++) {
    const piece = words.slice(done, done + SEED);
    const hit = text.slice(at, at + PUT_IN + SEED).indexOf(piece);
    if (hit < 0 || piece.length < SEED / 2 || parts > MOST_PARTS) return undefined;
    at += hit + piece.length;
    done += piece.length;
    while (done < words.length && text[at] === words[done]) {
      at++;
      done++;
    }
  }
  return { start: from + start, end: at, similarity: PARTED, isParted: true };
}

/** The place of a long quotation: its two ends, not too near and not too far from each other, and what is left between. */
function alignEnds(text: string, { exact: words, tolerance }: Sought, region: Region): Place | undefined {
  const head = align(text, words.slice(0, END), { ...region, to: region.from + END + 4 * SLACK }, tolerance);
  if (!head) return undefined;
  const reach = Math.min(text.length, head.start + Math.ceil(words.length * 1.6));
  const tail = align(
    text,
    words.slice(-END),
    { from: head.start + words.length / 2 - END, to: reach },
    tolerance,
  );
  if (!tail) return undefined;
  const inner = words.slice(END, -END);
  const found = text.slice(head.end, tail.start);
  let kept = 0;
  let pieces = 0;
  for (let at = 0; at + SEED <= inner.length; at += SEED, pieces++)
    if (found.includes(inner.slice(at, at + SEED))) kept++;
  const between = pieces > 0 ? kept / pieces : 1;
  const ends = END * (head.similarity + tail.similarity);
  const added = Math.max(0, tail.end - head.start - words.length) / words.length;
  return {
    start: head.start,
    end: tail.end,
    similarity: ((ends + between * inner.length) / words.length) * (1 - ADDED * added),
  };
}
