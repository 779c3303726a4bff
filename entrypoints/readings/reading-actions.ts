// What a reader can do with a whole reading: tag it, take its passages away, and save a file of it.

import type { PassageDesk } from '../../components/use-passages';
import type { Done } from '../../components/use-undo';
import type { Notebook, Written } from '../../notebook/db';
import { changeOf } from '../../notebook/edits';
import { changeReading } from '../../notebook/passages';
import type { ReadingListing } from '../../notebook/readings';
import { cleanTags } from '../../notebook/saved-terms';
import { type FileKind, type Saved, saveReadings } from './reading-files';

export interface ReadingActions {
  setTags(reading: ReadingListing, tags: readonly string[]): void;
  /** Removes all of its passages, and so the reading. */
  remove(reading: ReadingListing): void;
  save(kind: FileKind, readings: readonly ReadingListing[]): Promise<Saved>;
}

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
    remove: ({ id, passages }) => desk.remove(passages, readingElementId(id)),
    save: (kind, readings) => saveReadings(notebook, kind, readings),
  };

  async function setTags({ id, tags }: ReadingListing, wanted: readonly string[]): Promise<void> {
    const written = await changeReading(notebook, { id, tags: changeOf(tags, cleanTags(wanted)) });
    tell(written.ok ? { ok: true, value: null } : written);
  }
}
