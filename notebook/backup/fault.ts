// Why a file was not taken: one broken rule, and where. The words for them are the page's.

import type { READER_TABLES } from '../rows';

export type FileRule =
  /** Of the file as a whole. */
  | 'unreadable'
  | 'empty'
  | 'too-big'
  | 'compressed'
  | 'utf-16'
  | 'not-text'
  | 'web-page'
  | 'not-ours'
  | 'cut-short'
  | 'not-json'
  | 'too-deep'
  | 'newer'
  | 'unknown-version'
  /** Of a backup. */
  | 'wrong-checksum'
  | 'unknown-encryption'
  | 'needs-passphrase'
  | 'wrong-passphrase'
  /** Of what is in it. */
  | 'forbidden-name'
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-type'
  | 'unknown-choice'
  | 'bad-id'
  | 'bad-date'
  | 'bad-number'
  | 'broken-text'
  | 'too-long'
  | 'too-many'
  | 'untidy-tags'
  | 'twice'
  | 'orphan';

export type ReaderTable = (typeof READER_TABLES)[number];

/** Lines, columns and rows are counted from 1. */
export type Place =
  | { readonly kind: 'line'; readonly line: number; readonly column: number }
  /** A field of the document itself. */
  | { readonly kind: 'field'; readonly field: string }
  /** `field` names the way into the row, as in "note.value"; empty for the row itself. */
  | { readonly kind: 'row'; readonly table: ReaderTable; readonly row: number; readonly field: string };

export interface FileFault {
  readonly rule: FileRule;
  /** Null where the rule is about the whole file. */
  readonly place: Place | null;
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: FileFault };

/** A refusal. */
export function refused(rule: FileRule, place: Place | null = null): { ok: false; fault: FileFault } {
  return { ok: false, fault: { rule, place } };
}
