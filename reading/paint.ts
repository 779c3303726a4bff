// Paints marks with the CSS Custom Highlight API: the page's DOM is never touched. One registry entry with a random name
// for each page load, because the page can read the registry: it must not say more than "something is marked here".

import { randomName } from './random-name';

/** Ranges to paint; replaces what was painted before. */
export interface Painter {
  /** Puts the paint back where the page threw it out. */
  restore(): void;
  paint(ranges: readonly StaticRange[]): void;
  /** Gives the marks their look inside an open shadow root too, from the next painting on. */
  adopt(root: ShadowRoot): void;
}

/** A painter for one document; everything it added is gone when `signal` aborts. Undefined where the API is missing. */
export function createPainter(document: Document, signal: AbortSignal): Painter | undefined {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return undefined;
  const name = randomName();
  const highlight = new Highlight();
  let painted: readonly StaticRange[] = [];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markStyles(name));
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
    highlight.clear();
    CSS.highlights.delete(name);
    inEachRoot((root) => {
      if (root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    });
  });
  /** Puts back what the page may have thrown out. Nothing on the page is ours until there is something to show. */
  function restore(): void {
    if (highlight.size === 0) {
      CSS.highlights.delete(name);
      return;
    }
    // To set what is there has the browser go through the whole page.
    if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    inEachRoot((root) => {
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    });
  }

  /** To paint the same again would have the browser draw the page again. */
  function isPainted(ranges: readonly StaticRange[]): boolean {
    // The page may have emptied it behind our back.
    return (
      highlight.size === painted.length &&
      ranges.length === painted.length &&
      ranges.every((range, i) => isSame(range, painted[i]))
    );
  }

  return {
    adopt,
    paint(ranges) {
      if (!isPainted(ranges)) {
        highlight.clear();
        for (const range of ranges) highlight.add(range);
        painted = ranges;
      }
      restore();
    },
    restore,
  };
}

function isSame(a: StaticRange, b: StaticRange | undefined): boolean {
  return (
    a.startContainer === b?.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/**
 * An underline mostly in the text's own colour: where the text stands out 4.5 : 1 from its background, so does the line, by
 * more than 3 : 1, be the text dark or light. It stays where forced colours take colour away.
 */
function markStyles(name: string): string {
  return `
    ::highlight(${name}) {
      text-decoration-line: underline;
      text-decoration-style: dotted;
      text-decoration-thickness: max(0.1em, 1.5px);
      text-decoration-color: color-mix(in oklab, currentColor 80%, #0e9aa7);
    }
    @media print {
      ::highlight(${name}) { text-decoration-line: none; }
    }`;
}
