// What to look at again when the page changes. Mutation records become sets of nodes at once, so that nothing is lost
// however additions arrive; the sets are worked off in slices short enough not to be felt.

import { type Container, containerOf, kindOf } from './blocks';
import { SLICE, whenIdle } from './slices';
import { isConnected } from './true-dom';

/** While a long page is read, what is known so far is shown this often, in milliseconds. */
const PROGRESS = 120;

export interface Work {
  /** Puts everything at and below a container on the list. */
  addTree(root: Container): void;
  /** Watches one more tree: a shadow root met while reading. */
  watch(root: Node): void;
}

export interface WorkHandlers {
  /** Reads everything at and below a container, a piece at each step. */
  readonly readTree: (root: Container) => Iterator<void>;
  /** Reads what a container holds directly, a piece at each step. */
  readonly read: (container: Container) => Iterator<void>;
  /** Whether a container is known to hold text directly, besides what nested blocks hold. */
  readonly holdsText: (container: Container) => boolean;
  /** Forgets what stood at and below a node that has left the page. */
  readonly forget: (node: Node) => void;
  /** Forgets everything: too much has been missed. */
  readonly forgetAll: () => void;
  /** What came by text that no record tells of: elements whose shadow root was attached late. */
  readonly late: () => Iterable<Container>;
  /** Whether a node is ours: that our own card comes and goes is no news. */
  readonly isOurs: (node: Node) => boolean;
  /** The list is empty, or the page is long and some of it has been read. */
  readonly settled: (isAll: boolean) => void;
  /** Runs a slice of work. An error in it is the caller's to catch: it must not reach the page. */
  readonly run: (slice: () => void) => void;
}

/** Watches a document, or what lies below one element, until `signal` aborts. A hidden tab does nothing until it is looked at. */
export function watchChanges(root: Document | Element, handlers: WorkHandlers, signal: AbortSignal): Work {
  const document = root.ownerDocument ?? (root as Document); // only a document has no owner
  const gone = new Set<Node>();
  const trees = new Set<Container>();
  const single = new Set<Container>();
  let walk: Iterator<void> | undefined;
  let scheduled = false;
  /** Something was done since the page was last said to be settled. */
  let isUnsettled = false;
  let hasMissed = false;
  let shownAt = 0;

  const observer = new MutationObserver((records) => {
    if (document.visibilityState === 'hidden') missMuch();
    else handlers.run(() => records.forEach(note));
    schedule();
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
    for (const list of [gone, trees, single]) list.clear();
    walk = undefined;
  });
  document.addEventListener('visibilitychange', schedule, { signal });

  /** A tab in the background may change for hours: rather than keep all that comes and goes, read it anew when it is seen. */
  function missMuch(): void {
    for (const list of [gone, trees, single]) list.clear();
    walk = undefined;
    hasMissed = true;
  }

  function note(record: MutationRecord): void {
    const { target, type, addedNodes, removedNodes } = record;
    if (addedNodes.length + removedNodes.length === 1) {
      const moved = addedNodes[0] ?? removedNodes[0];
      if (moved && handlers.isOurs(moved)) return;
    }
    const container = containerOf(target);
    if (container && (type !== 'childList' || mayTouchText(record, container))) single.add(container);
    // Shown, hidden, made editable: what stands below may have to be read or left alone.
    if (type === 'attributes' && target instanceof Element) trees.add(target);
    for (const node of addedNodes) if (node instanceof Element) trees.add(node);
    for (const node of removedNodes) if (node instanceof Element) gone.add(node);
  }

  /** Blocks that come and go in a container without text of its own leave it as it was: a list that grows without end. */
  function mayTouchText({ addedNodes, removedNodes }: MutationRecord, container: Container): boolean {
    if (handlers.holdsText(container)) return true;
    return [...addedNodes, ...removedNodes].some(
      (node) =>
        (node instanceof Element && kindOf(node) === 'inline') ||
        (node instanceof Text && /\S/.test(node.data)),
    );
  }

  function schedule(): void {
    if (scheduled || signal.aborted || document.visibilityState === 'hidden') return;
    if (gone.size + trees.size + single.size === 0 && !isUnsettled && !hasMissed) return;
    scheduled = true;
    whenIdle(() => {
      scheduled = false;
      if (!signal.aborted) handlers.run(work);
    });
  }

  function work(): void {
    const begun = performance.now();
    isUnsettled = true;
    if (shownAt === 0) shownAt = begun;
    if (hasMissed) readAllAnew();
    let now = begun;
    while (now < begun + SLICE) {
      if (!step() && !addLate()) {
        shownAt = 0;
        isUnsettled = false;
        handlers.settled(true);
        return;
      }
      now = performance.now();
    }
    if (now > shownAt + PROGRESS && gone.size === 0) {
      handlers.settled(false);
      shownAt = performance.now();
      // What was shown has the page drawn again: to ask for its layout before that would have it done in our time.
      afterFrame(schedule);
    } else schedule();
  }

  function readAllAnew(): void {
    hasMissed = false;
    handlers.forgetAll();
    trees.add(root instanceof Document ? root.documentElement : root);
  }

  /** Whether there is more to read than the records told. */
  function addLate(): boolean {
    for (const root of handlers.late()) trees.add(root);
    return trees.size > 0;
  }

  /** One piece of work; false when there is none. First what has gone, then trees, so that single containers are read last. */
  function step(): boolean {
    const [node] = gone;
    if (node) {
      gone.delete(node);
      if (!isConnected(node)) handlers.forget(node);
      return true;
    }
    if (walk) {
      if (walk.next().done) walk = undefined;
      return true;
    }
    const [tree] = trees;
    if (tree) {
      trees.delete(tree);
      walk = handlers.readTree(tree);
      return true;
    }
    const [one] = single;
    if (!one) return false;
    single.delete(one);
    walk = handlers.read(one);
    return true;
  }

  function watch(node: Node): void {
    observer.observe(node, {
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
    addTree(tree) {
      trees.add(tree);
      schedule();
    },
  };
}

/** Runs once the next frame has begun; soon in any case, because a frame out of sight may draw none. */
function afterFrame(task: () => void): void {
  const late = setTimeout(() => {
    cancelAnimationFrame(frame);
    task();
  }, 100);
  const frame = requestAnimationFrame(() => {
    clearTimeout(late);
    task();
  });
}
