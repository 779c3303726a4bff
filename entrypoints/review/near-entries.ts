// Where the wrong answers of a choice come from: entries that are near the right one. How near each is, and which are
// wrong at all, is notebook/choices.ts's affair.

import type { Entry } from '../../glossary/entry';
import type { GlossaryAssets } from '../../platform/glossary-assets';

/** How far to look along the alphabet, to both sides: names that begin alike are often built from the same parts. */
const BESIDE = 150;
const MOST_SAVED = 200;

/** Entries that are linked with this one, directly or over another, those beside it in the glossary, and saved ones. */
export async function nearEntries(
  glossary: GlossaryAssets,
  { entry, saved }: { entry: Entry; saved: Iterable<string> },
): Promise<Entry[]> {
  try {
    const number = (await glossary.numberOf(entry.id)) ?? 0;
    const beside = Array.from({ length: 2 * BESIDE + 1 }, (_, i) => number - BESIDE + i);
    const [linked, ...others] = await Promise.all([
      readAll(glossary, linksOf(entry)),
      glossary.entriesByNumber(beside),
      readAll(glossary, [...saved].slice(0, MOST_SAVED)),
    ]);
    const further = await readAll(glossary, linked.flatMap(linksOf));
    const found = [...linked, ...further, ...others.flat()].filter((other) => other !== null);
    return [...new Map(found.map((other) => [other.id, other])).values()];
  } catch (error) {
    console.error(`Medgloss: no wrong answers for "${entry.id}"`, error);
    return [];
  }
}

function linksOf({ broader, related }: Entry): string[] {
  return [...(broader ? [broader.id] : []), ...related.map(({ id }) => id)];
}

async function readAll(glossary: GlossaryAssets, ids: readonly string[]): Promise<Entry[]> {
  const entries = await Promise.all([...new Set(ids)].map((id) => glossary.entryById(id)));
  return entries.filter((entry) => entry !== null);
}
