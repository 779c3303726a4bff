// Saved terms as a text file that Anki imports, after https://docs.ankiweb.net/importing/text-files.html: headers that
// begin with "#", then one line for each note, its fields parted by tabs. Each note has a guid of its own, so that the
// next import updates it and keeps what has been learnt.

import { type ExportedTerm, linesOf } from './exported-term';

const HEADERS = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#deck:Medgloss',
  '#columns:guid\tFront\tBack\tTags',
  '#guid column:1',
  '#tags column:4',
];

/** The text of the file. */
export function toAnki(terms: readonly ExportedTerm[]): string {
  return `${[...HEADERS, ...terms.map(noteOf)].join('\n')}\n`;
}

function noteOf({ saved, meaning }: ExportedTerm): string {
  const back = [meaning ?? '', saved.latest?.sentence ?? '', saved.note.value].map(asHtml);
  const [said = '', met = '', note = ''] = back;
  const parts = [said, met && `<i>${met}</i>`, note].filter((part) => part !== '');
  return [
    guidOf(saved.id),
    asHtml(saved.term),
    parts.join('<br><br>'),
    saved.tags.value.map(asTag).join(' '),
  ].join('\t');
}

/** The same for a term as long as it is saved, and for no other. */
function guidOf(id: string): string {
  return `medgloss-${id}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // A field that begins with one would be read as quoted.
  '"': '&quot;',
};

function asHtml(text: string): string {
  return linesOf(text)
    .map((line) => line.replace(/[&<>"]/g, (found) => ESCAPES[found] ?? found))
    .join('<br>')
    .replace(/^(<br>)+|(<br>)+$/g, '');
}

/** Anki parts tags by spaces. */
function asTag(tag: string): string {
  return linesOf(tag)
    .join(' ')
    .replace(/["\s]+/gu, '_');
}
