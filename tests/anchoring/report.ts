// What the anchoring bench says: one object of counts, and a table for each kind of page. Pure.

import type { ChangeResult, Counts } from './measure';
import { WAY_NAMES, type Way } from './way-names';

export interface Summary extends Outcome {
  readonly passages: number;
  readonly versions: number;
  /** Each passage in each version of its page. */
  readonly cases: number;
  /** Milliseconds for a page of 100 passages, reading it included. */
  readonly msPer100: number;
  /** Share of passages found where little was changed. */
  readonly lightRecall: number;
  readonly peers: Readonly<Record<string, Outcome>>;
}

/** `orphaned`: still in the page and not found; `gone`: not found, and rightly so. */
type Outcome = Readonly<Pick<Counts, 'exact' | 'approximate' | 'orphaned' | 'gone' | 'wrong'>>;

export function summaryOf(results: readonly ChangeResult[]): Summary {
  const pages = new Map(results.map(({ page, passages }) => [page, passages]));
  const [ours, ...peers] = WAY_NAMES;
  const { ms, ...outcome } = sum(results, ours);
  const light = sum(
    results.filter(({ isLight }) => isLight),
    ours,
  );
  const cases = results.reduce((count, { passages }) => count + passages, 0);
  return {
    passages: [...pages.values()].reduce((a, b) => a + b, 0),
    ...{ versions: results.length, cases },
    ...outcomeOf(outcome),
    lightRecall: recall(light),
    msPer100: Math.round((ms / cases) * 1000) / 10,
    peers: Object.fromEntries(peers.map((way) => [way, outcomeOf(sum(results, way))])),
  };
}

function outcomeOf({ exact, approximate, orphaned, gone, wrong }: Outcome): Outcome {
  return { exact, approximate, orphaned, gone, wrong };
}

/** Of the passages that are still there. */
function recall({ exact, approximate, orphaned, wrong }: Outcome): number {
  return (exact + approximate) / Math.max(1, exact + approximate + orphaned + wrong);
}

function sum(results: readonly ChangeResult[], way: Way): Counts {
  const total: Counts = { exact: 0, approximate: 0, clean: 0, orphaned: 0, gone: 0, wrong: 0, ms: 0 };
  for (const { ways } of results)
    for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += ways[way][name]; // its own keys
  return total;
}

export function markdown(results: readonly ChangeResult[]): string {
  const { passages, versions, cases, msPer100 } = summaryOf(results);
  const kinds = [
    ['Articles', results.filter(({ isPattern }) => !isPattern)],
    ['Pages that repeat themselves', results.filter(({ isPattern }) => isPattern)],
  ] as const;
  return `# What the anchoring bench found

${passages} passages in ${versions} versions of pages, ${cases} cases, in real Chromium; ${msPer100} ms for a page of 100 passages.
Written by \`npm run anchoring\`. In the rows above the line little was changed. Of ours: found to the letter, found by likeness
(and how many of both were painted to the word), still there but given up, rightly given up, painted on the wrong words. Of the
others: found / given up / on the wrong words.

${kinds.map(([title, some]) => `## ${title}\n\n${table(some)}`).join('\n\n')}
`;
}

const COLUMNS = ['', 'exact', 'alike', 'to the word', 'given up', 'gone', 'wrong', ...WAY_NAMES.slice(1)];

function table(results: readonly ChangeResult[]): string {
  const rows: string[][] = [];
  const changes = [...new Set(results.map(({ change }) => change))];
  let wasLight = true;
  for (const change of changes) {
    const some = results.filter((result) => result.change === change);
    const isLight = some[0]?.isLight ?? false;
    if (wasLight && !isLight) rows.push(COLUMNS.map(() => '–'));
    wasLight = isLight;
    rows.push(rowOf(change, some));
  }
  rows.push(rowOf('all', results));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(COLUMNS), line(COLUMNS.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

function rowOf(label: string, results: readonly ChangeResult[]): string[] {
  const [ours, ...peers] = WAY_NAMES;
  const { exact, approximate, clean, orphaned, gone, wrong } = sum(results, ours);
  return [
    label,
    ...[exact, approximate, clean, orphaned, gone, wrong].map(String),
    ...peers.map((way) => {
      const peer = sum(results, way);
      return `${peer.exact + peer.approximate} / ${peer.orphaned + peer.gone} / ${peer.wrong}`;
    }),
  ];
}
