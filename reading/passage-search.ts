// Where the kept passages of a page are. They are sought once the page has been read, and again when it has changed and
// then been quiet; words that have gone are no longer painted a moment after they went. All of it in slices, one job at a
// time, and nothing while the tab is behind others.

import type { KeptPassage, PassageStatus } from '../platform/requests';
import { rangesOfMatch } from './anchor';
import { findQuote, type QuoteMatch } from './match-quote';
import { type PageText, readPageText } from './page-text';
import { areIntact, wordsIn } from './range-words';
import { inSlices } from './slices';
import { watchText } from './watch-text';

/** A passage, as far as it has been found. */
export interface PassageFound {
  readonly passage: KeptPassage;
  readonly status: PassageStatus;
  readonly ranges: readonly StaticRange[];
}

export interface PassageSearch {
  /** Seeks these from now on; those that were sought before stay as they are. */
  seek(passages: readonly KeptPassage[]): void;
  /** In the order of the page, those that are not found last. */
  found(): readonly PassageFound[];
  /** The page as it reads now; undefined once all is over. */
  read(): Promise<PageText | undefined>;
  /** Has the page read, if it has not been or has changed, whatever the passages need. Calls `onChange` at least once. */
  readNow(): void;
}

export interface PassageSearchOptions {
  readonly document: Document;
  /** Runs a slice of work; an error in it is the caller's to catch. */
  readonly run: (slice: () => void) => void;
  /** Whether the page is to be read again whenever it changes, whatever the passages need. */
  readonly isReadOn: () => boolean;
  /** Something was found or lost, or the page has been read anew. */
  readonly onChange: (page: PageText | undefined) => void;
  readonly signal: AbortSignal;
}

interface Sought extends PassageFound {
  /** What each range held when it was found. */
  words: readonly string[];
  status: PassageStatus;
  ranges: readonly StaticRange[];
  /** The text that it was sought in last, and what came of it. */
  last?: { readonly text: string; readonly match: QuoteMatch };
  /** Place in the text; after all others while it has none. */
  start: number;
}

/** Passages looked at in one step. */
const STEP = 8;

export function searchPassages(options: PassageSearchOptions): PassageSearch {
  const { document, run, isReadOn, onChange, signal } = options;
  let sought = new Map<string, Sought>();
  let page: PageText | undefined;
  let jobs: Promise<unknown> = Promise.resolve();

  const changes = watchText(document, { check, again, run }, signal);

  /** One job at a time: each leaves what it found for the next. */
  function enqueue<T>(job: () => Promise<T>): Promise<T> {
    const done = jobs.then(job);
    jobs = done;
    return done;
  }

  /** The page has changed just now: whether anything is to be sought once it is quiet. */
  async function check(): Promise<boolean> {
    const isLost = await enqueue(() => inSlices(dropBroken(sought.values()), { run, signal }));
    if (isLost) onChange(page);
    return isReadOn() || [...sought.values()].some(({ status }) => status !== 'exact');
  }

  async function again(): Promise<boolean> {
    return (await enqueue(seekAgain)).hasMoved;
  }

  /** `hasMoved`: a passage was found, or is found no more; `hasNews`: that, or the page reads otherwise than before. */
  async function seekAgain(): Promise<{ hasMoved: boolean; hasNews: boolean }> {
    const before = page?.text;
    await readAnew();
    const hasMoved = page !== undefined && (await inSlices(seekIn(page, sought.values()), { run, signal }));
    const news = { hasMoved: hasMoved === true, hasNews: hasMoved === true || before !== page?.text };
    if (news.hasNews) onChange(page);
    return news;
  }

  async function readAnew(): Promise<void> {
    const hasChanged = changes.takeChange();
    if (page && !hasChanged) return;
    page = (await inSlices(readPageText(document.documentElement), { run, signal })) ?? page;
    for (const shadow of page?.shadows ?? []) changes.watch(shadow);
  }

  return {
    seek(passages) {
      sought = new Map(
        passages.map((passage) => [passage.id, { ...(sought.get(passage.id) ?? UNSOUGHT), passage }]),
      );
      onChange(page);
      if ([...sought.values()].some(({ status }) => status === 'seeking')) void enqueue(seekAgain);
    },
    found: () => [...sought.values()].sort((a, b) => a.start - b.start),
    async read() {
      await enqueue(readAnew);
      return page;
    },
    readNow() {
      void enqueue(seekAgain).then(({ hasNews }) => hasNews || onChange(page));
    },
  };
}

const UNSOUGHT = { status: 'seeking', ranges: [], words: [], start: Number.POSITIVE_INFINITY } as const;

/** Lets go of what no longer holds the words that were found; whether there was any. */
function* dropBroken(all: Iterable<Sought>): Generator<void, boolean> {
  let isLost = false;
  let looked = 0;
  for (const one of all) {
    if (++looked % STEP === 0) yield;
    if (one.ranges.length === 0 || areIntact(one.ranges, one.words)) continue;
    Object.assign(one, { status: 'seeking', ranges: [], words: [] });
    isLost = true;
  }
  return isLost;
}

/** Seeks all of them in a text; whether any is now found that was not, or the other way round. */
function* seekIn(page: PageText, all: Iterable<Sought>): Generator<void, boolean> {
  let hasMoved = false;
  for (const one of all) {
    yield;
    const isKnown = one.last?.text === page.text;
    // Where neither the words nor the page around them have changed, there is nothing to do.
    if (isKnown && one.status !== 'seeking') continue;
    const match = isKnown && one.last ? one.last.match : yield* findQuote(page, one.passage.anchor);
    const ranges = match.status === 'orphan' ? [] : rangesOfMatch(page, match);
    const start = match.status === 'orphan' ? UNSOUGHT.start : (match.spans[0]?.start ?? UNSOUGHT.start);
    hasMoved ||= match.status !== one.status;
    const words = ranges.map((range) => wordsIn(range) ?? '');
    Object.assign(one, { status: match.status, ranges, words, start, last: { text: page.text, match } });
  }
  return hasMoved;
}
