// What a frame says of itself to pages of ours that stand beside it: its words, whether it is about health, its terms.

import type { FrameTerms, UnreadReason } from '../platform/requests';
import { canPaint } from './highlight-set';
import { pointAt } from './ranges';
import type { PageTerm, ReadText } from './read-text';
import { isShown } from './visible';

export interface FrameState {
  /** A random name for this frame. */
  readonly frame: string;
  readonly medical: boolean;
  readonly words: number;
  readonly settled: boolean;
  readonly isStopped: boolean;
  readonly text: ReadText;
}

/** A frame that is read. */
export function describeFrame(document: Document, state: FrameState): FrameTerms {
  const { frame, medical, words, settled, isStopped, text } = state;
  const shown = new Map<Text, boolean>();
  const isSeen = (at: PageTerm): boolean => {
    const { node } = pointAt(at.block, at.term.start, 'start');
    const known = shown.get(node) ?? isShown(node);
    shown.set(node, known);
    return known;
  };
  text.chooseAnew();
  return {
    ...addressOf(document, frame),
    words,
    looksMedical: medical,
    settled,
    unread: canPaint() ? null : 'no-paint',
    marks: text.terms().map((at) => ({
      text: visibleText(at.block.text.slice(at.term.start, at.term.end)),
      entry: at.term.entries[0] ?? null,
      others: at.term.entries.slice(1),
      pageWords: at.term.pageWords,
      level: at.term.level,
      isAskedFor: at.term.isAskedFor,
      marked: at.term.marked && !isStopped && isSeen(at),
    })),
  };
}

/** A frame that is not read: a first look passed it over, or the reader is still to come. */
export function describeUnread(
  document: Document,
  state: Pick<FrameState, 'words' | 'settled'> & {
    readonly frame: string;
    readonly unread: UnreadReason | null;
  },
): FrameTerms {
  const { frame, words, settled, unread } = state;
  return { ...addressOf(document, frame), words, looksMedical: false, settled, unread, marks: [] };
}

function addressOf(document: Document, frame: string): Pick<FrameTerms, 'frame' | 'url' | 'title' | 'isTop'> {
  const { defaultView } = document;
  return { frame, url: document.URL, title: document.title, isTop: defaultView === defaultView?.top };
}

/** As it looks: without soft hyphens and zero-width marks, white space evened out. */
function visibleText(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/\s+/g, ' ');
}
