// When the reader has selected something and is done with it: the mouse or the pen is up, the finger or the keys are quiet.

/** A pause while a selection grows: with a pointer only what comes right after it, with keys or handles time to think. */
const AFTER_POINTER = 60;
const AFTER_CHANGE = 350;

/**
 * Calls `settled` when the selection of a document stands as it is, be it empty, until `signal` aborts. `wasPressed`: the
 * reader is in the middle of selecting.
 */
export function watchSelection(
  document: Document,
  { settled, wasPressed, signal }: { settled: () => void; wasPressed: boolean; signal: AbortSignal },
): void {
  const view = document.defaultView;
  let isPressed = wasPressed;
  let hasChanged = wasPressed;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const settleAfter = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isPressed || !hasChanged) return;
      hasChanged = false;
      settled();
    }, pause);
  };
  const options = { signal, capture: true, passive: true };
  document.addEventListener(
    'selectionchange',
    () => {
      hasChanged = true;
      if (!isPressed) settleAfter(AFTER_CHANGE);
    },
    options,
  );
  view?.addEventListener('pointerdown', ({ pointerType }) => (isPressed = pointerType !== 'touch'), options);
  for (const type of ['pointerup', 'pointercancel'] as const)
    view?.addEventListener(
      type,
      () => {
        isPressed = false;
        settleAfter(AFTER_POINTER);
      },
      options,
    );
}
