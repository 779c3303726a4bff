// What is marked in a tab, for pages of ours that stand beside it: one port to every frame, which each keeps up to date.

import * as v from 'valibot';
import { watchFrames } from './frames';
import { FRAME_TERMS_PORT, type FrameTerms, UNREAD_REASONS } from './requests';

const FrameTermsSchema = v.object({
  frame: v.string(),
  url: v.string(),
  title: v.string(),
  isTop: v.boolean(),
  words: v.number(),
  looksMedical: v.boolean(),
  settled: v.boolean(),
  unread: v.nullable(v.picklist(UNREAD_REASONS)),
  marks: v.array(
    v.object({
      text: v.string(),
      entry: v.nullable(v.number()),
      others: v.array(v.number()),
      pageWords: v.array(v.string()),
      level: v.picklist([1, 2, 3]),
      isAskedFor: v.boolean(),
      marked: v.boolean(),
    }),
  ),
});

/**
 * Calls `onFrames` with what every frame of the tab has told so far, again on each change, until the signal aborts.
 * `onGone`: no frame listens (any more): no reader runs there, or the tab went to another page.
 */
export function watchFrameTerms(
  tabId: number,
  events: { onFrames: (frames: FrameTerms[]) => void; onGone: () => void; signal: AbortSignal },
): void {
  watchFrames(tabId, { port: FRAME_TERMS_PORT, schema: FrameTermsSchema, ...events });
}
