// What is kept of a passage to find it again: selectors of the W3C Web Annotation data model (TextQuote, TextPosition), the
// headings it stands under, and how like it the rest of the page was. Plain values, fit to be stored. Pure.

import { LONGEST, MOST_HEADINGS } from './rows';

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
  /** Set where the passage begins and ends between words, and is not very long. */
  readonly around?: Around;
}

/** The words in which a passage stands, its own included, as units (reading/page-tokens.ts). */
export interface Around {
  readonly words: string;
  /** For each of them, how many from there on the page said once and nowhere else; 0 for none. */
  readonly once: string;
  /** Which of them are the passage: [from, to). */
  readonly from: number;
  readonly to: number;
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

/** The same within what is kept: what stands farthest from the passage is let go. A quotation that is too long is not for this to cut. */
export function fitAnchor(anchor: PassageAnchor): PassageAnchor {
  const { prefix, suffix } = anchor.quote;
  return {
    ...anchor,
    quote: {
      ...anchor.quote,
      prefix: prefix.slice(-LONGEST.context),
      suffix: suffix.slice(0, LONGEST.context),
    },
    headings: anchor.headings.slice(-MOST_HEADINGS).map((heading) => heading.slice(0, LONGEST.heading)),
  };
}
