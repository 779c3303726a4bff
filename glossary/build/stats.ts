// The glossary in figures: how many entries and spellings, of what kind, how hard they read, which were read but once.

import { surfacesOf } from '../authored-entry';
import { gradeOf } from './checks';
import type { PlacedEntry } from './parse';
import { readTable } from './table';

export interface Stats {
  readonly entries: number;
  /** Spellings as authors wrote them; one that several entries share counts once, derived forms not at all. */
  readonly spellings: number;
  readonly fields: readonly FieldStats[];
  readonly kinds: readonly (readonly [name: string, entries: number])[];
  readonly levels: readonly (readonly [level: number, entries: number])[];
  readonly grades: Grades;
}

interface FieldStats {
  readonly name: string;
  readonly entries: number;
  /** Of those, entries that no second reader has seen. */
  readonly readOnce: number;
}

interface Grades {
  readonly median: number;
  readonly ninetieth: number;
  readonly worst: readonly { readonly placed: PlacedEntry; readonly grade: number }[];
}

/** A row of read-once.tsv: an entry by its id, or a number of entries that were not noted by name. */
export interface ReadOnce {
  readonly field: string;
  readonly entry: string | number;
}

const WORST = 20;

export function statsOf(entries: readonly PlacedEntry[], readOnce: readonly ReadOnce[]): Stats {
  const once = (name: string) =>
    readOnce
      .filter(({ field }) => field === name)
      .reduce((sum, { entry }) => sum + (typeof entry === 'number' ? entry : 1), 0);
  const graded = entries
    .map((placed) => ({ placed, grade: gradeOf(placed) }))
    .sort((a, b) => b.grade - a.grade);
  // The grade that a share of the entries does not go beyond.
  const reachedBy = (share: number) => graded[graded.length - Math.ceil(graded.length * share)]?.grade ?? 0;
  return {
    entries: entries.length,
    spellings: new Set(entries.flatMap(({ entry }) => surfacesOf(entry).map(({ text }) => text))).size,
    fields: countBy(entries, fieldOf).map(([name, count]) => ({
      name,
      entries: count,
      readOnce: once(name),
    })),
    kinds: countBy(entries, ({ entry }) => entry.kind).sort((a, b) => b[1] - a[1]),
    levels: countBy(entries, ({ entry }) => entry.level),
    grades: { median: reachedBy(0.5), ninetieth: reachedBy(0.9), worst: graded.slice(0, WORST) },
  };
}

/** What read-once.tsv says. */
export function readReadOnce(root: string): ReadOnce[] {
  return readTable(root, 'read-once.tsv').map(([field = '', entry = '']) => ({
    field,
    entry: /^\d+$/.test(entry) ? Number(entry) : entry,
  }));
}

/** The folder of an entry's file: glossary/entries/heart/vessels.yaml is of the field heart. */
function fieldOf({ file }: PlacedEntry): string {
  return file.split('/').at(-2) ?? '';
}

function countBy<Key extends string | number>(
  entries: readonly PlacedEntry[],
  keyOf: (placed: PlacedEntry) => Key,
): [Key, number][] {
  const counts = new Map<Key, number>();
  for (const placed of entries) counts.set(keyOf(placed), (counts.get(keyOf(placed)) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What the command prints. */
export function describeStats({ entries, spellings, fields, kinds, levels, grades }: Stats): string {
  const row = (name: string | number, ...counts: number[]) =>
    `  ${String(name).padEnd(16)}${counts.map((count) => String(count).padStart(6)).join('')}`;
  const once = fields.reduce((sum, { readOnce }) => sum + readOnce, 0);
  const highest = grades.worst[0]?.grade ?? 0;
  return [
    `${entries} entries, ${spellings} spellings`,
    '',
    `by field: entries, and those without a second reading (${once} in all)`,
    ...fields.map((field) => row(field.name, field.entries, field.readOnce)),
    '',
    'by kind',
    ...kinds.map(([kind, count]) => row(kind, count)),
    '',
    'by level',
    ...levels.map(([level, count]) => row(level, count)),
    '',
    `reading grade: median ${grades.median.toFixed(1)}, 90th percentile ${grades.ninetieth.toFixed(1)}, highest ${highest.toFixed(1)}`,
    `the ${grades.worst.length} hardest to read`,
    ...grades.worst.map(
      ({ placed, grade }) => `  ${grade.toFixed(1)}  ${placed.entry.id}  ${placed.file}:${placed.line}`,
    ),
    '',
  ].join('\n');
}
