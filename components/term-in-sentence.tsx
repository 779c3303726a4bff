// A saved sentence with its term marked, as it was on the page.

import type { Place } from '../glossary/term-place';

/** Without a place the sentence stands as it is. */
export function TermInSentence({ sentence, place }: { sentence: string; place: Place | null }) {
  if (!place) return <p>{sentence}</p>;
  return (
    <p>
      {sentence.slice(0, place.start)}
      <mark>{sentence.slice(place.start, place.end)}</mark>
      {sentence.slice(place.end)}
    </p>
  );
}
