// Readings as a Markdown text (CommonMark): a section for each page, with its passages as quotations and what the reader
// wrote to them.

import type { ReadingListing } from '../readings';
import type { Passage, PassageColour } from '../rows';
import { passageLink } from '../text-fragment';
import { webAddress } from '../web-address';
import { dayOf } from './exported-term';
import { atLineStart, inline, link, paragraph, quote } from './markdown-text';

export interface ReadingsMarkdownWords {
  readonly title: string;
  /** Of a page without a title. */
  readonly untitled: string;
  /** What stands over a note, over tags, and over the words that were saved on the page. */
  readonly note: string;
  readonly tags: string;
  readonly terms: string;
  /** Of the link that leads to a passage. */
  readonly show: string;
  readonly colours: Readonly<Record<PassageColour, string>>;
}

/** The text of the file. */
export function toReadingsMarkdown(
  readings: readonly ReadingListing[],
  words: ReadingsMarkdownWords,
): string {
  const sections = readings.map((reading) => sectionOf(reading, words));
  return `${[`# ${inline(words.title)}`, ...sections].join('\n\n')}\n`;
}

function sectionOf(reading: ReadingListing, words: ReadingsMarkdownWords): string {
  const { title, tags, seenAt, passages, terms } = reading;
  const address = webAddress(reading.url)?.href ?? null;
  const parts = [
    `## ${inline(title ?? words.untitled)}`,
    [...(address === null ? [] : [`<${address}>`]), dayOf(seenAt)].join('\\\n'),
    ...labeled(words.tags, tags.value.join('\n')),
    ...labeled(words.terms, terms.map(({ term }) => term).join('\n')),
    ...passages.flatMap((passage) => passageParts(passage, address, words)),
  ];
  return parts.join('\n\n');
}

function passageParts(passage: Passage, address: string | null, words: ReadingsMarkdownWords): string[] {
  const { anchor, colour, createdAt, note, tags } = passage;
  const marked = [atLineStart(inline(words.colours[colour.value])), dayOf(createdAt)];
  if (address !== null) marked.push(link(words.show, passageLink(address, anchor.quote)));
  const said = paragraph(anchor.quote.exact);
  return [
    quote(said === '' ? marked.join(', ') : `${said}\n\n${marked.join(', ')}`),
    ...labeled(words.note, note.value),
    ...labeled(words.tags, tags.value.join('\n')),
  ];
}

/** Nothing where there is no text. */
function labeled(label: string, text: string): string[] {
  const written = paragraph(text);
  return written === '' ? [] : [`**${inline(label)}**`, written];
}
