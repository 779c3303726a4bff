// Frames as they tell of themselves, and entries, with only what a test is about spelled out.

import type { Entry, Kind } from '../../../../glossary/entry';
import type { FrameMark, FrameTerms } from '../../../../platform/requests';

export function mark(text: string, entry: number | null, fields: Partial<FrameMark> = {}): FrameMark {
  return { text, entry, others: [], pageWords: [], level: 2, isAskedFor: true, marked: true, ...fields };
}

export function frame(marks: readonly FrameMark[], fields: Partial<FrameTerms> = {}): FrameTerms {
  return {
    ...{ frame: 'top', url: 'https://example.org/', title: '', isTop: true },
    ...{ words: 100, looksMedical: true, settled: true, unread: null, marks },
    ...fields,
  };
}

export function entry(id: string, fields: Partial<Entry> & { kind?: Kind } = {}): Entry {
  return {
    ...{ id, term: id, kind: 'disease', level: 2, plain: `What ${id} is.` },
    ...{ also: [], abbr: [], brands: [], parts: [], related: [] },
    ...fields,
  };
}
