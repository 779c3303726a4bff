// What a reader can do with a whole reading: tag it, take its passages away, and save a file of it.

import type { PassageDesk } from '../../components/use-passages';
import { type ReadingsFileKind, saveReadings } from '../../components/use-readings-file';
import type { Done } from '../../components/use-undo';
import type { Notebook, Written } from '../../notebook/db';
import { changeOf } from '../../notebook/edits';
import { changeReading } from '../../notebook/passages';
import { listReadings, type ReadingListing } from '../../notebook/readings';
import { cleanTags } from '../../notebook/saved-terms';
import { assertFilesAllowed } from '../../platform/organisation';
import { identityOf } from '../../reading/identity-of';

export interface ReadingActions {
  setTags(reading: ReadingListing, tags: readonly string[]): void;
  /** Removes all of its passages, and so the reading. */
  remove(reading: ReadingListing): void;
  /** Hands the browser a file of them, as they are in the notebook now. */
  save(kind: ReadingsFileKind, readings: readonly ReadingListing[]): Promise<SavedFile>;
}

/** The name of the file, or null where the notebook could not be read. */
export type SavedFile = { readonly name: string | null };

/** Id of the element of a reading that takes the focus. */
export function readingElementId(reading: string): string {
  return `reading-${reading}`;
}

/** The actions over a notebook; `tell` hears of what can be undone, and of every fault. */
export function readingActions(
  notebook: Notebook,
  desk: PassageDesk,
  tell: (written: Written<Done | null>) => void,
): ReadingActions {
  return {
    setTags: (reading, tags) => void setTags(reading, tags),
    remove: ({ id, passages }) => desk.remove(passages, { focus: readingElementId(id) }),
    save,
  };

  async function setTags({ id, tags }: ReadingListing, wanted: readonly string[]): Promise<void> {
    const written = await changeReading(notebook, { id, tags: changeOf(tags, cleanTags(wanted)) });
    tell(written.ok ? { ok: true, value: null } : written);
  }

  async function save(kind: ReadingsFileKind, readings: readonly ReadingListing[]): Promise<SavedFile> {
    try {
      await assertFilesAllowed();
      // What was typed last may have been written a moment ago.
      const now = new Map((await listReadings(notebook, identityOf)).map((reading) => [reading.id, reading]));
      return {
        name: saveReadings(
          kind,
          readings.flatMap(({ id }) => now.get(id) ?? []),
        ),
      };
    } catch (error) {
      console.error('Medgloss: no file was made', error);
      return { name: null };
    }
  }
}
