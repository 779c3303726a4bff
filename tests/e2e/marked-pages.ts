// Pages on which a reader has marked passages, as rows of his notebook.

import { unedited } from '../../notebook/edits';
import type { NotebookRows, Passage, PassageColour, Reading } from '../../notebook/rows';
import { pageIdentity } from '../../reading/page-identity';

/** A page as the reader left it: what he marked on it, and wrote about that. */
export interface MarkedPage {
  readonly url: string;
  readonly title: string | null;
  readonly tags?: readonly string[];
  readonly passages: readonly {
    readonly words: string;
    readonly note?: string;
    readonly tags?: readonly string[];
    readonly colour?: PassageColour;
  }[];
}

/** Pages with their passages, each in a minute of its own: the first page was marked first. */
export function markedRows(
  pages: readonly MarkedPage[],
  at = Date.now() - pages.length * 60_000,
): Pick<NotebookRows, 'readings' | 'passages'> {
  const marked = pages.map((page, i) => {
    const seenAt = at + i * 60_000;
    const reading: Reading = {
      ...{ id: pageIdentity(page), url: page.url, title: page.title, seenAt },
      tags: page.tags ? { value: page.tags, at: seenAt, edit: crypto.randomUUID() } : unedited([]),
    };
    return { reading, passages: page.passages.map((passage, nth) => passageRow(reading, passage, nth)) };
  });
  return {
    readings: marked.map(({ reading }) => reading),
    passages: marked.flatMap(({ passages }) => passages),
  };
}

function passageRow(
  { id: reading, seenAt }: Reading,
  { words, note, tags, colour = 'yellow' }: MarkedPage['passages'][number],
  nth: number,
): Passage {
  const edit = crypto.randomUUID();
  const start = nth * 500;
  return {
    ...{ id: crypto.randomUUID(), reading, createdAt: seenAt - nth, colour: unedited(colour) },
    note: note === undefined ? unedited('') : { value: note, at: seenAt, edit },
    tags: tags ? { value: tags, at: seenAt, edit } : unedited([]),
    anchor: {
      quote: { type: 'TextQuoteSelector', exact: words, prefix: 'Before it. ', suffix: ' And after it.' },
      position: { type: 'TextPositionSelector', start, end: start + words.length },
      headings: ['Treatment'],
      lookalikes: { same: 0, quote: 0, prefix: 0, suffix: 0, headings: 0 },
    },
  };
}

/** More than is shown at once. */
export const LONG = `A tablet that quiets ${'the signals between defense cells, and between cells of the joints, '.repeat(12)}at last.`;

/** The one marked first comes first. */
export const PAGES = {
  UNTITLED: {
    url: 'https://notes.example/123',
    title: null,
    passages: [{ words: 'A cytokine is a signal.', colour: 'blue' }],
  },
  KIDNEY: {
    url: 'https://renal.example/stones#risk',
    title: 'Kidney stones, and what helps',
    passages: [{ words: 'Drinking enough water lowers the risk.', tags: ['water'], colour: 'pink' }],
  },
  SCALP: {
    url: 'https://library.lindenfield.example/scalp?utm_source=mail',
    title: 'Hair loss and the scalp',
    tags: ['for June'],
    passages: [
      { words: 'Most people keep their hair follicles.', note: 'Ask whether mine are.', colour: 'green' },
      { words: LONG, tags: ['tablets'] },
    ],
  },
} satisfies Record<string, MarkedPage>;
