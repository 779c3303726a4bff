// What the worker finds of a text, which it is told at each key. It is made with the first text, and lives as long as who asks.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchAnswer, SearchQuestion } from '../platform/search-messages';
import type { FoundWord } from '../platform/word-search';

export type { FoundWord };

/** An answer with the text that it is about. */
export interface Searched extends SearchAnswer {
  readonly text: string;
}

/** The answer that came last; undefined before the first, and while there is no text. It may be that to the text before. */
export function useWordSearch(
  text: string,
  { most, isNamesOnly = false }: { readonly most: number; readonly isNamesOnly?: boolean },
): Searched | undefined {
  const [searched, setSearched] = useState<Searched>();
  const worker = useRef<Worker | undefined>(undefined);
  const asked = useRef<SearchQuestion | undefined>(undefined);
  const questions = useRef(0);
  useEffect(() => () => worker.current?.terminate(), []);
  const isEmpty = text.trim() === '';
  useEffect(() => {
    if (isEmpty) {
      asked.current = undefined;
      setSearched(undefined);
      return;
    }
    worker.current ??= startWorker((answer) => {
      const question = asked.current;
      if (!question) return;
      const { nth, text } = question;
      if (!answer) setSearched({ nth, text, found: null, explanation: null });
      else if (answer.nth === nth) setSearched({ ...answer, text });
    });
    asked.current = { nth: ++questions.current, text, most, isNamesOnly };
    worker.current.postMessage(asked.current);
  }, [text, isEmpty, most, isNamesOnly]);
  return searched;
}

function startWorker(onAnswer: (answer: SearchAnswer | null) => void): Worker {
  const worker = new Worker(new URL('../platform/search-worker.ts', import.meta.url), { type: 'module' });
  // It could not be started: as in the moment of an update.
  worker.onerror = () => onAnswer(null);
  worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => onAnswer(data);
  return worker;
}
