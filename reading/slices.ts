// Work in slices short enough not to be felt: a piece at a time, until the page must have its turn.

/** Longest stretch of work before the page gets its turn, in milliseconds. */
export const SLICE = 4;

/**
 * Does some work to its end and resolves with what it gives; with undefined once `signal` has aborted. `run` runs each
 * slice: an error in it is the caller's to catch.
 */
export function inSlices<T>(
  work: Iterator<void, T>,
  { run, signal }: { readonly run: (slice: () => void) => void; readonly signal: AbortSignal },
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const stop = () => resolve(undefined);
    signal.addEventListener('abort', stop, { once: true });
    const slice = () => {
      const until = performance.now() + SLICE;
      do {
        const step = work.next();
        if (!step.done) continue;
        signal.removeEventListener('abort', stop);
        resolve(step.value);
        return;
      } while (performance.now() < until);
      whenIdle(next);
    };
    const next = () => {
      if (signal.aborted) stop();
      else run(slice);
    };
    whenIdle(next);
  });
}

/** Runs after the page's own work. `scheduler.yield` would starve frames; `requestIdleCallback` takes four times as long. */
export function whenIdle(task: () => void): void {
  if (typeof scheduler !== 'undefined' && scheduler.postTask) {
    void scheduler.postTask(task, { priority: 'background' });
  } else {
    setTimeout(task, 0);
  }
}
