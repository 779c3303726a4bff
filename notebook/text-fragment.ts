// A link that opens a page at a passage: #:~:text=[prefix-,]start[,end][,-suffix], by the specification of the WICG
// (https://wicg.github.io/scroll-to-text-fragment/). The browser looks the words up itself; nothing of ours is needed where
// the link is opened. Pure.

import type { TextQuoteSelector } from './passage-anchor';

/** Words of a passage that are given whole; a longer one by its first and its last words. */
const MOST_WORDS = 12;
const EDGE_WORDS = 5;
/** Words beside it that are given, so that the first such words on the page are not taken for it. */
const BESIDE_WORDS = 4;
const DIRECTIVE = ':~:';

/** The address `url`, with a fragment of its own if it had one, that leads to a passage. */
export function passageLink(url: string, quote: TextQuoteSelector): string {
  const { base, fragment, others } = partsOf(url);
  return `${base}#${fragment}${DIRECTIVE}${[...others, textDirective(quote)].join('&')}`;
}

/** An address, its fragment as the page sees it, and directives in it that are not for text. */
function partsOf(url: string): { base: string; fragment: string; others: string[] } {
  const at = url.indexOf('#');
  const base = at < 0 ? url : url.slice(0, at);
  const [fragment = '', ...directives] = at < 0 ? [] : url.slice(at + 1).split(DIRECTIVE);
  const others = directives
    .join(DIRECTIVE)
    .split('&')
    .filter((one) => one !== '' && !one.startsWith('text='));
  return { base, fragment, others };
}

function textDirective({ exact, prefix, suffix }: TextQuoteSelector): string {
  // A range of words may not begin in one block and end in another unless both ends are given; a match never crosses one.
  const blocks = linesOf(exact);
  const words = wordsOf(exact);
  const isRange = blocks.length > 1 || words.length > MOST_WORDS;
  const count = Math.min(EDGE_WORDS, Math.ceil(words.length / 2));
  const first = wordsOf(blocks[0] ?? '');
  const last = wordsOf(blocks.at(-1) ?? '');
  const parts = isRange
    ? [first.slice(0, count), last.slice(-count)].map((edge) => encode(edge.join(' ')))
    : [encode(words.join(' '))];
  // What stands beside it counts only within the same block, where it ends with a whole word.
  const before = wordsOf(linesOf(withoutCutWord(prefix, 'start')).at(-1) ?? '').slice(-BESIDE_WORDS);
  const after = wordsOf(linesOf(withoutCutWord(suffix, 'end'))[0] ?? '').slice(0, BESIDE_WORDS);
  const isWithin = { before: !/\n\s*$/.test(prefix), after: !/^\s*\n/.test(suffix) };
  if (before.length > 0 && isWithin.before) parts.unshift(`${encode(before.join(' '))}-`);
  if (after.length > 0 && isWithin.after) parts.push(`-${encode(after.join(' '))}`);
  return `text=${parts.join(',')}`;
}

/** The context was cut by count of letters: a word at its far edge may be half of one. */
function withoutCutWord(context: string, side: 'start' | 'end'): string {
  return side === 'start' ? context.replace(/^\S+(?=\s)/, '') : context.replace(/(?<=\s)\S+$/, '');
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => /\S/.test(line));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** As encodeURIComponent, and the dash that the syntax is made of; half a surrogate pair has no UTF-8. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/-/g, '%2D');
}
