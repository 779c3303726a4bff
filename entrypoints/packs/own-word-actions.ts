// What a reader can do with a word of their own: each is written whole, and says how it is undone.

import { i18n } from '#i18n';
import type { Done } from '../../components/use-undo';
import type { Notebook, Written } from '../../notebook/db';
import { changeOf, unedited } from '../../notebook/edits';
import { putOwnWords, removeOwnWords } from '../../notebook/own-words';
import type { OwnWord, OwnWordText } from '../../notebook/rows';
import { wordFieldId } from './own-word-form';
import { ownWordHeadingId } from './own-word-item';

/** Writes a word; `before` is what its form began with, nothing for a new one. */
export function saveWord(
  notebook: Notebook,
  { id, before, text }: { id: string; before: OwnWord | undefined; text: OwnWordText },
): Promise<Written<void>> {
  const made = changeOf(before?.text ?? unedited(null), text);
  return putOwnWords(notebook, [{ id, createdAt: before?.createdAt ?? made.at, text: made }]);
}

/** Deletes a word. */
export async function removeWord(notebook: Notebook, { id, text }: OwnWord): Promise<Written<Done | null>> {
  const written = await removeOwnWords(notebook, [id]);
  if (!written.ok) return written;
  const { term } = text.value;
  return {
    ok: true,
    value: {
      words: i18n.t('packs.deleted', [term]),
      undo: () => putOwnWords(notebook, written.value),
      wordsAfterUndo: i18n.t('packs.restored', [term]),
      focusAfterUndo: ownWordHeadingId(id),
    },
  };
}

/** A form was given up with something in it, which `reopen` shows again. */
export function givenUp(id: string, reopen: () => void): Written<Done> {
  return {
    ok: true,
    value: {
      words: i18n.t('packs.givenUp'),
      undo: async () => {
        reopen();
        return { ok: true, value: null };
      },
      wordsAfterUndo: i18n.t('packs.reopened'),
      focusAfterUndo: wordFieldId(id, 'term'),
    },
  };
}
