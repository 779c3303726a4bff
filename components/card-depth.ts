// How much an opened card says: the short meaning only, what most readers want, or the text for students as well. Pure:
// card-host.tsx keeps what the reader chose, card-definition.tsx shows it.

import type { Entry } from '../glossary/entry';

export type CardDepth = 'short' | 'usual' | 'full';

/** Keys of an opened card, which has the focus: with plus it says more, with minus less, shifted or not. */
const STEPS: Readonly<Record<string, 'more' | 'less'>> = { '+': 'more', '=': 'more', '-': 'less', _: 'less' };

/** Where a key leads from `depth` in the card of this entry; `depth` itself for any other key. */
export function depthByKey(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  depth: CardDepth,
  entry: Entry,
): CardDepth {
  const step = ctrlKey || metaKey || altKey ? undefined : STEPS[key];
  const shown = depthIn(entry, depth);
  if (step === 'more') return shown === 'short' ? 'usual' : depthIn(entry, 'full');
  if (step === 'less') return shown === 'full' ? 'usual' : depthIn(entry, 'short');
  return depth;
}

/** What `depth` comes to in the card of an entry, which may have no text for students, or nothing but its short meaning. */
export function depthIn(entry: Entry, depth: CardDepth): CardDepth {
  if (depth === 'full' && !entry.more) return 'usual';
  return depth === 'short' && !hasMore(entry) ? 'usual' : depth;
}

/** Whether there is anything to leave out. */
export function hasMore({ more, abbr, also, brands, parts, broader, related }: Entry): boolean {
  const lists = [abbr, also, brands, parts, related];
  return more !== undefined || broader !== undefined || lists.some((list) => list.length > 0);
}
