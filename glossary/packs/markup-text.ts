// What markup says, as plain text: for fields of flashcards, which are HTML. Nothing of it is ever rendered.

import { Parser } from 'htmlparser2';

const SILENT = new Set(['script', 'style', 'template', 'head', 'title', 'noscript']);
const BLOCKS = new Set(
  'p div ul ol li dl dt dd table tr blockquote pre h1 h2 h3 h4 h5 h6 hr section article'.split(' '),
);

/** The words of a piece of HTML; line breaks where it has blocks. */
export function textOfMarkup(markup: string): string {
  let text = '';
  let silent = 0;
  const parser = new Parser({
    onopentag(name) {
      if (SILENT.has(name)) silent++;
      if (name === 'br' || BLOCKS.has(name)) text += '\n';
      if (name === 'li') text += '• ';
      if (name === 'td' || name === 'th') text += ' ';
    },
    ontext(words) {
      if (silent === 0) text += words;
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--;
      if (BLOCKS.has(name)) text += '\n';
    },
  });
  parser.end(markup);
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/\n\s*\n\s*/g, '\n\n')
    .replace(/\n+(?=•)/g, '\n')
    .trim();
}
