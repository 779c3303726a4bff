// Work of the background that takes longer than a browser lets it sleep.

import { browser } from 'wxt/browser';

/** Milliseconds; browsers put a background to sleep that has called and heard nothing for 30 seconds. */
const BEAT = 20_000;

/** Does a task without being put to sleep. A browser that ends us all the same leaves it half done. */
export async function whileAwake<T>(task: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT);
  try {
    return await task();
  } finally {
    clearInterval(beat);
  }
}
