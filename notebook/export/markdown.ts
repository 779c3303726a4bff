// Saved terms as a Markdown text (CommonMark) to read, print or keep with other notes.

import { webAddress } from '../web-address';
import { dayOf, type ExportedTerm } from './exported-term';
import { atLineStart, inline, paragraph, quote } from './markdown-text';

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
    const address = webAddress(latest.url)?.href ?? null;
    const source = address === null ? page : `${page}\\\n<${address}>`;
    parts.push(quote([...sentence, source].join('\n')));
  }
  const written = paragraph(note.value);
  if (written !== '') parts.push(`**${inline(words.note)}**`, written);
  if (tags.value.length > 0) parts.push(`**${inline(words.tags)}**`, paragraph(tags.value.join('\n')));
  return parts.filter((part) => part !== '').join('\n\n');
}
