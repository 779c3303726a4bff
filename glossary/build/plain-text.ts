// The text of an HTML file as a reader sees it: no scripts and styles, entities decoded, an empty line between blocks.

import { Parser } from 'htmlparser2';

/** Elements whose text nobody reads. */
const UNREAD = new Set(['head', 'noscript', 'script', 'style', 'svg', 'template']);

/** Elements that stand in a line of text; any other begins a paragraph of its own. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

export function plainTextOf(html: string): string {
  const parts: string[] = [];
  let unread = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (UNREAD.has(name)) unread++;
      if (!INLINE.has(name)) parts.push('\n\n');
    },
    // A line break in the source is a space to the reader.
    ontext: (text) => {
      if (unread === 0) parts.push(text.replace(/\s+/g, ' '));
    },
    onclosetag: (name) => {
      if (UNREAD.has(name)) unread--;
      if (!INLINE.has(name)) parts.push('\n\n');
    },
  });
  parser.end(html);
  return parts
    .join('')
    .replace(/ *\n[\n ]*/g, '\n\n')
    .trim();
}
