// What the reader's pointer and keys mean: rest on a term, leave it, open it. Listens at the window, in the capture
// phase, so that a page cannot swallow what is meant for us; never takes an event that is not.

import type { PageChoices } from '../platform/choices';
import { fits } from './true-dom';

/** What opens a card, and after how long a rest. */
export type Opening = Pick<PageChoices, 'opensOn' | 'hoverDelay'>;

/** What answers.ts does about it; points are in viewport pixels. */
export interface PointerIntents {
  /** The pointer has come to rest here. True when it rests on a term. */
  readonly rest: (x: number, y: number) => boolean;
  /** The pointer moved on: true while it is still on the card, its term, or between. */
  readonly stays: (x: number, y: number) => boolean;
  readonly leave: () => void;
  /** A click or tap. True when it opened a term. */
  readonly open: (x: number, y: number) => boolean;
  /** A long press on a link or a button, where a tap means something already. True when it opened a term. */
  readonly openHeld: (x: number, y: number) => boolean;
  /** A press outside the card. */
  readonly pressOutside: () => void;
  /** True when it closed a card: then the key was ours. */
  readonly escape: () => boolean;
  readonly isOurs: (event: Event) => boolean;
}

/** How long a card outlives the pointer's leaving. */
const LEAVE_MS = 260;

// Where a click already means something: the term in it is left to Alt-click and to the keyboard.
const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, option, video, audio, [contenteditable], [onclick], ' +
  '[role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="menuitemcheckbox"], [role="menuitemradio"], ' +
  '[role="option"], [role="treeitem"], [role="checkbox"], [role="radio"], [role="switch"]';

/** @param opening what the reader has chosen, asked at each event */
export function listenToPointer(
  window: Window,
  { opening, ...intents }: PointerIntents & { readonly opening: () => Opening },
  signal: AbortSignal,
): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let touched = false; // the last press was a finger's
  const stop = () => {
    clearTimeout(resting);
    clearTimeout(leaving);
  };
  signal.addEventListener('abort', stop);
  const options = { signal, capture: true, passive: true };
  const cancelLeaving = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const beginLeaving = () => {
    leaving ??= setTimeout(() => {
      leaving = undefined;
      intents.leave();
    }, LEAVE_MS);
  };

  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      const { clientX: x, clientY: y } = event;
      clearTimeout(resting);
      if (intents.isOurs(event) || intents.stays(x, y)) {
        cancelLeaving();
        return;
      }
      beginLeaving();
      const { opensOn, hoverDelay } = opening();
      // A pause, not a pass.
      if (event.buttons === 0 && opensOn === 'hover')
        resting = setTimeout(() => intents.rest(x, y) && cancelLeaving(), hoverDelay);
    },
    options,
  );

  window.addEventListener(
    'pointerout',
    (event) => {
      // To nowhere: out of the window, or of the frame that this is, from where no more moves will be told.
      if (event.relatedTarget !== null || event.pointerType === 'touch') return;
      clearTimeout(resting);
      beginLeaving();
    },
    options,
  );

  window.addEventListener(
    'pointerdown',
    (event) => {
      clearTimeout(resting);
      touched = event.pointerType === 'touch';
      if (!intents.isOurs(event)) intents.pressOutside();
    },
    options,
  );

  window.addEventListener(
    'click',
    (event) => {
      if (intents.isOurs(event) || !isMainPress(event)) return;
      if ((isOnControl(event) || opening().opensOn === 'key') && !event.altKey) return;
      if (window.getSelection()?.isCollapsed === false) return;
      if (intents.open(event.clientX, event.clientY) && event.altKey) {
        // Alt-click on a link means "save the file" to browsers; on a term it means "explain".
        event.preventDefault();
        event.stopPropagation();
      }
    },
    { signal, capture: true },
  );

  window.addEventListener(
    'contextmenu',
    (event) => {
      // The browser itself tells what a long press is, at the reader's own pace; a right click stays the browser's.
      const isTouch = event instanceof PointerEvent ? event.pointerType === 'touch' : touched;
      if (!isTouch || intents.isOurs(event) || !isOnControl(event) || opening().opensOn === 'key') return;
      if (!intents.openHeld(event.clientX, event.clientY)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );

  window.addEventListener(
    'keydown',
    (event) => {
      // While a letter is being composed, Escape ends that.
      if (event.key !== 'Escape' || event.isComposing || !intents.escape()) return;
      // One press closes one thing: a dialog of the page below the card stays open.
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
}

/** Whether a click is a press of the main button, and asks the browser for nothing else. */
function isMainPress({ button, ctrlKey, metaKey, shiftKey, detail }: MouseEvent): boolean {
  // Without a count it was pressed by a key, not by a pointer.
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && detail > 0;
}

/** Whether a click means nothing to the page as far as can be told: it is not on a link, a button or a field. */
export function isPlainClick(event: MouseEvent): boolean {
  return isMainPress(event) && !event.altKey && !isOnControl(event);
}

function isOnControl(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && fits(node, CONTROLS));
}
