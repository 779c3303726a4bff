// What an article's expected.json says, and how the terms of a page fall short of it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FrameTerms } from '../../platform/requests';
import { EXTENSION } from './extension';

export interface Expected extends Look {
  readonly title: string;
  readonly why: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What more is done, in this order, and how the page is to be found after each; the names are those of visit.ts. */
  readonly after?: Readonly<Record<string, Look>>;
}

/** What is to be found at one moment. A text counts once, however often it stands there. */
export interface Look {
  readonly must: readonly Wanted[];
  readonly mustNot?: readonly Unwanted[];
  /** What may be found, since it can be asked for, but must not be painted. */
  readonly unmarked?: readonly Unwanted[];
  /** What must be underlined in the main document; an empty list says that nothing may be. */
  readonly painted?: readonly string[];
}

export interface Wanted {
  readonly text: string;
  /** An id, or "on this page: " and what the page says, where no entry explains it. */
  readonly entry: string;
  /**
   * Whether it is marked here, or where its section first has it, by whatever name. Left out of what names again what has
   * been named: whether that is marked too is no matter of the page.
   */
  readonly marked?: boolean;
}

interface Unwanted {
  readonly text: string;
  readonly why: string;
}

/** How a page falls short; everything is empty where it does not. */
export interface Shortfall {
  readonly missing: readonly { wanted: Wanted; found: readonly Wanted[] }[];
  readonly wrong: readonly Unwanted[];
  readonly marked: readonly Unwanted[];
  readonly unpainted: readonly string[];
}

export const NO_SHORTFALL: Shortfall = { missing: [], wrong: [], marked: [], unpainted: [] };

const ARTICLES = join(import.meta.dirname, '..', 'articles');
const IDS = JSON.parse(readFileSync(join(EXTENSION, 'glossary', 'ids.json'), 'utf8')) as string[]; // written by the build

export function readExpected(article: string): Expected {
  return JSON.parse(readFileSync(join(ARTICLES, article, 'expected.json'), 'utf8')) as Expected; // written beside the page
}

/** @param painted texts of what is underlined */
export function shortfall(
  frames: readonly FrameTerms[],
  painted: readonly string[],
  expected: Look,
): Shortfall {
  const found = frames.flatMap(({ marks }) =>
    marks.map(({ text, entry, pageWords, marked }) => ({
      ...{ text, marked },
      entry: entry === null ? `on this page: ${pageWords.join('; ')}` : (IDS[entry] ?? '?'),
    })),
  );
  const { mustNot = [], unmarked = [] } = expected;
  const entries = new Set(found.filter((mark) => mark.marked).map(({ entry }) => entry));
  const isAsWanted = (mark: Wanted, wanted: Wanted) =>
    isDeepStrictEqual(mark, { marked: mark.marked, ...wanted });
  const isRepeat = (mark: Wanted, wanted: Wanted) =>
    wanted.marked === true &&
    entries.has(wanted.entry) &&
    isDeepStrictEqual({ ...mark, marked: true }, wanted);
  const missing = expected.must
    .filter((wanted) => !found.some((mark) => isAsWanted(mark, wanted) || isRepeat(mark, wanted)))
    .map((wanted) => ({ wanted, found: found.filter(({ text }) => text === wanted.text) }));
  const wrong = mustNot.filter(({ text }) => found.some((mark) => holds(mark.text, text)));
  const marked = unmarked.filter(({ text }) => found.some((mark) => mark.marked && holds(mark.text, text)));
  return { missing, wrong, marked, unpainted: unpainted(expected.painted, painted) };
}

function unpainted(wanted: readonly string[] | undefined, painted: readonly string[]): string[] {
  if (wanted?.length === 0) return painted.map((text) => `painted: ${text}`);
  return (wanted ?? []).filter((text) => !painted.includes(text));
}

/** Whether a text stands in another as a whole, whatever its capitals. */
function holds(text: string, wanted: string): boolean {
  return ` ${text.toLowerCase()} `.includes(` ${wanted.toLowerCase()} `);
}
