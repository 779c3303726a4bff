// Where the passages of a tab are, for pages of ours that stand beside it: one port to every frame, which each keeps up to
// date.

import * as v from 'valibot';
import { watchFrames } from './frames';
import { FRAME_PASSAGES_PORT, type FramePassages, PASSAGE_STATUSES } from './requests';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const FramePassagesSchema = v.object({
  frame: v.string(),
  url: v.string(),
  isTop: v.boolean(),
  reading: v.nullable(v.string()),
  canKeep: v.boolean(),
  places: v.array(v.object({ id: v.string(), status: v.picklist(PASSAGE_STATUSES) })),
  figures: v.object({ words: count, sentences: count, syllables: count }),
});

/**
 * Calls `onFrames` with what every frame of the tab has told so far, again on each change, until the signal aborts.
 * `onGone`: no frame listens (any more): nothing of ours runs there, or the tab went to another page.
 */
export function watchFramePassages(
  tabId: number,
  events: { onFrames: (frames: FramePassages[]) => void; onGone: () => void; signal: AbortSignal },
): void {
  watchFrames(tabId, { port: FRAME_PASSAGES_PORT, schema: FramePassagesSchema, ...events });
}
