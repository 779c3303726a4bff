// What a card is made of: its entry, the sentence its word was met in, and for a choice the wrong answers.

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Entry } from '../../glossary/entry';
import { createMatcher } from '../../glossary/matcher';
import { type FindPlace, type Place, placeFinder } from '../../glossary/term-place';
import { type Choice, makeChoice } from '../../notebook/choices';
import type { Notebook } from '../../notebook/db';
import type { DueCard } from '../../notebook/due';
import type { CardKind } from '../../notebook/rows';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { nearEntries } from './near-entries';
import { turnOf } from './use-review';

export interface Question {
  readonly turn: string;
  readonly due: DueCard;
  /** How it is asked: a choice without enough wrong answers, and a word without its meaning, are asked as a meaning. */
  readonly kind: CardKind;
  readonly term: string;
  readonly note: string;
  /** Null when this build's glossary has no such entry. */
  readonly entry: Entry | null;
  /** Where the word was met; null when no place is known. */
  readonly sentence: { readonly text: string; readonly place: Place | null } | null;
  readonly choice: Choice | null;
}

interface Sources {
  readonly notebook: Notebook;
  readonly glossary: GlossaryAssets;
  /** Ids of saved terms, whose meanings the reader has met: good wrong answers. */
  readonly saved: Iterable<string>;
}

/** The question for a card; null while there is none, or until it has been read. */
export function useQuestion(due: DueCard | null, sources: Sources): Question | null {
  const { glossary } = sources;
  const [question, setQuestion] = useState<Question | null>(null);
  const finding = useMemo(() => loadFinder(glossary), [glossary]);
  const turn = due && turnOf(due);
  // A card is asked as it was read when its turn came, whatever is saved meanwhile.
  useEffect(() => {
    let isCurrent = true;
    if (due)
      void readQuestion(due, sources, finding).then((read) => {
        if (isCurrent) setQuestion(read);
      });
    return () => {
      isCurrent = false;
    };
  }, [turn]);
  return question?.turn === turn ? question : null;
}

async function loadFinder(glossary: GlossaryAssets): Promise<FindPlace | null> {
  try {
    return placeFinder(createMatcher(await glossary.loadIndex()));
  } catch (error) {
    console.error('Medgloss: sentences are shown without their term marked', error);
    return null;
  }
}

async function readQuestion(
  due: DueCard,
  { notebook, glossary, saved }: Sources,
  loading: Promise<FindPlace | null>,
): Promise<Question> {
  const { entry: id, card, state } = due;
  const [kept, sightings, entry, number, find] = await Promise.all([
    notebook.savedTerms.get(id),
    notebook.sightings.where('entry').equals(id).sortBy('at'),
    // The extension's own files cannot be read in the moment of an update: the word and its sentence still show.
    glossary.entryById(id).catch(() => null),
    glossary.numberOf(id).catch(() => null),
    loading,
  ]);
  const sentences = sightings
    .reverse()
    .filter(({ sentence }) => sentence !== '')
    .map(({ sentence: text }) => ({
      text,
      place: find?.(text, { entry, number }) ?? null,
    }));
  const others = card === 'choice' && entry ? await nearEntries(glossary, { entry, saved }) : [];
  const choice = entry && makeChoice({ entry, others, seed: state?.lastAt ?? kept?.savedAt ?? 0 });
  const isAsIs = card === 'meaning' || (card === 'choice' ? choice !== null : entry !== null);
  return {
    turn: turnOf(due),
    due,
    kind: isAsIs ? card : 'meaning',
    term: kept?.term ?? id,
    note: kept?.note.value ?? '',
    entry,
    sentence: sentences.find(({ place }) => place !== null) ?? sentences[0] ?? null,
    choice,
  };
}
