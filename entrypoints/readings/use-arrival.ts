// The way to the passage that the address names, readings.html#PASSAGE-ID: its reading unfolds, and its note takes the focus.

import { useEffect, useRef, useState } from 'preact/hooks';
import { passageNoteId } from '../../components/use-passages';
import type { ReadingListing } from '../../notebook/readings';

/**
 * `reveal` has a reading shown and unfolded; it is called until the note is drawn, and may be called again without harm.
 * True: the address names a passage that is not here.
 */
export function useArrival(readings: readonly ReadingListing[], reveal: (reading: string) => void): boolean {
  const wanted = useRef(namedPassage());
  const [isMissing, setMissing] = useState(false);
  const [, setArrivals] = useState(0);

  useEffect(() => {
    const life = new AbortController();
    const onHash = () => {
      wanted.current = namedPassage();
      setMissing(false);
      setArrivals((arrivals) => arrivals + 1);
    };
    addEventListener('hashchange', onHash, { signal: life.signal });
    return () => life.abort();
  }, []);

  // After every render: a reading far down the list is drawn some renders later.
  useEffect(() => {
    const passage = wanted.current;
    if (passage === '') return;
    const note = document.getElementById(passageNoteId(passage));
    if (note) {
      wanted.current = '';
      note.scrollIntoView({ block: 'center' });
      note.focus({ preventScroll: true });
      return;
    }
    const reading = readings.find(({ passages }) => passages.some(({ id }) => id === passage));
    if (reading) return reveal(reading.id);
    wanted.current = '';
    setMissing(true);
  });

  return isMissing;
}

/** Empty for none. */
function namedPassage(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    // Not an address of ours.
    return '';
  }
}
