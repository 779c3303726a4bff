// What a page and the worker that reads a list for it say to each other.

import type { PackEntry } from '../../glossary/packs/pack';
import type { ToldHead } from '../../glossary/packs/pack-entries';
import type { PackFault } from '../../glossary/packs/pack-fault';
import type { ColumnUse, Table } from '../../glossary/packs/table';
import type { StorageFault } from '../../notebook/db';
import type { PackOrigin } from '../../notebook/pack-store';
import type { LoadRule } from '../../platform/load-pack';
import type { HandedList } from '../../platform/page-lists';

/** Said by the page: first one that opens, then "add" as often as it takes. */
export type ImportRequest =
  | { readonly kind: 'open'; readonly file: File }
  | { readonly kind: 'open-page'; readonly list: HandedList }
  /** `sha256`: what the file must have. */
  | { readonly kind: 'load'; readonly url: string; readonly sha256?: string | undefined }
  | ({ readonly kind: 'add' } & AddList);

export interface AddList {
  /** UUID of the new pack. */
  readonly id: string;
  /** As the reader wants it: what is not named stays as the file says. */
  readonly head: ToldHead;
  /** For tables: whether the first row names the columns. */
  readonly hasHeadings: boolean;
  /** For tables: what each column is used for. */
  readonly mapping: readonly ColumnUse[];
  readonly origin: Exclude<PackOrigin, { kind: 'own' | 'bundled' }>;
  /** Id of the pack whose newer state it is. */
  readonly replaces?: string;
}

/** What was found in a file, as much of it as a preview shows. */
export type FoundList =
  | {
      readonly kind: 'pack';
      readonly head: ToldHead;
      readonly count: number;
      readonly first: readonly PackEntry[];
    }
  /** `table` has the first rows only, of `rows` in all. */
  | {
      readonly kind: 'table';
      readonly table: Table;
      readonly mapping: readonly ColumnUse[];
      readonly rows: number;
    };

/** Said by the worker. */
export type ImportNews =
  | { readonly kind: 'found'; readonly found: FoundList }
  | { readonly kind: 'refused'; readonly fault: PackFault }
  | { readonly kind: 'not-loaded'; readonly rule: LoadRule }
  /** From an address; what is in it is told next. */
  | { readonly kind: 'loaded'; readonly sha256: string }
  /** The file is gone, or may not be read. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'progress'; readonly written: number; readonly of: number }
  | { readonly kind: 'added'; readonly count: number }
  /** Another page is adding a list. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'not-written'; readonly code: StorageFault };
