// A sitting of reviews: which card is asked, what its answer does, and the way back. An answer is told of after it is on
// disk; until then no other is taken.

import { useRef, useState } from 'preact/hooks';
import type { Notebook, StorageFault, Written } from '../../notebook/db';
import type { DueCard } from '../../notebook/due';
import { recordReview } from '../../notebook/review-log';
import { changeReviewSettings } from '../../notebook/review-settings';
import type { CardKind, Grade, ReviewSettings, Schedule } from '../../notebook/rows';
import { setAside, takeUpAgain } from '../../notebook/set-aside';
import { type DeskState, useDesk } from './use-desk';

/** What has just happened beside the asking. */
export type ReviewNotice =
  | { readonly kind: 'none' }
  | { readonly kind: 'taken-back' | 'up-again'; readonly term: string }
  /** "leech": it was forgotten so often that it was set aside. */
  | { readonly kind: 'set-aside' | 'leech'; readonly term: string; readonly entry: string }
  | { readonly kind: 'fault'; readonly code: StorageFault };

/** An answer of this sitting. */
interface Given {
  readonly id: string;
  readonly entry: string;
  readonly card: CardKind;
  readonly grade: Grade;
}

export interface Review {
  readonly desk: DeskState;
  /** The card to ask for; null while there is none. */
  readonly current: DueCard | null;
  /** Answers of this sitting that stand. */
  readonly given: readonly Given[];
  readonly notice: ReviewNotice;
  /** `at` is when the answer was shown: from then on run the intervals that the reader chose from. */
  readonly answer: (grade: Grade, at: number) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly putAside: () => Promise<void>;
  readonly takeUp: (entry: string) => Promise<void>;
  readonly changeSettings: (
    change: (settings: ReviewSettings) => Partial<ReviewSettings>,
  ) => Promise<boolean>;
  readonly askAhead: (until: number) => void;
}

export function useReview(notebook: Notebook): Review {
  const { state: desk, take, askAhead } = useDesk(notebook);
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [notice, setNotice] = useState<ReviewNotice>({ kind: 'none' });
  const isWriting = useRef(false);
  // The card that is asked stays until it is answered, whatever comes up meanwhile; one answered elsewhere goes.
  const held = useRef<DueCard | null>(null);
  const queue = typeof desk === 'string' ? [] : desk.due.queue;
  const before = held.current;
  held.current = (before && queue.find((card) => turnOf(card) === turnOf(before))) ?? queue[0] ?? null;
  const current = held.current;

  const termOf = (entry: string) => (typeof desk !== 'string' && desk.savedTerms.get(entry)?.term) || entry;

  /** Writes, and shows what became of it in one go. Null: the term is not saved any more, and its cards go by themselves. */
  async function change(
    write: () => Promise<Written<Schedule | null>>,
    onWritten: (schedule: Schedule | null) => void,
  ): Promise<void> {
    if (isWriting.current) return;
    isWriting.current = true;
    const written = await write();
    if (written.ok) {
      if (written.value) take(written.value);
      onWritten(written.value);
    } else setNotice({ kind: 'fault', code: written.code });
    isWriting.current = false;
  }

  return {
    ...{ desk, current, given, notice, askAhead },
    async answer(grade, at) {
      if (!current) return;
      const { entry, card } = current;
      const answer = { id: crypto.randomUUID(), entry, card, grade };
      await change(
        () => recordReview(notebook, { ...answer, what: 'grade', at }),
        (schedule) => {
          const isLeech = schedule?.cards[card]?.isLeech && schedule.cards[card].suspended;
          setNotice(isLeech ? { kind: 'leech', entry, term: termOf(entry) } : { kind: 'none' });
          if (schedule) setGiven([...given, answer]);
        },
      );
    },
    async undo() {
      const last = given.at(-1);
      if (!last) return;
      const { id: undoes, entry, card } = last;
      const event = { id: crypto.randomUUID(), entry, at: Date.now(), what: 'undo', undoes } as const;
      await change(
        () => recordReview(notebook, event),
        (schedule) => {
          setGiven(given.slice(0, -1));
          setNotice({ kind: 'taken-back', term: termOf(entry) });
          held.current = schedule && { entry, card, state: schedule.cards[card] ?? null };
        },
      );
    },
    async putAside() {
      if (!current) return;
      const { entry } = current;
      await change(
        () => setAside(notebook, { entry, at: Date.now() }),
        () => setNotice({ kind: 'set-aside', entry, term: termOf(entry) }),
      );
    },
    async takeUp(entry) {
      await change(
        () => takeUpAgain(notebook, { entry, at: Date.now() }),
        () => setNotice({ kind: 'up-again', term: termOf(entry) }),
      );
    },
    async changeSettings(change) {
      const written = await changeReviewSettings(notebook, change);
      if (!written.ok) setNotice({ kind: 'fault', code: written.code });
      return written.ok;
    },
  };
}

/** Tells one time of asking a card from the next. */
export function turnOf({ entry, card, state }: DueCard): string {
  return JSON.stringify([entry, card, state?.lastAt ?? null]);
}
