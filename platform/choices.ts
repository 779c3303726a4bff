// How the reader may have pages marked, and cards opened: what a page that is read needs to know of the settings. Pure.

import type { Kind } from '../glossary/entry';

/** How many words are marked, from the hardest on; `many` leaves out only what is heard every day. */
export const AMOUNTS = ['few', 'some', 'many', 'all'] as const;
/** How often a word is marked: where a section, or the page, first has it, or wherever it stands. */
export const REPEATS = ['section', 'page', 'every'] as const;
export const MARK_STYLES = ['dotted', 'line', 'wavy', 'tint'] as const;
/** What opens a card: a pointer that rests, or at least a click, or nothing but a key. */
export const OPENERS = ['hover', 'click', 'key'] as const;
/** How long a pointer rests before its card shows, in milliseconds. */
export const HOVER_DELAYS = [90, 300, 800] as const;

export interface PageChoices {
  readonly amount: (typeof AMOUNTS)[number];
  readonly repeats: (typeof REPEATS)[number];
  /** Kinds of words that are left out. */
  readonly kindsOff: readonly Kind[];
  readonly markStyle: (typeof MARK_STYLES)[number];
  /** As #rrggbb; null for the usual one. What is painted keeps its contrast, whatever the color. */
  readonly markColor: string | null;
  readonly opensOn: (typeof OPENERS)[number];
  readonly hoverDelay: (typeof HOVER_DELAYS)[number];
}

export const USUAL_CHOICES: PageChoices = {
  amount: 'some',
  repeats: 'section',
  kindsOff: [],
  markStyle: 'dotted',
  markColor: null,
  opensOn: 'hover',
  hoverDelay: 90,
};

/** What a page is told of the settings: nothing but how it is to be marked. */
export function pageChoices(settings: PageChoices): PageChoices {
  const { amount, repeats, kindsOff, markStyle, markColor, opensOn, hoverDelay } = settings;
  return { amount, repeats, kindsOff, markStyle, markColor, opensOn, hoverDelay };
}
