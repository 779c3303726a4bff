// A file of any format as a pack, and a pack as a file. Which format a file has is told by what is in it, not by its name.

import { isAnkiText, readAnkiText } from './anki-text';
import { holdsDefinedTerms, packOfDefinedTerms } from './defined-terms';
import { textOf } from './file-text';
import { isPackDocument, packOfDocument } from './medgloss-json';
import type { Pack } from './pack';
import { headOf, type ToldHead } from './pack-entries';
import { type Checked, checked, Refusal } from './pack-fault';
import { readJson } from './read-json';
import { type ColumnUse, guessMapping, packOfTable, readTable, type Table, withHeadings } from './table';
import { isZip, readYomitan } from './yomitan';

/** What a file turned out to be. A table is no pack yet: its reader says what the columns mean. */
export type OpenedFile =
  | { readonly kind: 'pack'; readonly format: 'medgloss' | 'yomitan' | 'defined-terms'; readonly pack: Pack }
  | { readonly kind: 'table'; readonly format: 'table' | 'anki'; readonly table: Table };

/** Reads a whole file. It takes its time over a large one: not for a thread that somebody waits for. */
export function openPackFile(bytes: Uint8Array): Checked<OpenedFile> {
  return checked((): OpenedFile => {
    if (isZip(bytes)) return { kind: 'pack', format: 'yomitan', pack: readYomitan(bytes) };
    const text = textOf(bytes);
    if (/^\s*[[{]/.test(text)) return openJson(text);
    // A page that was saved in place of the list.
    if (/^\s*<(!doctype|html|\?xml)/i.test(text)) throw new Refusal('unknown-format');
    if (isAnkiText(text)) return { kind: 'table', format: 'anki', table: readAnkiText(text) };
    return { kind: 'table', format: 'table', table: readTable(text) };
  });
}

/** What is said of the columns of a table. */
export interface TableChoices {
  /** Whether the first row names them. */
  readonly hasHeadings: boolean;
  /** What each is used for. */
  readonly mapping: readonly ColumnUse[];
}

/** The pack in a file, with what is said of it in place of what it says; without choices, columns mean what they are likely to. */
export function packOfFile(file: OpenedFile, head: ToldHead, choices?: TableChoices): Checked<Pack> {
  return checked(() => {
    if (file.kind === 'pack') return { ...headOf({ ...file.pack, ...head }), entries: file.pack.entries };
    if (!choices) return packOfTable(file.table, guessMapping(file.table), head);
    return packOfTable(withHeadings(file.table, choices.hasHeadings), choices.mapping, head);
  });
}

/**
 * As openPackFile, for the scripts of a web page that carry terms for machines. Those that carry something else are passed over,
 * and broken ones beside a good one as well.
 */
export function openPageScripts(scripts: readonly string[]): Checked<Pack> {
  return checked(() => {
    const read = scripts.map((script) => checked(() => readJson(script)));
    const values = read.flatMap((one) => (one.ok && holdsDefinedTerms(one.value) ? [one.value] : []));
    const broken = read.find((one) => !one.ok);
    if (values.length === 0 && broken) throw new Refusal(broken.fault.rule, broken.fault.place);
    return packOfDefinedTerms(values);
  });
}

function openJson(text: string): OpenedFile {
  const value = readJson(text);
  if (isPackDocument(value)) return { kind: 'pack', format: 'medgloss', pack: packOfDocument(value) };
  if (holdsDefinedTerms(value)) {
    return { kind: 'pack', format: 'defined-terms', pack: packOfDefinedTerms(value) };
  }
  throw new Refusal('unknown-format');
}
