// A small reader of the text files that Anki imports, after its manual (https://docs.ankiweb.net/importing/text-files.html)
// and not after what writes them: headers, quoted fields, columns with a meaning, HTML.

import { Parser } from 'htmlparser2';

export interface AnkiFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly notes: readonly { guid: string; tags: string[]; fields: string[] }[];
}

const SEPARATORS: Record<string, string> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  space: ' ',
  pipe: '|',
  colon: ':',
};

export function readAnki(text: string): AnkiFile {
  const headers: Record<string, string> = {};
  let rest = text;
  for (let header = /^#([^:\n]*):(.*)\n/.exec(rest); header; header = /^#([^:\n]*):(.*)\n/.exec(rest)) {
    headers[header[1] ?? ''] = header[2] ?? '';
    rest = rest.slice(header[0].length);
  }
  const separator = SEPARATORS[headers.separator?.toLowerCase() ?? ''] ?? headers.separator ?? '\t';
  const guid = Number(headers['guid column']) - 1;
  const tags = Number(headers['tags column']) - 1;
  return {
    headers,
    notes: recordsOf(rest, separator).map((record) => ({
      guid: record[guid] ?? '',
      tags: (record[tags] ?? '').split(/[ \u3000]+/).filter((tag) => tag !== ''),
      fields: record.filter((_, i) => i !== guid && i !== tags),
    })),
  };
}

function recordsOf(text: string, separator: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[i + 1] === '"') field += text[++i];
      else isQuoted = false;
    } else if (sign === '"' && field === '') isQuoted = true;
    else if (sign === separator) {
      record.push(field);
      field = '';
    } else if (sign === '\n' || sign === '\r') {
      // A line that begins with "#" is a comment, and an empty one is nothing.
      record.push(field);
      if (record.join('') !== '' && !record[0]?.startsWith('#')) records.push(record);
      record = [];
      field = '';
    } else field += sign;
  }
  if (field !== '' || record.length > 0) records.push([...record, field]);
  return records;
}

/** What a card shows of a field: its text, with a line end for each break, and the names of all elements. */
export function shownOf(html: string): { text: string; elements: string[] } {
  let text = '';
  const elements: string[] = [];
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
    onopentag: (name) => {
      elements.push(name);
      if (name === 'br') text += '\n';
    },
  });
  parser.end(html);
  return { text, elements };
}
