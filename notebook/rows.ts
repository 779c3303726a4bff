// What the notebook holds, table by table. JSON-safe values throughout, times in epoch milliseconds, and keys that
// whoever writes makes: the id of a glossary entry, or a UUID, so that a write made twice is made once.

import type { Edited } from './edits';
import type { PassageAnchor } from './passage-anchor';

/** A term the reader keeps; its key is the id of the glossary entry. */
export interface SavedTerm {
  readonly id: string;
  /** The entry's name when it was saved, so that it reads well even if the glossary drops the entry. */
  readonly term: string;
  readonly savedAt: number;
  /** Plain text; empty for none. */
  readonly note: Edited<string>;
  /** As `cleanTags` leaves them. */
  readonly tags: Edited<readonly string[]>;
  readonly star: Edited<boolean>;
  /** Whether it goes on the page for the doctor. */
  readonly forDoctor: Edited<ForDoctor>;
}

/** A term may go to the doctor without what the reader wrote about it. */
export type ForDoctor = 'no' | 'term' | 'term-and-note';

/** One place where a saved term was met. Its key is a UUID made by the page that asked, so that asking twice writes once. */
export interface Sighting {
  readonly id: string;
  /** Id of the saved term. */
  readonly entry: string;
  readonly sentence: string;
  /** Title and address of the page; null in private windows, and where the page has none. */
  readonly title: string | null;
  readonly url: string | null;
  readonly at: number;
}

/** A word that the reader knows: not marked any more, still answered when asked. Its key is the id of the glossary entry. */
export interface KnownWord {
  readonly id: string;
  /** The entry's name when it was marked as known. */
  readonly term: string;
  readonly since: number;
}

/** A question of the reader's own for the doctor. Its key is a UUID made by the page. */
export interface Question {
  readonly id: string;
  readonly createdAt: number;
  readonly text: Edited<string>;
}

/**
 * How a term is asked for: its meaning from the word in its sentence, the word from its meaning, or the meaning out of
 * four. Each is a memory of its own, and a card of its own.
 */
export const CARD_KINDS = ['choice', 'meaning', 'word'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** How well it was remembered: 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4;

/** What every row of the review log has. */
interface Event {
  /** UUID made by the page. */
  readonly id: string;
  /** Id of the saved term. */
  readonly entry: string;
  readonly at: number;
}

/**
 * One row of the review log. Rows are added, never changed, and taken away only together with their term: what is known
 * of a card is the replay of its rows in the order of `at`, then `id`.
 */
export type ReviewEvent =
  /** A card was answered. */
  | (Event & { readonly what: 'grade'; readonly card: CardKind; readonly grade: Grade })
  /** That answer was taken back: the replay passes over it. `undoes` is its id. */
  | (Event & { readonly what: 'undo'; readonly undoes: string })
  /** The card is not asked any more, until it is resumed. */
  | (Event & { readonly what: 'suspend' | 'resume'; readonly card: CardKind })
  /** The term's card was opened on a page while one of its review cards was due. */
  | (Event & { readonly what: 'look' });

/** How much the reader wants to be asked, and what counts. */
export interface ReviewSettings {
  /** Most answers in a day, new cards included. */
  readonly perDay: number;
  /** Most new cards in a day. */
  readonly newPerDay: number;
  /** Which kinds of card are asked; never empty. */
  readonly kinds: readonly CardKind[];
  /** Whether opening a due word on a page puts it off for a day. */
  readonly looksCount: boolean;
}

/** The one row of the settings that are kept with the notebook, and so come with its backup. */
export interface StoredReviewSettings extends Edited<ReviewSettings> {
  readonly id: 'review';
}

/** The colours of marked passages, in the order in which they are offered. */
export const PASSAGE_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type PassageColour = (typeof PASSAGE_COLOURS)[number];

/** A passage of a page that the reader marked. Its key is a UUID made by the page. */
export interface Passage {
  readonly id: string;
  /** Key of its reading. */
  readonly reading: string;
  readonly createdAt: number;
  /** By which it is found again. */
  readonly anchor: PassageAnchor;
  readonly colour: Edited<PassageColour>;
  /** Plain text; empty for none. */
  readonly note: Edited<string>;
  /** As `cleanTags` leaves them. */
  readonly tags: Edited<readonly string[]>;
}

/** A page with marked passages; there is one as long as there are passages. Its key is the identity of the page, whatever its address of the day. */
export interface Reading {
  readonly id: string;
  /** Address and title as they were when a passage was last marked, and when that was. */
  readonly url: string;
  readonly title: string | null;
  readonly seenAt: number;
  /** As `cleanTags` leaves them. */
  readonly tags: Edited<readonly string[]>;
}

/** Everything the reader wrote, table by table: what a backup holds, a merge joins and a restore puts in place. */
export interface NotebookRows {
  readonly savedTerms: readonly SavedTerm[];
  readonly sightings: readonly Sighting[];
  readonly knownWords: readonly KnownWord[];
  readonly questions: readonly Question[];
  readonly reviews: readonly ReviewEvent[];
  readonly settings: readonly StoredReviewSettings[];
  readonly passages: readonly Passage[];
  readonly readings: readonly Reading[];
}

/** Names of the tables that hold what the reader wrote. */
export const READER_TABLES = [
  'savedTerms',
  'sightings',
  'knownWords',
  'questions',
  'reviews',
  'settings',
  'passages',
  'readings',
] as const satisfies readonly (keyof NotebookRows)[];

/** What is known of one card: the replay of its events by ts-fsrs. Made from the log, and only ever made from it. */
export interface CardState {
  readonly due: number;
  /** Days until the chance to remember has fallen to nine in ten. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly phase: 'new' | 'learning' | 'review' | 'relearning';
  readonly scheduledDays: number;
  /** Which of the short steps of a day it is at, while it is learnt or learnt again. */
  readonly step: number;
  readonly answers: number;
  /** How often it was forgotten after it had been learnt. */
  readonly lapses: number;
  /** Of the first and the last answer; null while there is none. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly suspended: boolean;
  /** Forgotten so often that it was set aside; it is suspended until it is resumed. */
  readonly isLeech: boolean;
}

/** The states of a term's cards as its log gives them, kept so that nobody replays every log to see what is due. */
export interface Schedule {
  /** Id of the saved term. */
  readonly id: string;
  readonly cards: Readonly<Partial<Record<CardKind, CardState>>>;
}

/**
 * What the notebook knows of itself. "identity": a UUID made with the database, so that an emptied one is told from the
 * one before. "scheduler": what made the schedules, so that they are made anew when that changes.
 */
export interface OwnFact {
  readonly id: 'identity' | 'scheduler';
  readonly value: string;
}

/** Longest texts that are kept, in UTF-16 units: what fields of ours let in and files of others must keep to. */
export const LONGEST = {
  id: 200,
  term: 200,
  sentence: 2000,
  title: 2000,
  url: 8000,
  note: 20_000,
  tag: 60,
  question: 2000,
  quote: 20_000,
  /** Of what stands on one side of a passage. */
  context: 2000,
  heading: 500,
};

/** Most headings above a passage. */
export const MOST_HEADINGS = 20;

/** Most landmarks on a side of a passage, or in it. */
export const MOST_LANDMARKS = 12;

/** Most words around a passage, its own included. */
export const MOST_AROUND = 1000;

/** Most tags on one term, passage or reading. */
export const MOST_TAGS = 30;
