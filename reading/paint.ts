// Paints marks with the CSS Custom Highlight API. One registry entry for all of them, because the page can read the
// registry: it must not say more than "something is marked here".

import { createHighlights, type HighlightSet } from './highlight-set';

/** Ranges to paint; replaces what was painted before. */
export interface Painter extends Omit<HighlightSet, 'paint'> {
  paint(ranges: readonly StaticRange[]): void;
}

/** A painter for one document; everything it added is gone when `signal` aborts. Undefined where the API is missing. */
export function createPainter(document: Document, signal: AbortSignal): Painter | undefined {
  const highlights = createHighlights(document, [markStyles], signal);
  return highlights && { ...highlights, paint: (ranges) => highlights.paint([ranges]) };
}

/**
 * An underline mostly in the text's own colour: where the text stands out 4.5 : 1 from its background, so does the line, by
 * more than 3 : 1, be the text dark or light. It stays where forced colours take colour away.
 */
function markStyles(selector: string): string {
  return `
    ${selector} {
      text-decoration-line: underline;
      text-decoration-style: dotted;
      text-decoration-thickness: max(0.1em, 1.5px);
      text-decoration-color: color-mix(in oklab, currentColor 80%, #0e9aa7);
    }
    @media print {
      ${selector} { text-decoration-line: none; }
    }`;
}
