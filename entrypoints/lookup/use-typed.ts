// What stands in the field: what was handed over from the address bar, the popup or the notebook, then what is typed. It is
// in no address and in no title, and gone once the page is closed.

import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { takeWordToLookUp } from '../../platform/word-to-look-up';

/** The field has the focus from the first moment on. */
export function useTyped(
  field: RefObject<HTMLInputElement | null>,
): [query: string, setQuery: (query: string) => void] {
  const [query, setQuery] = useState('');
  useEffect(() => {
    field.current?.focus();
    takeWordToLookUp().then(
      // What was typed meanwhile counts for more.
      (handed) => handed !== null && setQuery((typed) => typed || handed),
      (error: unknown) => console.error('Medgloss: no word was handed over', error),
    );
  }, [field]);
  return [query, setQuery];
}
