// Words of the reader, of the glossary and of lists as a pack, so that they can be saved to a file and read again. All go
// through the gate by which a file comes in: what is saved can be read.

import type { Entry } from '../../glossary/entry';
import type { Pack } from '../../glossary/packs/pack';
import { entryGate, type ToldEntry, type ToldHead } from '../../glossary/packs/pack-entries';
import { checked } from '../../glossary/packs/pack-fault';
import type { OwnWord } from '../../notebook/rows';

/** A pack of what is told, without what breaks a rule; null where nothing is left. */
export function packOfTold(told: readonly ToldEntry[], head: ToldHead): Pack | null {
  const gate = entryGate();
  const kept = told.filter((entry) => checked(() => gate.add(entry, {})).ok);
  return kept.length > 0 ? gate.pack(head) : null;
}

/** An entry of the glossary that ships inside. Its links to others, and how it is said, have no place in a list. */
export function toldOfEntry({ id, term, plain, more, also, brands, abbr, kind, level }: Entry): ToldEntry {
  return { id, term, plain, more, also: [...also, ...brands], abbr, kind, level: String(level) };
}

/** A word that the reader explains. */
export function toldOfOwn({ id, text }: OwnWord): ToldEntry {
  return { ...text.value, id };
}

/** The meaning that a saved word has, wherever it is from, under the reader's own tags. */
export function toldOfSaved(entry: Entry, tags: readonly string[], glossary: ToldHead): ToldEntry {
  const { origin } = entry;
  const { licence, source } = !origin ? glossary : origin.kind === 'pack' ? origin : NOT_TOLD;
  // The id of a word that is not of the glossary names its list, which the file's reader does not have.
  const id = origin ? undefined : entry.id;
  return { ...toldOfEntry(entry), id, tags, licence, source };
}

const NOT_TOLD: ToldHead = {};
