// What is marked in a tab, for pages of ours that stand beside it: one port to every frame, which each keeps up to date.

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { FRAME_TERMS_PORT, type FrameTerms } from './requests';

const FrameTermsSchema = v.object({
  frame: v.string(),
  url: v.string(),
  title: v.string(),
  isTop: v.boolean(),
  words: v.number(),
  looksMedical: v.boolean(),
  settled: v.boolean(),
  marks: v.array(
    v.object({
      text: v.string(),
      entry: v.nullable(v.number()),
      pageWords: v.array(v.string()),
      level: v.picklist([1, 2, 3]),
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
  {
    onFrames,
    onGone,
    signal,
  }: { onFrames: (frames: FrameTerms[]) => void; onGone: () => void; signal: AbortSignal },
): void {
  if (signal.aborted) return;
  const frames = new Map<string, FrameTerms>();
  const port = browser.tabs.connect(tabId, { name: FRAME_TERMS_PORT });
  port.onMessage.addListener((message: unknown) => {
    const parsed = v.safeParse(FrameTermsSchema, message);
    if (!parsed.success || signal.aborted) return;
    frames.set(parsed.output.frame, parsed.output);
    onFrames([...frames.values()]);
  });
  port.onDisconnect.addListener(() => {
    // Reading it tells the browser that the failed connection was noticed.
    void browser.runtime.lastError;
    if (!signal.aborted) onGone();
  });
  signal.addEventListener('abort', () => port.disconnect(), { once: true });
}
