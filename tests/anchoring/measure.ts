// Marks passages in a page, changes the page in every way, and counts what is found again. Runs in the page.

import { chanceFrom } from '../bench/random';
import { buildPage, PLAIN } from './build-page';
import { CHANGES, type Change, settingOf } from './changes';
import { judge } from './judge';
import { forumPage, leafletPage, newsPage, tablePage } from './made-pages';
import { choosePassages, type Model, modelOfArticle, type Passage } from './model';
import { WAY_NAMES, type Way } from './way-names';
import { describeIn, type Finder } from './ways';

/** How often what came of it, over the passages of some versions. */
export interface Counts {
  exact: number;
  approximate: number;
  /** Of those found, painted to the word. */
  clean: number;
  /** Still in the page, not found. */
  orphaned: number;
  /** No longer in the page, not found. */
  gone: number;
  wrong: number;
  /** Milliseconds of all searches, reading the page included. */
  ms: number;
}

export interface ChangeResult {
  readonly page: string;
  readonly change: string;
  readonly isLight: boolean;
  /** The page says the same in many places. */
  readonly isPattern: boolean;
  readonly passages: number;
  readonly ways: Record<Way, Counts>;
}

export interface MeasureOptions {
  /** Articles by name, as HTML. */
  readonly articles: Readonly<Record<string, string>>;
  /** Passages in each page. */
  readonly passages: number;
  /** Other pages, passages and changes for each; 0 where none is given. */
  readonly seed?: number;
  /** Ways other than ours are left out. */
  readonly onlyOurs?: boolean;
}

const MADE = { leaflets: leafletPage, table: tablePage, 'short news': newsPage, thread: forumPage };

/** Every page in every version. Fills the body, and leaves it empty. */
export async function measure({
  articles,
  passages,
  seed = 0,
  onlyOurs,
}: MeasureOptions): Promise<ChangeResult[]> {
  const pages = [
    ...Object.entries(articles).map(([name, html]) => [name, modelOfArticle(html)] as const),
    ...Object.entries(MADE).map(([name, make], i) => [name, make(chanceFrom(seed * 7919 + i + 1))] as const),
  ];
  const results: ChangeResult[] = [];
  for (const [number, [page, model]] of pages.entries()) {
    const chosen = choosePassages(model, passages, chanceFrom(seed * 104_729 + 100 + number));
    for (const [round, change] of CHANGES.entries()) {
      const ways = measureChange({
        model,
        chosen,
        change,
        seed: seed * 15_485_863 + number * 1000 + round,
        onlyOurs: onlyOurs ?? false,
      });
      results.push({
        ...{ page, change: change.name, isLight: change.isLight, isPattern: page in MADE },
        ...{ passages: chosen.length, ways },
      });
      // The browser may do what it has to.
      await new Promise((done) => setTimeout(done));
    }
  }
  document.body.replaceChildren();
  return results;
}

function measureChange(options: {
  readonly model: Model;
  readonly chosen: readonly Passage[];
  readonly change: Change;
  readonly seed: number;
  readonly onlyOurs: boolean;
}): Record<Way, Counts> {
  const { model, chosen, change, seed } = options;
  const { body } = document;
  const first = buildPage(body, model, PLAIN, chanceFrom(seed));
  const said = first.places.map(({ word }) => word.text);
  const describe = describeIn(body);
  const finders = chosen.map((passage) => {
    const [from, to] = [first.places[passage.first], first.places[passage.last]];
    if (!from || !to) throw new Error('a passage past the end of its page');
    const range = document.createRange();
    range.setStart(from.start.node, from.start.offset);
    range.setEnd(to.end.node, to.end.offset);
    return { passage, find: (way: Way): Finder => describe[way](range) };
  });
  const described = WAY_NAMES.filter((way) => way === 'medgloss' || !options.onlyOurs).map((way) => ({
    way,
    passages: finders.map(({ passage, find }) => ({ passage, find: find(way) })),
  }));
  const chance = chanceFrom(seed + 500_000);
  const changed = buildPage(body, change.apply?.(model, chance) ?? model, settingOf(change), chance);
  const ways: Record<Way, Counts> = {
    medgloss: none(),
    'dom-anchor-text-quote': none(),
    'plain search': none(),
  };
  for (const { way, passages } of described) {
    for (const { passage, find } of passages) {
      const begun = performance.now();
      const { ranges, isExact } = find();
      ways[way].ms += performance.now() - begun;
      const verdict = judge(changed, said, passage, ranges);
      if (verdict.is === 'wrong') ways[way].wrong++;
      else if (verdict.is === 'orphaned') ways[way][verdict.isGone ? 'gone' : 'orphaned']++;
      else {
        ways[way][isExact ? 'exact' : 'approximate']++;
        if (verdict.isClean) ways[way].clean++;
      }
    }
  }
  return ways;
}

function none(): Counts {
  return { exact: 0, approximate: 0, clean: 0, orphaned: 0, gone: 0, wrong: 0, ms: 0 };
}
