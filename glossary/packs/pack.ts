// A pack: a list of entries that somebody else wrote, or the reader, as every format of a file is read into and written
// from. How much one may hold is here, too.

import type { Kind, Level } from '../entry';

/** Texts are plain, well-formed and in NFC; only `plain` and `more` have line breaks, as "\n". */
export interface PackEntry {
  /** Unique in its pack: given by its author, or made from the term. */
  readonly id: string;
  readonly term: string;
  readonly plain: string;
  readonly more?: string;
  /** Other names, found in any case. */
  readonly also: readonly string[];
  /** Short forms, found with these very capitals only. */
  readonly abbr: readonly string[];
  readonly tags: readonly string[];
  readonly kind?: Kind;
  readonly level?: Level;
  /** Where they differ from the pack's. */
  readonly licence?: string;
  readonly source?: string;
}

export interface Pack extends PackHead {
  readonly entries: readonly PackEntry[];
}

/** What a pack says of itself; an empty text where it does not say. */
export interface PackHead {
  readonly title: string;
  readonly licence: string;
  /** Words or a web address. */
  readonly source: string;
  /** BCP 47. */
  readonly language: string;
  /** Its author's name for this state of it: "2.1", "autumn 2026". */
  readonly edition: string;
}

export const NO_HEAD: PackHead = { title: '', licence: '', source: '', language: '', edition: '' };

/**
 * Numbers of entries from here on are of the pack store, below of the compiled glossary: a page and its matches need not
 * know where an entry is from.
 */
export const FIRST_PACK_NUMBER = 1_000_000;

/** What is read; more than this is refused. Texts in UTF-16 units. */
export const LIMITS = {
  /** Bytes of a file, and of all that is read out of a zip. */
  fileBytes: 64 * 1024 * 1024,
  unzippedBytes: 256 * 1024 * 1024,
  zippedFiles: 2000,
  entries: 200_000,
  columns: 60,
  /** Levels of JSON; a structured meaning of a dictionary is deeper than lists are. */
  nesting: 32,
  id: 100,
  term: 200,
  /** Words of one name. */
  words: 16,
  /** Names, short forms, or tags of one entry. */
  names: 50,
  tag: 100,
  plain: 8000,
  more: 16_000,
  head: 500,
} as const;
