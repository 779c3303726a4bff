// What the bench prints: tables in Markdown that line up in a terminal too, and the same as one JSON object. Pure.

import type { Cell, Row, Summary, Table } from './table';

export interface Report {
  readonly machine: string;
  readonly browser: string;
  /** Number of spellings of the glossary as it ships. */
  readonly spellings: number;
  /** As in ISO 8601, to the day. */
  readonly date: string;
  readonly turns: number;
  readonly tables: readonly Table[];
  readonly summary: Partial<Summary>;
}

/** The limits we hold ourselves to, and how far beyond them we mean to come. */
const GOALS: Record<keyof Summary, { readonly says: string; readonly limit: string }> = {
  walkAndMatch: { says: 'walk and match, cold, worst page, × the bare walk', limit: '2.0 (1.3)' },
  scanAndPaint: { says: 'scan and paint, cold, worst page, × the bare walk', limit: '2.6 (1.7)' },
  longestTaskMs: { says: 'longest task of ours on a page of 10 MB, ms', limit: '17 (8)' },
  mutation10k: { says: 'mutations with 10,000 matches, × the same without us', limit: '1.3 (1.1)' },
  forms100k: { says: '100,000 spellings, × the time of 5,000', limit: '1.8 (1.3)' },
  contentScriptGzipKb: { says: 'content script, kB gzip', limit: '20' },
};

/** The first line: what the figures hold for. */
export function headline({ machine, browser, spellings, date }: Report): string {
  return `${machine} · ${browser} · glossary of ${spellings.toLocaleString('en')} spellings · ${date}`;
}

export function markdown(report: Report): string {
  const parts = report.tables.map(
    ({ title, note, columns, rows }) => `## ${title}\n\n${note}\n\n${grid(['', ...columns], rows)}`,
  );
  const goals = Object.entries(GOALS).flatMap(([name, { says, limit }]) => {
    const value = report.summary[name as keyof Summary]; // a key of GOALS
    return value === undefined ? [] : [{ label: says, cells: [value, limit] }];
  });
  const summary = `## Summary\n\n${grid(['', 'here', 'at most (stretch)'], goals)}`;
  return `${headline(report)}

Medians of ${report.turns} turns, in each of which every row had a page of its own. Times are of the processor, as the main
thread of the page used it, unless a table says otherwise. Written by \`npm run bench\`; quartiles are in \`--json\`.

${[...(goals.length > 0 ? [summary] : []), ...parts].join('\n\n')}
`;
}

/** Numbers to the right, words to the left. */
function grid(columns: readonly string[], rows: readonly Row[]): string {
  const lines = [columns, ...rows.map(({ label, cells }) => [label, ...cells.map(textOf)])];
  const widths = columns.map((_, i) => Math.max(3, ...lines.map((line) => line[i]?.length ?? 0)));
  const drawn = lines.map((line) =>
    line.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))),
  );
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [drawn[0] ?? [], rule, ...drawn.slice(1)].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Two or three figures: more would claim more than is known. */
function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  const value = typeof cell === 'number' ? cell : cell.median;
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

/** All of it, for other programs. */
export function json(report: Report): string {
  return JSON.stringify({ headline: headline(report), ...report });
}
