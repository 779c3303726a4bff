// What may be asked across contexts, as a table of signatures: ask.ts and answer.ts derive the caller and the handlers
// from it, so a missing handler does not compile. Values are JSON-safe, times are epoch milliseconds. Our own pages ask
// nothing: they open the notebook and the settings themselves.

import type { Entry } from '../glossary/entry';
import type { Explanation } from '../glossary/explain';
import type { PassageAnchor } from '../notebook/passage-anchor';
import type { PassageColour } from '../notebook/rows';
import type { PageChoices } from './choices';
import type { SitePlan } from './site-rules';

/**
 * What code in a web page may ask of the background. It can look up, save, and take back that save: nothing
 * else. Whatever is listed, edited, deleted or exported, our own pages do by themselves.
 */
export interface PageRequests {
  /** Whether to look at this page at all. Decided from the sender's address, never from an argument. */
  sitePlan(): SitePlan;
  /** How to mark this page, once it is to be marked. */
  pageSettings(): PageSettings;
  /** What the reader's own words and packs have for a page with these words, as hashes: an index over just that. */
  packTerms(ask: { hashes: number[] }): PackTerms;
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
  /**
   * The passages kept of this page or frame, without what the reader wrote about them. `canonical`: the address that the
   * document names as its own, here and below.
   */
  passages(ask: { canonical: string | null }): PagePassages;
  /** Answers after the transaction has been committed. Title and address come from the sender. Idempotent by `passage`. */
  keepPassage(ask: {
    passage: string;
    canonical: string | null;
    colour: PassageColour;
    anchor: PassageAnchor;
  }): KeepOutcome;
  /** Only of passages of the page that asks. */
  colourPassage(ask: { passage: string; canonical: string | null; colour: PassageColour }): {
    changed: boolean;
  };
  /** Only of passages of the page that asks, and of none that the reader has written about. `undone`: nothing is left of it, so asking twice is true twice. */
  takeBackPassage(ask: { passage: string; canonical: string | null }): TakeBackOutcome;
  /** Opens the side panel, at a passage if one is named; where a page cannot have it opened, the readings in a tab. */
  openPanel(ask: { passage: string | null }): { opened: boolean };
  /** Has another frame of the tab go to its first marked term, or its last: `path` says which, as in frame-steps.ts. */
  stepInto(ask: { path: number[]; step: 1 | -1 }): { stepped: boolean };
  /** Opens the page where the reader says what is wrong with an entry. Nothing is written in the page that asks. */
  openReport(ask: { id: string }): null;
  /** Opens the page where the reader explains a word, with what is selected. Nothing is written in the page that asks. */
  addWord(ask: { text: string }): null;
}

/** Most words that are told at once; a page with more asks again. */
export const MOST_HASHES = 20_000;

export interface PackTerms {
  /** Bytes of an index in the format of the glossary's, in base64; null where there is nothing for the page. */
  readonly index: string | null;
  /** Number of each of its entries, by its place there. */
  readonly numbers: readonly number[];
  /** How many of them, from the first, come before the glossary's where both know a spelling. */
  readonly before: number;
}

/** Longest text that is explained, in UTF-16 units: longer than any name. */
export const LONGEST_QUESTION = 200;

export interface PageSettings extends PageChoices {
  readonly active: boolean;
  /** Another text whenever own words or packs are others; null where there are none. With some, the page tells which words it has. */
  readonly packs: string | null;
  /** Numbers of the entries that the reader has saved: they are marked whatever their level and kind. */
  readonly saved: readonly number[];
  /** Numbers of the entries that the reader knows: they are not marked, saved or not, and still answer when asked. */
  readonly known: readonly number[];
}

type SaveOutcome = { ok: true } | { ok: false; code: 'unknown-term' | 'storage-full' | 'storage-failed' };

export interface PagePassages {
  /** Key of the reading: the identity of the page. Null where nothing can be kept. */
  readonly reading: string | null;
  /** False in private windows, where the page has no address of the web or none may be kept, and where Medgloss is switched off. */
  readonly canKeep: boolean;
  /** Whether the bar comes by itself when text is selected here. */
  readonly toolbar: boolean;
  readonly passages: readonly KeptPassage[];
}

export interface KeptPassage {
  readonly id: string;
  readonly colour: PassageColour;
  readonly anchor: PassageAnchor;
}

/** "off": Medgloss is switched off here; "managed": an organisation wants no addresses kept. */
type KeepOutcome =
  | { ok: true }
  | { ok: false; code: 'private' | 'off' | 'managed' | 'no-address' | 'storage-full' | 'storage-failed' };

/** "has-note": the reader has written about it, be it tags; "not-ours": it is a passage of another page. */
type TakeBackOutcome =
  | { undone: true }
  | { undone: false; code: 'has-note' | 'not-ours' | 'storage-full' | 'storage-failed' };

/** What the background tells the reader in a tab. */
export type ReaderCommand = 'next-term' | 'previous-term' | 'open-card' | 'close-card';
export type ReaderNotice =
  | { type: 'command'; command: ReaderCommand }
  /** The reader asked for the meaning of what is selected in this frame; `words` as the browser reads the selection. */
  | { type: 'explain'; words: string }
  /** sitePlan or pageSettings has another answer now, be it for a setting, a saved term or a known word. */
  | { type: 'settings-changed' }
  /** Mark this page, whatever it is about: the reader asked for it. */
  | { type: 'read-anyway' }
  /** Go to the first marked term, or the last, in the frame that is named: there was no further one in another. */
  | { type: 'step-in'; path: readonly number[]; step: 1 | -1 }
  /** `passages` has another answer now, be it for a passage or a setting. */
  | { type: 'passages-changed' }
  /** Mark what is selected, in the frame that has the focus. */
  | { type: 'mark-passage' }
  /** Hand over what is selected, in the frame that has the focus, to be explained by the reader (`addWord`). */
  | { type: 'add-word' }
  /** Scroll to a passage and show where it is. */
  | { type: 'show-passage'; passage: string }
  /** The same for a term as a frame's FrameTerms have it: at its next place after the one that was shown last. */
  | { type: 'show-term'; frame: string; text: string; entry: number | null };

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
  /** What speaks against marks in this frame, as far as it can tell; null where nothing does. */
  readonly unread: UnreadReason | null;
  readonly marks: readonly FrameMark[];
}

/**
 * "site": the background said not to look; "form": it is mainly a form or something being written; "drawn": its words are
 * a drawing, "picture" or a picture or PDF, "frame" or in a frame within; "no-paint": the browser cannot paint marks.
 */
export const UNREAD_REASONS = ['site', 'form', 'drawn', 'picture', 'frame', 'no-paint'] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

export interface FrameMark {
  readonly text: string;
  /** Number of the entry in the compiled index; null where only the page itself explains it. */
  readonly entry: number | null;
  /** Numbers of other entries that it may mean as well: the page does not tell which. */
  readonly others: readonly number[];
  /** What the page itself says that it stands for, where no entry does. */
  readonly pageWords: readonly string[];
  readonly level: 1 | 2 | 3;
  /** It is as hard as the reader asked for, and of a kind that was not left out. */
  readonly isAskedFor: boolean;
  readonly marked: boolean;
}

/** The port that a page of ours opens to every frame of a tab to learn where its passages are; each frame with enough words to hold one posts a FramePassages once it has been read, and whenever they change. */
export const FRAME_PASSAGES_PORT = 'frame-passages';

export interface FramePassages {
  /** As in FrameTerms. */
  readonly frame: string;
  readonly url: string;
  readonly isTop: boolean;
  /** As in PagePassages. */
  readonly reading: string | null;
  readonly canKeep: boolean;
  /** In the order of the page, those that are not found last. */
  readonly places: readonly PassagePlace[];
  /** Counts of the frame's readable text. */
  readonly figures: TextFigures;
}

interface PassagePlace {
  readonly id: string;
  readonly status: PassageStatus;
}

/** "approximate": the page has changed it, and it is surely that one. "orphan": the page has it no more, or not surely. */
export const PASSAGE_STATUSES = ['seeking', 'exact', 'approximate', 'orphan'] as const;
export type PassageStatus = (typeof PASSAGE_STATUSES)[number];

export interface TextFigures {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/** The port that the popup opens to every frame of a tab to learn which carries a list of words for machines; each frame posts a FrameList on connection. */
export const FRAME_LISTS_PORT = 'frame-lists';

export interface FrameList {
  /** As in FrameTerms. */
  readonly frame: string;
  readonly url: string;
  readonly isTop: boolean;
  /** Texts of its scripts that may hold words and their meanings; null where there is more than is taken from a page. */
  readonly scripts: readonly string[] | null;
}

/** `length`: of all scripts together, in UTF-16 units. The memory of the extension that they pass through holds 10 MB. */
export const PAGE_LIST_LIMITS = { scripts: 50, length: 3_000_000 } as const;
