// The keys of the page. What is found is a plain list of buttons, and the arrow keys move the focus itself: screen readers tell
// what has the focus in every mode of theirs and by touch, while an option that is only pointed at from a field (a
// combobox) is silent in some, and may hold no meaning of two lines.

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Result } from './results';

export interface ResultKeysProps {
  field: RefObject<HTMLInputElement | null>;
  results: readonly Result[];
  /** They are those of what stands in the field now. */
  isCurrent: boolean;
  onOpen: (id: string) => void;
}

/** Id of what leads to a result, which takes the focus. */
export function resultElementId(id: string): string {
  return `result-${id}`;
}

/** Handlers for the element around the field and the list. */
export function useResultKeys({ field, results, isCurrent, onOpen }: ResultKeysProps) {
  /** Enter was pressed before the answer to what was typed. */
  const isOpening = useRef(false);
  useEffect(() => {
    if (isOpening.current && isCurrent) openFirst();
  });

  function openFirst(): void {
    isOpening.current = !isCurrent;
    const [first] = results;
    if (!isCurrent || !first) return;
    focusOn(0);
    if (first.kind === 'entry') onOpen(first.id);
  }

  /** The result that has the focus: -1 for the field, undefined where it is elsewhere. */
  function placeOf(target: EventTarget | null): number | undefined {
    if (target === field.current) return -1;
    const place = results.findIndex(({ id }) => document.getElementById(resultElementId(id)) === target);
    return place < 0 ? undefined : place;
  }

  function focusOn(place: number): void {
    const result = results[place];
    if (result) document.getElementById(resultElementId(result.id))?.focus();
    else if (place < 0) field.current?.focus();
  }

  return {
    onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const place = placeOf(event.target);
      isOpening.current = false;
      switch (event.key) {
        case 'Escape':
          // In the field it is the browser's: there it empties it.
          if (place === -1) return;
          field.current?.focus();
          field.current?.select();
          break;
        case 'ArrowDown':
        case 'ArrowUp':
          if (place === undefined) return;
          focusOn(event.key === 'ArrowDown' ? Math.min(place + 1, results.length - 1) : place - 1);
          break;
        case 'Enter':
          if (place !== -1) return;
          openFirst();
          break;
        default:
          return;
      }
      event.preventDefault();
    },
  };
}
