// A notebook as it is after years of reading: words of the glossary with what a reader writes about them, where they were
// met, and ten answers to each. The same chance gives the same notebook.

import type { AuthoredEntry } from '../../glossary/authored-entry';
import { type Edited, unedited } from '../../notebook/edits';
import { replay, SCHEDULER } from '../../notebook/reviews';
import type {
  CardKind,
  NotebookRows,
  OwnFact,
  ReviewEvent,
  SavedTerm,
  Schedule,
  Sighting,
} from '../../notebook/rows';
import { sentencesAbout } from './prose';
import { type Chance, chanceFrom } from './random';

/** By the names of its tables. */
export interface KeptRows extends Pick<NotebookRows, 'savedTerms' | 'sightings' | 'reviews'> {
  readonly schedules: readonly Schedule[];
  readonly ownFacts: readonly OwnFact[];
}

/** Answers to each word. */
export const ANSWERS = 10;

const DAY = 86_400_000;
/** The answers to one word: the card, and the day after the first answer. */
const ANSWERED: readonly (readonly [CardKind, number])[] = [
  ...([0, 0.01, 3, 11] as const).map((day) => ['choice', day] as const),
  ...([12, 15, 30] as const).map((day) => ['meaning', day] as const),
  ...([31, 35, 60] as const).map((day) => ['word', day] as const),
];
/** The first word was saved so long ago. */
const DAYS = 700;
const TAGS = ['heart', 'joints', 'skin', 'for Anna', 'exam', 'chapter 4', 'blood test', 'tablets', 'to ask'];

/** A notebook of so many words; one of fewer holds the first of them. `now` in epoch milliseconds. */
export function notebookRows(
  terms: number,
  { entries, now }: { entries: readonly AuthoredEntry[]; now: number },
): KeptRows {
  const chance = chanceFrom(5);
  const told = entries.filter(({ kind }) => kind !== 'prefix-suffix');
  const kept = told
    .map((entry) => ({ entry, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, terms)
    .map(({ entry }) => entry);
  if (kept.length < terms) throw new Error(`the glossary has ${told.length} words, not ${terms}`);
  const savedTerms = kept.map((entry) => savedTermOf(entry, { chance, entries: told, now }));
  const logs = savedTerms.map(({ id, savedAt }) => ({ id, log: answersTo(id, savedAt, chance) }));
  return {
    savedTerms,
    sightings: savedTerms.flatMap((saved) => sightingsOf(saved, { chance, entries: told, now })),
    reviews: logs.flatMap(({ log }) => log),
    schedules: logs.map(({ id, log }) => ({ id, cards: replay(log) })),
    ownFacts: [{ id: 'scheduler', value: SCHEDULER }],
  };
}

interface Around {
  readonly chance: Chance;
  readonly entries: readonly AuthoredEntry[];
  readonly now: number;
}

/** A note to every third, tags to every other, a star to every tenth. */
function savedTermOf({ id, term }: AuthoredEntry, { chance, entries, now }: Around): SavedTerm {
  // Long enough ago for all the answers.
  const savedAt = Math.round(now - (61 + chance.next() * (DAYS - 61)) * DAY);
  const written = <T>(value: T): Edited<T> => ({ value, at: savedAt + 60_000, edit: crypto.randomUUID() });
  const about = sentencesAbout(term, { entries, chance });
  const isNoted = chance.next() < 1 / 3;
  const tags = [...new Set([chance.pick(TAGS), chance.pick(TAGS)])];
  return {
    ...{ id, term, savedAt },
    note: isNoted ? written(`${about()} ${about()}`) : unedited(''),
    tags: chance.next() < 1 / 2 ? written(tags) : unedited([]),
    star: chance.next() < 1 / 10 ? written(true) : unedited(false),
    forDoctor: unedited('no'),
  };
}

/** From one to four. */
function sightingsOf({ id: entry, term, savedAt }: SavedTerm, { chance, entries, now }: Around): Sighting[] {
  const about = sentencesAbout(term, { entries, chance });
  return Array.from({ length: 1 + Math.floor(chance.next() * 4) }, (_, i) => {
    const site = Math.floor(chance.next() * 200);
    return {
      ...{ id: crypto.randomUUID(), entry, sentence: about() },
      title: `${about()} - Site ${site}`,
      url: `https://site-${site}.example/articles/${Math.floor(chance.next() * 1e6)}`,
      at: i === 0 ? savedAt : Math.round(savedAt + chance.next() * (now - savedAt)),
    };
  });
}

/** One in eight was not remembered. */
function answersTo(entry: string, savedAt: number, chance: Chance): ReviewEvent[] {
  return ANSWERED.map(([card, day]) => ({
    ...{ id: crypto.randomUUID(), entry, card, what: 'grade', at: Math.round(savedAt + day * DAY) },
    grade: chance.next() < 1 / 8 ? 1 : 3,
  }));
}
