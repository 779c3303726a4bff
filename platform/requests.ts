// What may be asked across contexts, as a table of signatures: ask.ts and answer.ts derive the caller and the handlers
// from it, so a missing handler does not compile. Values are JSON-safe, times are epoch milliseconds. Our own pages ask
// nothing: they open the notebook and the settings themselves.

import type { Entry } from '../glossary/entry';
import type { Explanation } from '../glossary/explain';

/**
 * What code in a web page may ask of the background. It can look up, save, and take back that save: nothing
 * else. Whatever is listed, edited, deleted or exported, our own pages do by themselves.
 */
export interface PageRequests {
  /** Whether to mark this page, and how. Decided from the sender's address, never from an argument. */
  pageSettings(): PageSettings;
  /** Entries by their number in the compiled index, in the order asked; null for a number that does not exist. */
  entries(ask: { numbers: number[] }): (Entry | null)[];
  /** One entry by id, for the links of a card. */
  entry(ask: { id: string }): Entry | null;
  /** What can be said of any text, as the reader selected it, up to LONGEST_QUESTION. Nothing of it is kept. */
  explain(ask: { text: string }): Explanation<Entry>;
  /** Whether a term is in the notebook already: its card offers to keep one more sentence. */
  isSaved(ask: { id: string }): boolean;
  /** Answers after the transaction has been committed. Title and address come from the sender. Idempotent by `sighting`. */
  saveTerm(ask: { sighting: string; id: string; sentence: string }): SaveOutcome;
  /** Takes back the save that this same `sighting` made. `undone`: nothing of it is left, so asking twice is true twice. */
  takeBackSave(ask: { sighting: string }): { undone: boolean };
  /**
   * The reader opened the card of a term. Kept only where the reader lets looks count and the term is due; the page is
   * not told whether it was. Idempotent by `look`.
   */
  opened(ask: { look: string; number: number }): null;
}

/** Longest text that is explained, in UTF-16 units: longer than any name. */
export const LONGEST_QUESTION = 200;

export interface PageSettings {
  readonly active: boolean;
  /** Marks terms of this level and harder. */
  readonly minLevel: 1 | 2 | 3;
  /** Numbers of the entries that the reader has saved: they are marked whatever their level. */
  readonly saved: readonly number[];
  /** Numbers of the entries that the reader knows: they are not marked, saved or not, and still answer when asked. */
  readonly known: readonly number[];
}

export type SaveOutcome =
  | { ok: true }
  | { ok: false; code: 'unknown-term' | 'storage-full' | 'storage-failed' };

/** What the background tells the reader in a tab. */
export type ReaderCommand = 'next-term' | 'previous-term' | 'open-card' | 'close-card';
export type ReaderNotice =
  | { type: 'command'; command: ReaderCommand }
  /** The reader asked for the meaning of what is selected in this frame; `words` as the browser reads the selection. */
  | { type: 'explain'; words: string }
  /** pageSettings has another answer now, be it for a setting, a saved term or a known word. */
  | { type: 'settings-changed' };

/** The port that a page of ours opens to every frame of a tab to learn what is marked there; each frame posts a FrameTerms on connection and whenever they change. */
export const FRAME_TERMS_PORT = 'frame-terms';

export interface FrameTerms {
  /** A random name for this frame: two may show one address. */
  readonly frame: string;
  readonly url: string;
  readonly title: string;
  readonly isTop: boolean;
  /** Words of visible text. */
  readonly words: number;
  readonly looksMedical: boolean;
  readonly settled: boolean;
  readonly marks: readonly FrameMark[];
}

interface FrameMark {
  readonly text: string;
  /** Number of the entry in the compiled index; null where only the page itself explains it. */
  readonly entry: number | null;
  /** What the page itself says that it stands for, where no entry does. */
  readonly pageWords: readonly string[];
  readonly level: 1 | 2 | 3;
  readonly marked: boolean;
}
