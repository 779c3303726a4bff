// Entries of the page's highlight registry, and the style sheet that gives them their look: the page's DOM is never
// touched. Their names are random for each page load, because the page can read the registry.

import { randomName } from './random-name';

/** What an entry looks like, by its selector. */
export type HighlightLook = (selector: string) => string;

export interface HighlightSet {
  /** Paints these ranges, for each entry its own, in place of those before. */
  paint(ranges: readonly (readonly StaticRange[])[]): void;
  /** Puts the paint back where the page threw it out. */
  restore(): void;
  /** Gives the entries their look inside an open shadow root too, from the next painting on. */
  adopt(root: ShadowRoot): void;
  /** Gives the entries other looks, in the order of those before. */
  dress(looks: readonly HighlightLook[]): void;
}

interface Entry {
  readonly name: string;
  readonly highlight: Highlight;
  painted: readonly StaticRange[];
}

/** Whether this browser has the CSS Custom Highlight API. */
export function canPaint(): boolean {
  return typeof Highlight !== 'undefined' && Boolean(CSS.highlights);
}

/** One entry for each look; everything is gone when `signal` aborts. Undefined where the API is missing. */
export function createHighlights(
  document: Document,
  looks: readonly HighlightLook[],
  signal: AbortSignal,
): HighlightSet | undefined {
  if (!canPaint()) return undefined;
  const entries = looks.map((): Entry => ({ name: randomName(), highlight: new Highlight(), painted: [] }));
  const sheet = new CSSStyleSheet();
  let worn = '';
  const dress = (next: readonly HighlightLook[]) => {
    const css = entries.map(({ name }, i) => next[i]?.(`::highlight(${name})`)).join('\n');
    // A sheet that is replaced has the browser go through the styles of the whole page.
    if (css !== worn) sheet.replaceSync(css);
    worn = css;
  };
  dress(looks);
  // Weak: a shadow tree that the page is done with must not live on because of us.
  const known = new WeakSet<Document | ShadowRoot>();
  const roots = new Set<WeakRef<Document | ShadowRoot>>();
  const adopt = (root: Document | ShadowRoot) => {
    if (known.has(root)) return;
    known.add(root);
    roots.add(new WeakRef(root));
  };
  const inEachRoot = (task: (root: Document | ShadowRoot) => void) => {
    for (const reference of roots) {
      const root = reference.deref();
      if (root) task(root);
      else roots.delete(reference);
    }
  };
  adopt(document);
  signal.addEventListener('abort', () => {
    for (const { name, highlight } of entries) {
      highlight.clear();
      CSS.highlights.delete(name);
    }
    inEachRoot((root) => {
      if (root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    });
  });

  /** Nothing on the page is ours until there is something to show. */
  function restore(): void {
    for (const { name, highlight } of entries) {
      if (highlight.size === 0) CSS.highlights.delete(name);
      // To set what is there has the browser go through the whole page.
      else if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    if (entries.every(({ highlight }) => highlight.size === 0)) return;
    inEachRoot((root) => {
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    });
  }

  return {
    adopt,
    dress,
    paint(ranges) {
      for (const [i, entry] of entries.entries()) fill(entry, ranges[i] ?? []);
      restore();
    },
    restore,
  };
}

/** To paint the same again would have the browser draw the page again. */
function fill(entry: Entry, ranges: readonly StaticRange[]): void {
  const { highlight, painted } = entry;
  const isPainted =
    // The page may have emptied it behind our back.
    highlight.size === painted.length &&
    ranges.length === painted.length &&
    ranges.every((range, i) => isSame(range, painted[i]));
  if (isPainted) return;
  highlight.clear();
  for (const range of ranges) highlight.add(range);
  entry.painted = ranges;
}

function isSame(a: StaticRange, b: StaticRange | undefined): boolean {
  return (
    a.startContainer === b?.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
