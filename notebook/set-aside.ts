// Words that are not asked any more until the reader wants them back: set aside by him, or because a card was forgotten
// so often that asking on would not teach it.

import { type Notebook, type Written, write } from './db';
import { appendReview } from './review-log';
import { CARD_KINDS, type CardKind, type SavedTerm, type Schedule } from './rows';

/** Sets every card of a term aside, those that have not been asked yet too. The schedule that it then has, as `recordReview`. */
export function setAside(
  notebook: Notebook,
  { entry, at }: { entry: string; at: number },
): Promise<Written<Schedule | null>> {
  return write(notebook, async () => {
    const cards = (await notebook.schedules.get(entry))?.cards ?? {};
    for (const card of CARD_KINDS)
      if (!cards[card]?.suspended)
        await appendReview(notebook, { id: crypto.randomUUID(), entry, at, what: 'suspend', card });
    return (await notebook.schedules.get(entry)) ?? null;
  });
}

/** Has every card of a term asked again that was set aside. Likewise. */
export function takeUpAgain(
  notebook: Notebook,
  { entry, at }: { entry: string; at: number },
): Promise<Written<Schedule | null>> {
  return write(notebook, async () => {
    const cards = (await notebook.schedules.get(entry))?.cards ?? {};
    for (const card of CARD_KINDS)
      if (cards[card]?.suspended)
        await appendReview(notebook, { id: crypto.randomUUID(), entry, at, what: 'resume', card });
    return (await notebook.schedules.get(entry)) ?? null;
  });
}

/** A term with cards that are set aside. */
export interface SetAside {
  readonly entry: string;
  readonly term: string;
  /** Which of its cards are; the others are still asked. */
  readonly cards: readonly CardKind[];
}

/** Those of the saved terms that have cards set aside, by name. */
export function listSetAside(
  savedTerms: readonly SavedTerm[],
  schedules: readonly Schedule[],
): readonly SetAside[] {
  const cardsOf = new Map(schedules.map(({ id, cards }) => [id, cards]));
  return savedTerms
    .map(({ id, term }) => ({
      entry: id,
      term,
      cards: CARD_KINDS.filter((kind) => cardsOf.get(id)?.[kind]?.suspended),
    }))
    .filter(({ cards }) => cards.length > 0)
    .sort((a, b) => a.term.localeCompare(b.term));
}
