// Fails closed: whatever goes wrong in work of ours on a page ends that work for good, is logged once, and never reaches
// the page. The same when the extension leaves from under it: updated, switched off, removed.

export interface Guard {
  /** Aborts with the work. */
  readonly signal: AbortSignal;
  /** `task` guarded; `otherwise` is its answer once all has ended. */
  readonly guarded: <A extends unknown[], R>(task: (...args: A) => R, otherwise: R) => (...args: A) => R;
  readonly run: (task: () => void) => void;
  /** Sees to a promise: an error in it ends the work as any other does. */
  readonly attend: (promise: Promise<unknown>) => void;
  /** Ends the work. */
  readonly stop: () => void;
}

/** Guards work that ends with `outer` at the latest. */
export function guardWork(outer: AbortSignal, isGone: () => boolean = () => false): Guard {
  const stopping = new AbortController();
  const signal = AbortSignal.any([outer, stopping.signal]);
  const guarded: Guard['guarded'] =
    (task, otherwise) =>
    (...args) => {
      if (isGone()) stopping.abort();
      if (signal.aborted) return otherwise;
      try {
        return task(...args);
      } catch (error) {
        console.warn('Medgloss stopped on this page.', error);
        stopping.abort();
        return otherwise;
      }
    };
  const run = guarded((task: () => void) => task(), undefined);
  return {
    signal,
    guarded,
    run,
    attend: (promise) =>
      void promise.catch((error: unknown) =>
        run(() => {
          throw error;
        }),
      ),
    stop: () => stopping.abort(),
  };
}
