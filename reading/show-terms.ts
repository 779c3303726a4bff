// Goes to a term that was chosen in a list beside the page: to its next place after the one that was shown last, round the
// end, and shows for a moment where that is.

import { createFlash } from './flash';
import { liveRange, staticRange } from './ranges';
import type { PageTerm, ReadText } from './read-text';
import { scrollToRange } from './scroll-to-range';
import { isVisible } from './visible';

/** A term as frame-terms.ts tells of it. */
export interface ShownTerm {
  readonly text: string;
  /** Number of its entry; null where only the page itself explains it. */
  readonly entry: number | null;
}

/** Shows terms of one document; what is being shown goes when `signal` aborts. */
export function termShower(
  document: Document,
  text: ReadText,
  signal: AbortSignal,
): (term: ShownTerm) => void {
  const flash = createFlash(document, signal);
  let last: { readonly key: string; readonly at: PageTerm } | undefined;

  return (term) => {
    const key = `${term.entry} ${term.entry === null ? term.text.toLowerCase() : ''}`;
    const places = text.terms().filter((at) => isOf(at, term) && isVisible(at));
    const before = last?.key === key ? last.at : undefined;
    const index = before ? places.findIndex((at) => isAt(at, before)) : -1;
    // The term itself first, as it was chosen; then wherever else it stands.
    const first = places.findIndex(({ term: { marked } }) => marked);
    const at = before ? places[(index + 1) % places.length] : places[Math.max(0, first)];
    const range = at && liveRange(at.block, at.term.start, at.term.end);
    if (!at || !range) return;
    last = { key, at };
    scrollToRange(range);
    flash([staticRange(at.block, at.term.start, at.term.end)]);
  };
}

function isOf({ block, term }: PageTerm, { text, entry }: ShownTerm): boolean {
  if (entry !== null) return term.entries[0] === entry;
  return term.entries.length === 0 && lettersOf(block.text.slice(term.start, term.end)) === lettersOf(text);
}

function isAt(a: PageTerm, b: PageTerm): boolean {
  return a.block.nodes[0] === b.block.nodes[0] && a.term.start === b.term.start;
}

function lettersOf(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, '').toLowerCase();
}
