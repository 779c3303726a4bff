// When the text of a page has changed so that passages may have moved: told a moment after the change, and once more when
// the page has been quiet. However much changes at once, and however long it goes on, that is a timer and not a task; and
// a page that never rests is asked ever less often.

import { isWritten } from './blocks';
import { firstChildOf, parentOf, shadowRootOf } from './true-dom';

export interface TextChanges {
  /** Watches one more tree: an open shadow tree. */
  watch(root: Node): void;
  /** Whether anything has changed since this was last asked. */
  takeChange(): boolean;
}

export interface TextChangeHandlers {
  /** Something has changed just now. Resolves with whether it matters to hear of it again when the page is quiet. */
  readonly check: () => Promise<boolean>;
  /** The page is quiet, or has not been for long. Resolves with whether anything came of it: whatever is read on every page does not count. */
  readonly again: () => Promise<boolean>;
  /** Runs a task; an error in it is the caller's to catch. */
  readonly run: (task: () => void) => void;
}

/** From a change to the first look at it, in milliseconds: long enough for what comes together. */
const SOON = 120;
/** A page is quiet that has not changed for this long. */
const QUIET = 600;
/** A page that is never quiet is looked at this often at most. */
const PATIENCE = QUIET * 4;
/** Between two looks of which nothing came passes twice as long each time, up to this. */
const LONGEST = 12_000;

export function watchText(
  document: Document,
  handlers: TextChangeHandlers,
  signal: AbortSignal,
): TextChanges {
  let hasChanged = false;
  let changedAt = 0;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  /** From one look to the next at least. */
  let gap = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let url = document.URL;

  const observer = new MutationObserver((records) =>
    handlers.run(() => {
      if (soon !== undefined || records.some(mayTouchText)) note();
    }),
  );
  // A shadow root attached late leaves no record, but it nearly always makes the page grow.
  let height = 0;
  const growth = new ResizeObserver(() =>
    handlers.run(() => {
      const before = height;
      height = document.documentElement?.scrollHeight ?? 0;
      if (before > 0 && height !== before) note();
    }),
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    growth.disconnect();
    clearTimeout(soon);
    clearTimeout(later);
  });
  document.addEventListener('visibilitychange', () => hasChanged && note(), { signal });

  function note(): void {
    hasChanged = true;
    changedAt = performance.now();
    if (document.URL !== url) {
      // Another page: what came of looks at the one before says nothing.
      gap = 0;
      clearTimeout(later);
      later = undefined;
    }
    url = document.URL;
    if (document.visibilityState !== 'hidden') soon ??= setTimeout(() => handlers.run(lookSoon), SOON);
  }

  function lookSoon(): void {
    void handlers.check().then((matters) => {
      soon = undefined;
      if (matters && !signal.aborted) wait(performance.now());
    });
  }

  /** Waits until the page is quiet, from `since` on no longer than a while; and never less than the gap. */
  function wait(since: number): void {
    if (later !== undefined) return;
    const rest = lookedAt + gap - performance.now();
    later = setTimeout(
      () => {
        later = undefined;
        const now = performance.now();
        if (now - changedAt < QUIET && now - since < PATIENCE) wait(since);
        else handlers.run(lookAgain);
      },
      Math.max(QUIET, rest),
    );
  }

  function lookAgain(): void {
    lookedAt = performance.now();
    void handlers.again().then((wasWorthIt) => {
      gap = wasWorthIt ? 0 : Math.min(Math.max(gap * 2, QUIET), LONGEST);
    });
  }

  function watch(root: Node): void {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  watch(document);
  for (const box of [document.documentElement, document.body]) if (box) growth.observe(box);
  return {
    watch,
    takeChange() {
      const had = hasChanged;
      hasChanged = false;
      return had;
    },
  };
}

/** Not what is typed in an editor, and not what says nothing: a picture, a marker, the card or the bar of our own. */
function mayTouchText({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'childList' && [...addedNodes, ...removedNodes].every(saysNothing)) return false;
  for (let at: Node | null = target; at; at = parentOf(at) ?? (at instanceof ShadowRoot ? at.host : null))
    if (at instanceof Element && isWritten(at)) return false;
  return true;
}

function saysNothing(node: Node): boolean {
  if (node instanceof Text) return !/\S/.test(node.data);
  return !(node instanceof Element) || (firstChildOf(node) === null && shadowRootOf(node) === null);
}
