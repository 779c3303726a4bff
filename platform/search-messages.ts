// What a page of ours asks the worker that looks words up, and what comes back.

import type { Entry } from '../glossary/entry';
import type { Explanation } from '../glossary/explain';
import type { FoundWords } from './word-search';

export interface SearchQuestion {
  /** The answer has the same. */
  readonly nth: number;
  readonly text: string;
  /** Words to give. */
  readonly most: number;
  /** What meanings say is left alone, and nothing is said of a text that is no name. */
  readonly isNamesOnly: boolean;
}

export interface SearchAnswer {
  readonly nth: number;
  /** Null where the extension's own files cannot be read. */
  readonly found: FoundWords | null;
  /** What else can be said of a text that names nothing, though it may be like a name. */
  readonly explanation: Explanation<Entry> | null;
}
