// What an entry is, as everything outside the build knows it. How one is written is authored-entry.ts's affair, so that
// no page pays for checking what the build has checked.

export const KINDS = [
  'disease',
  'symptom',
  'drug',
  'drug-class',
  'test',
  'procedure',
  'anatomy',
  'biology',
  'microbe',
  'device',
  'trial',
  'statistics',
  'measure',
  'care',
  'prefix-suffix',
] as const;

export type Kind = (typeof KINDS)[number];

/** How hard the word is for a lay reader: 1 everyday, 2 health news and leaflets, 3 specialist reading. */
export type Level = 1 | 2 | 3;

/** When an ambiguous spelling speaks: on medical pages only, near one of these words, never near those. */
export interface Guard {
  readonly medical: boolean;
  readonly near: readonly string[];
  readonly not: readonly string[];
}

/** An entry as readers' surfaces show it: links to other entries carry the other's term. */
export interface Entry {
  readonly id: string;
  readonly term: string;
  /** Words of the reader's own, and of packs, may have none. */
  readonly kind?: Kind;
  readonly level: Level;
  readonly plain: string;
  readonly more?: string;
  readonly say?: string;
  readonly also: readonly string[];
  readonly abbr: readonly string[];
  readonly brands: readonly string[];
  readonly parts: readonly string[];
  readonly broader?: EntryLink;
  readonly related: readonly EntryLink[];
  /** Who says so, where it is not the glossary that ships inside. */
  readonly origin?: EntryOrigin;
}

type EntryOrigin =
  | { readonly kind: 'own' }
  /** Title, licence and source as the pack tells them: texts of strangers, empty where it does not tell. */
  | { readonly kind: 'pack'; readonly title: string; readonly licence: string; readonly source: string };

export interface EntryLink {
  readonly id: string;
  readonly term: string;
}
