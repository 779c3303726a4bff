// What a reader can do with a word beside its page: save it, take it out of the notebook with a way back, say that he
// knows it, and have the page show where it stands.

import { i18n } from '#i18n';
import type { Done } from '../../components/use-undo';
import type { Entry } from '../../glossary/entry';
import type { Notebook, Written } from '../../notebook/db';
import { addKnownWords, removeKnownWords } from '../../notebook/known-words';
import { removeTerms, restoreTerms, saveTerm } from '../../notebook/saved-terms';
import { rememberNotebook } from '../../platform/notebook-marker';
import { mayKeepAddresses } from '../../platform/organisation';
import type { PagePlace } from './page-place';

export interface TermActions {
  save(entry: Entry, place: PagePlace): void;
  /** An undo gives the focus to this element. */
  remove(entry: Entry, focusAfterUndo: string): void;
  know(entry: Entry): void;
  markAgain(entry: Entry): void;
}

export interface TermEvents {
  /** What can be undone, and every fault. */
  readonly tell: (written: Written<Done | null>) => void;
  /** What has been done and needs no undo, for who does not see it. */
  readonly say: (words: string) => void;
}

/** The actions over a notebook. */
export function termActions(notebook: Notebook, { tell, say }: TermEvents): TermActions {
  /** Says so, or why not. */
  function report(written: Written<unknown>, words: string): void {
    if (written.ok) say(words);
    else tell(written);
  }

  async function save({ id, term }: Entry, place: PagePlace): Promise<void> {
    const made = { sighting: crypto.randomUUID(), entry: id, term, sentence: '', at: Date.now() };
    const kept = (await mayKeepAddresses()) ? place : { title: null, url: null };
    const written = await saveTerm(notebook, { ...made, ...kept });
    if (written.ok) void rememberNotebook(notebook);
    report(written, i18n.t('panel.savedTerm', [term]));
  }

  async function remove({ id, term }: Entry, focusAfterUndo: string): Promise<void> {
    const written = await removeTerms(notebook, [id]);
    if (!written.ok) return tell(written);
    void rememberNotebook(notebook);
    const done: Done = {
      words: i18n.t('notebook.removed', [term]),
      undo: () => restoreTerms(notebook, written.value),
      wordsAfterUndo: i18n.t('notebook.restored', [term]),
      focusAfterUndo,
    };
    tell({ ok: true, value: written.value.savedTerms.length > 0 ? done : null });
  }

  async function know({ id, term }: Entry): Promise<void> {
    const written = await addKnownWords(notebook, [{ id, term, since: Date.now() }]);
    report(written, i18n.t('notebook.knowsOne', [term]));
  }

  async function markAgain({ id, term }: Entry): Promise<void> {
    report(await removeKnownWords(notebook, [id]), i18n.t('notebook.markedAgain', [term]));
  }

  return {
    save: (entry, place) => void save(entry, place),
    remove: (entry, focusAfterUndo) => void remove(entry, focusAfterUndo),
    know: (entry) => void know(entry),
    markAgain: (entry) => void markAgain(entry),
  };
}
