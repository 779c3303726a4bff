// Which word is being written: one that was handed over from a page, one whose form was left unfinished, or one that the
// reader chose here.

import { useEffect, useState } from 'preact/hooks';
import type { OwnWord } from '../../notebook/rows';
import { findWordDraft, forgetWordDraft, keepWordDraft, type TypedWord } from '../../platform/word-drafts';
import { takeWordToAdd } from '../../platform/word-to-add';
import { NOTHING_TYPED, typedOf, wordNamed } from './typed-word';

export interface WordForm {
  /** Of the word; of a new one, that it will have. */
  readonly id: string;
  /** What it begins with. */
  readonly typed: TypedWord;
  /** It was begun before, and this is what was typed then. */
  readonly isBegun: boolean;
}

export interface WordFormDesk {
  readonly form: WordForm | null;
  /** Opens the form of a word, or of a new one. */
  readonly open: (word?: OwnWord) => void;
  /** Opens a form that was given up, as it was left. */
  readonly reopen: (form: WordForm) => void;
  /** Keeps what is typed, so that it survives the page. */
  readonly keep: (typed: TypedWord) => void;
  /** It was saved or given up. */
  readonly close: () => void;
}

/** One form at a time. `words`: all there are, from the first drawing on. */
export function useWordForm(words: readonly OwnWord[]): WordFormDesk {
  const [form, setForm] = useState<WordForm | null>(null);
  const open = (word?: OwnWord, term = '') =>
    setForm({
      id: word?.id ?? crypto.randomUUID(),
      typed: word ? typedOf(word.text.value) : { ...NOTHING_TYPED, term },
      isBegun: false,
    });
  useEffect(() => {
    void takeWordToAdd().then((handed) => {
      if (handed !== null) return open(wordNamed(words, handed), handed);
      const draft = findWordDraft();
      if (draft) setForm({ ...draft, isBegun: true });
    });
    // Only what the page was opened for: later words do not come by themselves.
  }, []);
  return {
    form,
    open,
    reopen(left) {
      keepWordDraft(left.id, left.typed);
      setForm(left);
    },
    keep: (typed) => form && keepWordDraft(form.id, typed),
    close() {
      if (form) forgetWordDraft(form.id);
      setForm(null);
    },
  };
}
