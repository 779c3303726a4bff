// Saved terms as a Markdown text (CommonMark) to read, print or keep with other notes. What the reader or a page wrote
// stays text: no sign of it becomes a heading, a link or markup.

import { dayOf, type ExportedTerm, linesOf, webAddress } from './exported-term';

export interface MarkdownWords {
  readonly title: string;
  /** What stands over a note. */
  readonly note: string;
  readonly tags: string;
  readonly pageUnknown: string;
}

/** The text of the file. */
export function toMarkdown(terms: readonly ExportedTerm[], words: MarkdownWords): string {
  return `${[`# ${inline(words.title)}`, ...terms.map((term) => sectionOf(term, words))].join('\n\n')}\n`;
}

function sectionOf({ saved, meaning }: ExportedTerm, words: MarkdownWords): string {
  const { latest, note, tags } = saved;
  const parts = [`## ${inline(saved.term)}`];
  if (meaning !== null) parts.push(paragraph(meaning));
  if (latest) {
    const sentence = latest.sentence === '' ? [] : [paragraph(latest.sentence), ''];
    const page = `${atLineStart(inline(latest.title ?? words.pageUnknown))}, ${dayOf(latest.at)}`;
    const address = webAddress(latest.url);
    const source = address === null ? page : `${page}\\\n<${address}>`;
    parts.push(quote([...sentence, source].join('\n')));
  }
  const written = paragraph(note.value);
  if (written !== '') parts.push(`**${inline(words.note)}**`, written);
  if (tags.value.length > 0) parts.push(`**${inline(words.tags)}**`, paragraph(tags.value.join('\n')));
  return parts.filter((part) => part !== '').join('\n\n');
}

function quote(text: string): string {
  return text.replace(/^/gm, '> ').replace(/ +$/gm, '');
}

/** Each line of the text on a line of its own; empty ones are left out. */
function paragraph(text: string): string {
  return linesOf(text)
    .filter((line) => line !== '')
    .map((line) => atLineStart(escaped(line)))
    .join('\\\n');
}

function inline(text: string): string {
  return escaped(linesOf(text).join(' ').trim());
}

function escaped(line: string): string {
  return line.replace(/[\\`*_[\]<>&~|#]/g, '\\$&');
}

/** What makes a line a heading, an item or a rule stands at its start. */
function atLineStart(line: string): string {
  return line.replace(/^[+\-=]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}
