// The reader's own note over an entry, which itself stays as it is. It saves itself, and with it the word.

import { i18n } from '#i18n';
import { AutosaveField } from '../../components/autosave-field';
import { useAutosave } from '../../components/use-autosave';
import type { Notebook } from '../../notebook/db';
import { unedited } from '../../notebook/edits';
import { LONGEST, type SavedTerm } from '../../notebook/rows';

export interface EntryNoteProps {
  notebook: Notebook;
  /** Null while it is not in the notebook. */
  saved: SavedTerm | null;
  /** Of the entry. */
  id: string;
  term: string;
}

const NO_NOTE = unedited('');

export function EntryNote({ notebook, saved, id, term }: EntryNoteProps) {
  const autosave = useAutosave(notebook, { of: 'note', id, term }, saved?.note ?? NO_NOTE);
  return (
    <div class="entry-note">
      <AutosaveField
        autosave={autosave}
        id={`note-${id}`}
        label={i18n.t('notebook.note')}
        longest={LONGEST.note}
        rows={2}
      />
      <p class="entry-hint">{i18n.t('lookup.noteHint')}</p>
    </div>
  );
}
