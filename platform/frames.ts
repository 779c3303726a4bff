// One port from a page of ours to every frame of a tab; what comes back is checked, and the last of each frame counts.

import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** What every frame says of itself. */
interface Framed {
  /** A random name for the frame. */
  readonly frame: string;
}

/**
 * Calls `onFrames` with what every frame of the tab has told so far, again on each change, until the signal aborts.
 * `onGone`: no frame listens (any more).
 */
export function watchFrames<T extends Framed>(
  tabId: number,
  {
    port: name,
    schema,
    onFrames,
    onGone,
    signal,
  }: {
    port: string;
    schema: v.GenericSchema<unknown, T>;
    onFrames: (frames: T[]) => void;
    onGone: () => void;
    signal: AbortSignal;
  },
): void {
  if (signal.aborted) return;
  const frames = new Map<string, T>();
  const port = browser.tabs.connect(tabId, { name });
  port.onMessage.addListener((message: unknown) => {
    const parsed = v.safeParse(schema, message);
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
