// Keeping a word that was looked up, and taking it out of the notebook again, with a way back.

import { i18n } from '#i18n';
import type { Done, Undo } from '../../components/use-undo';
import type { Notebook } from '../../notebook/db';
import type { SavedTerm } from '../../notebook/rows';
import { keepTerm, removeTerms, restoreTerms } from '../../notebook/saved-terms';
import { rememberNotebook } from '../../platform/notebook-marker';

export interface KeepEntryProps {
  notebook: Notebook;
  /** Null while it is not in the notebook. */
  saved: SavedTerm | null;
  /** Of the entry. */
  id: string;
  term: string;
  undo: Undo;
  onRemoved: () => void;
}

/** One button for both, so that the focus stays where it is. */
export function KeepEntry({ notebook, saved, id, term, undo, onRemoved }: KeepEntryProps) {
  const buttonId = `keep-${id}`;

  async function keep(): Promise<void> {
    const written = await keepTerm(notebook, { id, term, savedAt: Date.now() });
    if (!written.ok) return undo.tell(written);
    void rememberNotebook(notebook);
  }

  async function remove(): Promise<void> {
    const written = await removeTerms(notebook, [id]);
    if (!written.ok) return undo.tell(written);
    void rememberNotebook(notebook);
    const done: Done = {
      words: i18n.t('notebook.removed', [term]),
      undo: () => restoreTerms(notebook, written.value),
      wordsAfterUndo: i18n.t('notebook.restored', [term]),
      focusAfterUndo: buttonId,
    };
    onRemoved();
    undo.tell({ ok: true, value: done });
  }

  return (
    <div class="entry-keep">
      <button
        type="button"
        id={buttonId}
        class={saved ? 'button' : 'button primary'}
        aria-label={saved ? i18n.t('notebook.removeTerm', [term]) : i18n.t('panel.saveTerm', [term])}
        // The second half of a double click on Save is no wish to take it back.
        onClick={saved ? ({ detail }) => detail < 2 && void remove() : () => void keep()}
      >
        {saved ? i18n.t('notebook.remove') : i18n.t('panel.save')}
      </button>
      <p class="entry-hint" role="status">
        {saved && i18n.t('lookup.isKept')}
      </p>
    </div>
  );
}
