// What is kept of a passage to find it again: selectors of the W3C Web Annotation data model (TextQuote, TextPosition), the
// headings it stands under, and how like it the rest of the page was. Plain values, fit to be stored. Pure.

/** The words themselves and those around them (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where they stood, in UTF-16 units of the readable text of the document. */
interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export interface PassageAnchor {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
  /** The headings above, outermost first. */
  readonly headings: readonly string[];
  readonly lookalikes: Lookalikes;
  /** Set where other places were the same with all that stands around them: which of how many this one was. */
  readonly twin?: { readonly nth: number; readonly of: number };
  /** Set where other places were much like it. */
  readonly landmarks?: Landmarks;
}

/** Words that the page said once, near a passage and in it, those nearest to its ends first. */
export interface Landmarks {
  readonly before: readonly Landmark[];
  readonly within: readonly string[];
  readonly after: readonly Landmark[];
}

export interface Landmark {
  /** As letters (letters.ts). */
  readonly words: string;
  /** How many places that say the same stand between it and the passage, and how many that say nearly the same. */
  readonly same: number;
  readonly alike: number;
}

/**
 * How like the passage other places of the page were when it was marked, each part 0 to 1 and each the most that any of
 * them reached. What is no more like it later may well be one of those, and the passage gone.
 */
export interface Lookalikes {
  /** How many places said just the same. */
  readonly same: number;
  readonly quote: number;
  readonly prefix: number;
  readonly suffix: number;
  readonly headings: number;
}

/** A heading of the page, by its place in the readable text. */
export interface Heading {
  /** 1 to 6, or more by aria-level. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** The headings that stand above a place, outermost first. `headings` in the order of the text. */
export function headingsAbove(text: string, headings: readonly Heading[], at: number): string[] {
  const path: string[] = [];
  const ended = countUpTo(headings, at);
  const around = headings[ended];
  // A heading stands beside the one before it, not below.
  let level = around && around.start <= at ? around.level : Number.POSITIVE_INFINITY;
  for (let i = ended - 1; i >= 0 && level > 1; i--) {
    const heading = headings[i];
    if (!heading || heading.level >= level) continue;
    level = heading.level;
    path.unshift(text.slice(heading.start, heading.end));
  }
  return path;
}

/** How many headings end at or before a place. */
function countUpTo(headings: readonly Heading[], at: number): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((headings[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
