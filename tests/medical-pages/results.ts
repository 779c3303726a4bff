// The table of what became of each page, as Markdown.

import type { ExpectedPage } from './pages';

interface JudgedPage extends ExpectedPage {
  readonly words: number;
  /** What the first look counted. */
  readonly sample: { readonly words: number; readonly healthWords: number };
  /** Whether the first look lets it through. */
  readonly passes: boolean;
  /** Terms that are marked; were marked, where it is not. */
  readonly marks: number;
  readonly isMarked: boolean;
}

export interface JudgedPages {
  readonly tuned: readonly JudgedPage[];
  readonly heldOut: readonly JudgedPage[];
}

/** RESULTS.md. */
export function resultsOf({ tuned, heldOut }: JudgedPages): string {
  return [
    '# Which pages look medical',
    '',
    'What the first look and the density of terms say of pages written for the project. `pages.ts` says what is wanted, and',
    'why; `npx vitest run --project browser tests/browser/reading/medical-pages.test.ts -u` writes this file.',
    '',
    '| pages | about health | of them marked | others | of them marked |',
    '|---|---|---|---|---|',
    summaryOf('the rule was tuned on', tuned),
    summaryOf('held out', heldOut),
    ...sectionOf('The rule was tuned on these', tuned),
    ...sectionOf('Held out', heldOut),
    '',
  ].join('\n');
}

function summaryOf(name: string, pages: readonly JudgedPage[]): string {
  const counts = [true, false].flatMap((isMedical) => {
    const these = pages.filter(({ medical }) => medical === isMedical);
    return [these.length, these.filter(({ isMarked }) => isMarked).length];
  });
  return `| ${[name, ...counts].join(' | ')} |`;
}

function sectionOf(title: string, pages: readonly JudgedPage[]): string[] {
  return [
    ...['', `## ${title}`, ''],
    '| page | words | health words per 1,000 | looked at closely | words to mark | marked | wanted | what it is |',
    '|---|---|---|---|---|---|---|---|',
    ...pages.map(rowOf),
  ];
}

function rowOf({
  page,
  words,
  sample,
  passes,
  marks,
  isMarked,
  medical,
  why,
  exception,
}: JudgedPage): string {
  const health = Math.round((sample.healthWords * 1000) / sample.words);
  const verdict = isMarked === medical ? yesNo(isMarked) : `**${yesNo(isMarked)}**`;
  const says = exception === undefined ? why : `${why}. Known to be otherwise: ${exception}`;
  return `| ${[page, words, health, yesNo(passes), marks, verdict, yesNo(medical), says].join(' | ')} |`;
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
