// The text of one node as it is read: white space as single spaces, what nobody sees left out; and the way back to where a
// letter stands in the node. Pure.

/** Soft hyphens and their like: where a word may be broken. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/;
const ALL_UNSEEN = new RegExp(UNSEEN, 'g');

export interface TidyText {
  /** Without white space at either end. */
  readonly words: string;
  /** White space stands before, and after. */
  readonly opens: boolean;
  readonly closes: boolean;
}

export function tidy(data: string): TidyText {
  const spaced = data.replace(ALL_UNSEEN, '').replace(/\s+/g, ' ');
  const words = spaced.trim();
  return { words, opens: spaced.startsWith(' '), closes: words !== '' && spaced.endsWith(' ') };
}

/** Where in the node a unit of its tidy words stands. */
export function rawOffset(data: string, at: number): number {
  let left = at;
  let isGap = true;
  for (let i = 0; i < data.length; i++) {
    const sign = data.charAt(i);
    if (UNSEEN.test(sign)) continue;
    const isSpace = /\s/.test(sign);
    if (isSpace && isGap) continue;
    isGap = isSpace;
    if (left-- === 0) return i;
  }
  return data.length;
}

/** How many units of its tidy words stand before a place in the node, white space that ends them left out. */
export function tidyOffset(data: string, raw: number): number {
  return tidy(data.slice(0, raw)).words.length;
}
