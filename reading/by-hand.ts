// Whether what is selected was selected by the reader: a script of the page may select as well, and that is no wish to mark
// anything.

/** A selection that comes this long after a press or a key, in milliseconds, comes of it. */
const RECENT = 1000;
const SIGNS = ['pointerdown', 'pointerup', 'pointercancel', 'contextmenu', 'touchend', 'keydown', 'keyup'];

export interface Hands {
  /**
   * Whether the selection as it is now is the reader's. What the reader has begun may grow without any event: the handles
   * of a touch screen are the system's own.
   */
  isByHand(): boolean;
  /** Whether a button or a finger is down just now: what is selected may still grow. */
  isPressed(): boolean;
}

/** Watches hands and keys until `signal` aborts. */
export function watchHands(document: Document, signal: AbortSignal): Hands {
  const view = document.defaultView;
  let lastSign = Number.NEGATIVE_INFINITY;
  let isPressed = false;
  let isByHand = false;
  let wasRange = false;
  const options = { signal, capture: true, passive: true };
  for (const type of SIGNS)
    view?.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return;
        lastSign = performance.now();
        if (type.startsWith('pointer')) isPressed = type === 'pointerdown';
      },
      options,
    );
  document.addEventListener(
    'selectionchange',
    () => {
      isByHand = isPressed || performance.now() - lastSign < RECENT || (isByHand && wasRange);
      wasRange = document.getSelection()?.type === 'Range';
    },
    options,
  );
  return { isByHand: () => isByHand, isPressed: () => isPressed };
}
