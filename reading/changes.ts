// What to look at again when the page changes. Mutation records become a set of containers at once, so that nothing is
// lost however additions arrive; the set is worked off in slices short enough not to be felt.

import { type Container, containerOf } from './blocks';
import { isConnected } from './true-dom';

/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE = 4;

export interface Work {
  /** Puts everything at and below a container on the list. */
  addTree(root: Container): void;
  /** Watches one more tree: a shadow root met while reading. */
  watch(root: Node): void;
}

export interface WorkHandlers {
  /** Containers to read below a root, in document order. */
  readonly containersBelow: (root: Container) => Iterable<Container>;
  readonly read: (container: Container) => void;
  /** What came by text that no record tells of: elements whose shadow root was attached late. */
  readonly late: () => Iterable<Container>;
  /** Whether a node is ours: that our own card comes and goes is no news. */
  readonly isOurs: (node: Node) => boolean;
  /** The list is empty. */
  readonly settled: () => void;
  /** Runs a slice of work. An error in it is the caller's to catch: it must not reach the page. */
  readonly run: (slice: () => void) => void;
}

/** Watches a document, or what lies below one element, until `signal` aborts. A hidden tab does nothing until it is looked at. */
export function watchChanges(root: Document | Element, handlers: WorkHandlers, signal: AbortSignal): Work {
  const document = root.ownerDocument ?? (root as Document); // only a document has no owner
  const trees = new Set<Container>();
  const single = new Set<Container>();
  /** All that was ever put on the list by its name. */
  const whole = new Set<Container>();
  let walk: Iterator<Container> | undefined;
  let scheduled = false;

  const observer = new MutationObserver((records) => {
    if (document.visibilityState === 'hidden') return missMuch();
    for (const record of records) note(record);
    if (single.size + trees.size > 0) schedule();
  });
  // A shadow root attached late leaves no record, but it nearly always makes the page grow.
  const growth = new ResizeObserver(() =>
    handlers.run(() => {
      if (addLate()) schedule();
    }),
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    growth.disconnect();
  });
  document.addEventListener('visibilitychange', schedule, { signal });

  /** A tab in the background may change for hours: rather than keep all that comes and goes, read it anew when it is seen. */
  function missMuch(): void {
    single.clear();
    trees.clear();
    walk = undefined;
    for (const tree of whole) trees.add(tree);
  }

  function note(record: MutationRecord): void {
    const [moved, ...others] = [...record.addedNodes, ...record.removedNodes];
    if (moved && others.length === 0 && handlers.isOurs(moved)) return;
    const container = containerOf(record.target);
    if (container) single.add(container);
    // Shown, hidden, made editable: what stands below may have to be read or left alone.
    if (record.type === 'attributes' && record.target instanceof Element) trees.add(record.target);
    for (const node of record.addedNodes) if (node instanceof Element) trees.add(node);
  }

  function schedule(): void {
    if (scheduled || signal.aborted || document.visibilityState === 'hidden') return;
    if (trees.size + single.size === 0 && !walk) return;
    scheduled = true;
    whenIdle(() => {
      scheduled = false;
      if (!signal.aborted) handlers.run(work);
    });
  }

  function work(): void {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const next = nextContainer();
      if (next) handlers.read(next);
      else if (!addLate()) {
        handlers.settled();
        return;
      }
    }
    schedule();
  }

  /** Whether there is more to read than the records told. */
  function addLate(): boolean {
    for (const root of handlers.late()) trees.add(root);
    return trees.size > 0;
  }

  /** The next container to read: of the tree being walked, then of single ones, then of the next tree. */
  function nextContainer(): Container | undefined {
    for (;;) {
      const step = walk?.next();
      if (step && !step.done) {
        single.delete(step.value);
        return step.value;
      }
      walk = undefined;
      const [one] = single;
      if (one) {
        single.delete(one);
        return one;
      }
      const [root] = trees;
      if (!root) return undefined;
      trees.delete(root);
      if (isConnected(root)) walk = handlers.containersBelow(root)[Symbol.iterator]();
    }
  }

  function watch(root: Node): void {
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['hidden', 'contenteditable', 'aria-hidden', 'role'],
    });
  }

  watch(root);
  for (const box of root instanceof Document ? [root.documentElement, root.body] : [root])
    if (box) growth.observe(box);
  return {
    watch,
    addTree(root) {
      whole.add(root);
      trees.add(root);
      schedule();
    },
  };
}

/** Runs after the page's own work. `scheduler.yield` would starve frames; `requestIdleCallback` takes four times as long. */
function whenIdle(task: () => void): void {
  if (typeof scheduler !== 'undefined' && scheduler.postTask) {
    void scheduler.postTask(task, { priority: 'background' });
  } else {
    setTimeout(task, 0);
  }
}
