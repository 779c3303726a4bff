// What a reader can do with saved words, one or many: each is written whole, and says how it is undone.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import type { Done } from '../../components/use-undo';
import type { Notebook, Written } from '../../notebook/db';
import { changeOf } from '../../notebook/edits';
import { addKnownWords, removeKnownWords } from '../../notebook/known-words';
import type { ForDoctor, SavedTerm } from '../../notebook/rows';
import {
  changeSavedTerms,
  cleanTags,
  removeSightings,
  removeTerms,
  restoreTerms,
  type SavedTermChange,
} from '../../notebook/saved-terms';
import { headingId } from './heading-id';

export interface TermActions {
  setTags(saved: SavedTerm, tags: readonly string[]): void;
  setStar(saved: SavedTerm, star: boolean): void;
  /** Resolves to whether it was written, as the next two do. */
  setForDoctor(saved: SavedTerm, forDoctor: ForDoctor): Promise<boolean>;
  addTagToAll(terms: readonly SavedTerm[], tag: string): void;
  starAll(terms: readonly SavedTerm[]): void;
  takeAllToDoctor(terms: readonly SavedTerm[]): void;
  /** "I know this word." */
  know(terms: readonly SavedTerm[]): Promise<boolean>;
  forgetKnown(saved: SavedTerm): Promise<boolean>;
  remove(terms: readonly SavedTerm[]): void;
  removeSighting(saved: SavedTerm, sighting: string): void;
}

type Tell = (written: Written<Done | null>) => void;

/** The actions over a notebook; `tell` hears of what can be undone, and of every fault. */
export function termActions(notebook: Notebook, tell: Tell): TermActions {
  /** A change of one term that the reader sees at once and can turn back by the same control. */
  async function changeOne(change: SavedTermChange): Promise<boolean> {
    const written = await changeSavedTerms(notebook, [change]);
    tell(written.ok ? { ok: true, value: null } : written);
    return written.ok;
  }

  /** Changes a field of many terms; undone by changing it back to what it was. */
  async function changeAll<K extends 'tags' | 'star' | 'forDoctor'>(
    terms: readonly SavedTerm[],
    field: K,
    valueFor: (saved: SavedTerm) => SavedTerm[K]['value'],
    words: string,
  ): Promise<void> {
    const changes = terms.map((saved) => ({ saved, made: changeOf(saved[field], valueFor(saved)) }));
    const written = await changeSavedTerms(
      notebook,
      changes.map(({ saved: { id }, made }) => ({ id, changes: { [field]: made } })),
    );
    const undo = () =>
      changeSavedTerms(
        notebook,
        changes.map(({ saved, made }) => ({
          id: saved.id,
          changes: { [field]: changeOf(made, saved[field].value) },
        })),
      );
    tell(
      written.ok ? { ok: true, value: { words, undo, wordsAfterUndo: i18n.t('notebook.undone') } } : written,
    );
  }

  return {
    setTags: (saved, tags) =>
      void changeOne({ id: saved.id, changes: { tags: changeOf(saved.tags, cleanTags(tags)) } }),
    setStar: (saved, star) => void changeOne({ id: saved.id, changes: { star: changeOf(saved.star, star) } }),
    setForDoctor: (saved, forDoctor) =>
      changeOne({ id: saved.id, changes: { forDoctor: changeOf(saved.forDoctor, forDoctor) } }),
    addTagToAll: (terms, tag) =>
      void changeAll(
        terms,
        'tags',
        ({ tags }) => cleanTags([...tags.value, tag]),
        // A bar between spaces parts the plural forms of a message.
        i18n.t('notebook.taggedAll', terms.length, [
          formatNumber(terms.length),
          tag.replaceAll(' | ', '\u00a0|\u00a0'),
        ]),
      ),
    starAll: (terms) =>
      void changeAll(
        terms,
        'star',
        () => true,
        i18n.t('notebook.starredAll', terms.length, [formatNumber(terms.length)]),
      ),
    takeAllToDoctor: (terms) =>
      void changeAll(
        terms,
        'forDoctor',
        ({ forDoctor }) => (forDoctor.value === 'no' ? 'term' : forDoctor.value),
        i18n.t('notebook.takenAll', terms.length, [formatNumber(terms.length)]),
      ),
    know: (terms) => know(notebook, tell, terms),
    forgetKnown: (saved) => forgetKnown(notebook, tell, saved),
    remove: (terms) => void remove(notebook, tell, terms),
    removeSighting: (saved, sighting) => void removeSighting(notebook, tell, saved, sighting),
  };
}

async function know(notebook: Notebook, tell: Tell, terms: readonly SavedTerm[]): Promise<boolean> {
  const since = Date.now();
  const written = await addKnownWords(
    notebook,
    terms.map(({ id, term }) => ({ id, term, since })),
  );
  if (!written.ok) {
    tell(written);
    return false;
  }
  const [first] = terms;
  const undo = () =>
    removeKnownWords(
      notebook,
      terms.map(({ id }) => id),
    );
  const words =
    terms.length === 1 && first
      ? i18n.t('notebook.knowsOne', [first.term])
      : i18n.t('notebook.knowsAll', terms.length, [formatNumber(terms.length)]);
  tell({ ok: true, value: { words, undo, wordsAfterUndo: i18n.t('notebook.undone') } });
  return true;
}

/** Marks a known word on pages again. */
export async function forgetKnown(
  notebook: Notebook,
  tell: Tell,
  { id, term }: { id: string; term: string },
): Promise<boolean> {
  const written = await removeKnownWords(notebook, [id]);
  if (!written.ok) {
    tell(written);
    return false;
  }
  const done: Done = {
    words: i18n.t('notebook.markedAgain', [term]),
    undo: () => addKnownWords(notebook, written.value),
    wordsAfterUndo: i18n.t('notebook.undone'),
  };
  tell({ ok: true, value: written.value.length > 0 ? done : null });
  return true;
}

async function remove(notebook: Notebook, tell: Tell, terms: readonly SavedTerm[]): Promise<void> {
  const written = await removeTerms(
    notebook,
    terms.map(({ id }) => id),
  );
  if (!written.ok) return tell(written);
  const { savedTerms } = written.value;
  const [first] = savedTerms;
  if (!first) return;
  const isOne = savedTerms.length === 1;
  tell({
    ok: true,
    value: {
      words: isOne
        ? i18n.t('notebook.removed', [first.term])
        : i18n.t('notebook.removedAll', savedTerms.length, [formatNumber(savedTerms.length)]),
      undo: () => restoreTerms(notebook, written.value),
      wordsAfterUndo: isOne
        ? i18n.t('notebook.restored', [first.term])
        : i18n.t('notebook.restoredAll', savedTerms.length, [formatNumber(savedTerms.length)]),
      ...(isOne && { focusAfterUndo: headingId(first.id) }),
    },
  });
}

async function removeSighting(
  notebook: Notebook,
  tell: Tell,
  { id, term }: SavedTerm,
  sighting: string,
): Promise<void> {
  const written = await removeSightings(notebook, [sighting]);
  if (!written.ok) return tell(written);
  tell({
    ok: true,
    value: {
      words: i18n.t('notebook.sightingRemoved', [term]),
      undo: () => restoreTerms(notebook, written.value),
      wordsAfterUndo: i18n.t('notebook.undone'),
      focusAfterUndo: headingId(id),
    },
  });
}
