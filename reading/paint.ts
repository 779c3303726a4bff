// Paints marks with the CSS Custom Highlight API. One registry entry for all of them, because the page can read the
// registry: it must not say more than "something is marked here".

import { createHighlights, type HighlightSet } from './highlight-set';
import { lookOfMarks, type MarkLook } from './mark-look';

/** Ranges to paint; replaces what was painted before. */
export interface Painter extends Omit<HighlightSet, 'paint' | 'dress'> {
  paint(ranges: readonly StaticRange[]): void;
  /** Gives the marks another look, those that are painted too. */
  dress(look: MarkLook): void;
}

/** A painter for one document; everything it added is gone when `signal` aborts. Undefined where the API is missing. */
export function createPainter(document: Document, look: MarkLook, signal: AbortSignal): Painter | undefined {
  const highlights = createHighlights(document, [lookOfMarks(look)], signal);
  return (
    highlights && {
      ...highlights,
      paint: (ranges) => highlights.paint([ranges]),
      dress: (next) => highlights.dress([lookOfMarks(next)]),
    }
  );
}
