// Which saved words go on the page, and whether their notes go with them.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Check } from '../../components/check';
import type { Done } from '../../components/use-undo';
import type { Notebook, Written } from '../../notebook/db';
import { changeOf } from '../../notebook/edits';
import { type SavedTermListing, sortListings } from '../../notebook/listing';
import type { ForDoctor } from '../../notebook/rows';
import { changeSavedTerm } from '../../notebook/saved-terms';

export interface WordPickerProps {
  notebook: Notebook;
  terms: readonly SavedTermListing[];
  /** Hears of what could not be written. */
  onDone: (written: Written<Done | null>) => void;
}

/** More than these are found by typing. */
const MOST_SHOWN = 50;

export function WordPicker({ notebook, terms, onDone }: WordPickerProps) {
  const [part, setPart] = useState('');
  const wanted = part.trim().toLowerCase();
  const matching = sortListings(
    terms.filter(({ term }) => term.toLowerCase().includes(wanted)),
    'name',
  );
  // What is picked comes first only when the list is too long to show whole: a list that jumps loses its reader.
  const shown =
    matching.length <= MOST_SHOWN
      ? matching
      : [...matching.filter(isPicked), ...matching.filter((saved) => !isPicked(saved))].slice(0, MOST_SHOWN);

  async function choose({ id, forDoctor }: SavedTermListing, choice: ForDoctor): Promise<boolean> {
    const written = await changeSavedTerm(notebook, {
      id,
      changes: { forDoctor: changeOf(forDoctor, choice) },
    });
    onDone(written.ok ? { ok: true, value: null } : written);
    return written.ok;
  }

  return (
    <section class="doctor-part">
      <h2>{i18n.t('doctor.words')}</h2>
      {terms.length === 0 && <p class="doctor-hint">{i18n.t('doctor.noWords')}</p>}
      {terms.length > 8 && (
        <p>
          <label class="field-label" for="find-word">
            {i18n.t('doctor.findWord')}
          </label>
          <input
            id="find-word"
            class="field"
            type="search"
            autocomplete="off"
            value={part}
            onInput={({ currentTarget }) => setPart(currentTarget.value)}
          />
        </p>
      )}
      <ul class="word-picker">
        {shown.map((saved) => (
          <li key={saved.id}>
            <Check
              label={saved.term}
              isOn={isPicked(saved)}
              onChange={(isOn) => choose(saved, isOn ? 'term-and-note' : 'no')}
            />
            {isPicked(saved) && saved.note.value.trim() !== '' && (
              <Check
                label={i18n.t('doctor.withNote')}
                longLabel={i18n.t('doctor.withNoteOf', [saved.term])}
                isOn={saved.forDoctor.value === 'term-and-note'}
                onChange={(isOn) => choose(saved, isOn ? 'term-and-note' : 'term')}
              />
            )}
          </li>
        ))}
      </ul>
      {matching.length > shown.length && <p class="doctor-hint">{i18n.t('doctor.moreWords')}</p>}
    </section>
  );
}

function isPicked({ forDoctor }: SavedTermListing): boolean {
  return forDoctor.value !== 'no';
}
