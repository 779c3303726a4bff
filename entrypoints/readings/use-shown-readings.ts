// Which readings are shown: what the search finds, filtered and in order.

import { useMemo } from 'preact/hooks';
import { useSearch } from '../../components/use-search';
import type { ReadingListing } from '../../notebook/readings';
import { createReadingSearch } from '../../notebook/search';
import { inOrder, type Look, withTag } from './narrow-readings';

export function useShownReadings(readings: readonly ReadingListing[], look: Look): readonly ReadingListing[] {
  const search = useSearch(createReadingSearch, readings);
  return useMemo(() => {
    const byId = new Map(readings.map((reading) => [reading.id, reading]));
    // A reading that has just come is listed before the search knows it.
    const found =
      look.query.trim() === '' ? readings : search(look.query).flatMap((id) => byId.get(id) ?? []);
    return inOrder(withTag(found, look.tag), look.order);
  }, [readings, look, search]);
}
