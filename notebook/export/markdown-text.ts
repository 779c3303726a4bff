// Text as it stands in Markdown (CommonMark). What the reader or a page wrote stays text: no sign of it becomes a heading, a
// link or markup.

import { linesOf } from './exported-term';

/** Markdown as a quotation. */
export function quote(text: string): string {
  return text.replace(/^/gm, '> ').replace(/ +$/gm, '');
}

/** Each line of a text on a line of its own; empty ones are left out. */
export function paragraph(text: string): string {
  return linesOf(text)
    .filter((line) => line !== '')
    .map((line) => atLineStart(escaped(line)))
    .join('\\\n');
}

/** A text as one line, for a heading or in the midst of others. */
export function inline(text: string): string {
  return escaped(linesOf(text).join(' ').trim());
}

/** A link; the address has to be one that `webAddress` gives. */
export function link(text: string, address: string): string {
  return `[${inline(text)}](<${address.replace(/[\\&]/g, '\\$&')}>)`;
}

function escaped(line: string): string {
  return line.replace(/[\\`*_[\]<>&~|#]/g, '\\$&');
}

/** What makes a line a heading, an item or a rule stands at its start. */
export function atLineStart(line: string): string {
  return line.replace(/^[+\-=]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}
