// Passages and their pages as tests mark them.

import { unedited } from '../../../notebook/edits';
import type { PassageAnchor } from '../../../notebook/passage-anchor';
import type { KeepPassage } from '../../../notebook/passages';
import type { Passage, Reading } from '../../../notebook/rows';

export const PAGE = 'https://example.org/lupus';

/** The anchor of words that begin at this place of a page. */
export function anchorOf(exact: string, start = 0): PassageAnchor {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
    headings: ['Lupus', 'Signs'],
    lookalikes: { same: 0, quote: 0.25, prefix: 0, suffix: 0, headings: 0 },
  };
}

/** What a page asks for when its words are marked; the id is said again in the words. */
export function marking(id: string, { at = 1, reading = PAGE, start = 0 } = {}): KeepPassage {
  return {
    ...{ id, reading, url: `${reading}?utm_source=x`, title: 'Lupus explained', at, colour: 'yellow' },
    anchor: anchorOf(`Words of ${id}.`, start),
  };
}

/** A passage as it is kept. */
export function passageRow(id: string, changes: Partial<Passage> = {}): Passage {
  const { reading, at, anchor } = marking(id);
  return {
    ...{ id, reading, createdAt: at, anchor, colour: unedited('yellow' as const) },
    ...{ note: unedited(''), tags: unedited([]) },
    ...changes,
  };
}

/** The page of such passages as it is kept. */
export function readingRow(id = PAGE, changes: Partial<Reading> = {}): Reading {
  return {
    ...{ id, url: `${id}?utm_source=x`, title: 'Lupus explained', seenAt: 1, tags: unedited([]) },
    ...changes,
  };
}
