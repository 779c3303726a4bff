// What a page of ours can do with passages: change their colour, note and tags, and remove them with a way back. Such a
// page calls keepReadersCurrent, which has open tabs follow in what they paint; notes and tags never go there.

import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notebook, Written } from '../notebook/db';
import { changeOf } from '../notebook/edits';
import { changePassage, removePassages, restorePassages } from '../notebook/passages';
import { LONGEST, PASSAGE_COLOURS, type Passage, type PassageColour } from '../notebook/rows';
import { cleanTags } from '../notebook/saved-terms';
import { type Autosave, useAutosave } from './use-autosave';
import type { Done } from './use-undo';

export type { Passage, PassageColour };

/** Where passages are worked on: the notebook, with who hears of what was done. */
export interface PassageDesk {
  readonly notebook: Notebook;
  /** Resolves when it has been written, to whether it was. */
  setColour(passage: Passage, colour: PassageColour): Promise<boolean>;
  setTags(passage: Passage, tags: readonly string[]): void;
  /** All of them or none. */
  remove(passages: readonly Passage[], afterUndo?: AfterUndo): void;
}

interface AfterUndo {
  /** Id of the element that takes the focus; by default that of the first passage. */
  readonly focus?: string;
  /** The passages are back. */
  readonly onBack?: () => void;
}

/** Id of the element of a passage; it takes the focus (tabindex -1). */
export function passageElementId(id: string): string {
  return `passage-${id}`;
}

/** Id of the field with the note on a passage. */
export function passageNoteId(id: string): string {
  return `note-${id}`;
}

/** The desk of a page, the same for as long as the page is open. `tell`: of `useUndo`. */
export function usePassageDesk(
  notebook: Notebook,
  tell: (written: Written<Done | null>) => void,
): PassageDesk {
  return useMemo(() => createDesk(notebook, tell), [notebook, tell]);
}

/** One passage as its item on the page needs it. An item that shows another passage later must be another one: give it a key. */
export interface PassageInHand {
  readonly note: Autosave;
  readonly longest: { readonly note: number; readonly tag: number };
  /** All there are, in the order in which they are offered. */
  readonly colours: readonly PassageColour[];
}

export function usePassageInHand({ notebook }: PassageDesk, passage: Passage): PassageInHand {
  const note = useAutosave(notebook, { of: 'passage', id: passage.id }, passage.note);
  return { note, longest: LONGEST, colours: PASSAGE_COLOURS };
}

function createDesk(notebook: Notebook, tell: (written: Written<Done | null>) => void): PassageDesk {
  return {
    notebook,
    setColour,
    setTags: (passage, tags) => void setTags(passage, tags),
    remove: (passages, afterUndo) => void remove(passages, afterUndo),
  };

  async function setColour({ id, colour }: Passage, wanted: PassageColour): Promise<boolean> {
    const written = await changePassage(notebook, { id, changes: { colour: changeOf(colour, wanted) } });
    tell(written.ok ? { ok: true, value: null } : written);
    return written.ok && written.value;
  }

  async function setTags({ id, tags }: Passage, wanted: readonly string[]): Promise<void> {
    const changes = { tags: changeOf(tags, cleanTags(wanted)) };
    const written = await changePassage(notebook, { id, changes });
    tell(written.ok ? { ok: true, value: null } : written);
  }

  async function remove(passages: readonly Passage[], afterUndo: AfterUndo = {}): Promise<void> {
    const [first] = passages;
    const written = await removePassages(
      notebook,
      passages.map(({ id }) => id),
    );
    if (!written.ok) return tell(written);
    const count = written.value.passages.length;
    if (count === 0 || !first) return;
    const done: Done = {
      words: i18n.t('passage.removed', count),
      async undo() {
        const restored = await restorePassages(notebook, written.value);
        if (restored.ok) afterUndo.onBack?.();
        return restored;
      },
      wordsAfterUndo: i18n.t('passage.restored', count),
      focusAfterUndo: afterUndo.focus ?? passageElementId(first.id),
    };
    tell({ ok: true, value: done });
  }
}
