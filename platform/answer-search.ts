// Answers what a page of ours asks the worker that looks words up: the newest question, at once by names, and once more when
// what meanings say has been read. Questions that were overtaken are passed over.

import type { Entry } from '../glossary/entry';
import type { Explanation } from '../glossary/explain';
import type { SearchAnswer, SearchQuestion } from './search-messages';
import type { WordSearch } from './word-search';

export interface SearchParts extends WordSearch {
  readonly explain: (text: string) => Promise<Explanation<Entry>>;
}

/** What is to be called with each question. */
export function answerSearch(
  { find, readMeanings, explain }: SearchParts,
  post: (answer: SearchAnswer) => void,
): (question: SearchQuestion) => void {
  /** What was asked last, and whether it is still to be answered. */
  let newest: SearchQuestion | undefined;
  let isWaiting = false;
  let isAnswering = false;

  async function answerAll(): Promise<void> {
    isAnswering = true;
    while (isWaiting && newest) {
      isWaiting = false;
      const question = newest;
      const isWhole = await answer(question);
      // Other keys come first.
      await nextTask();
      if (!isWhole && !question.isNamesOnly) void readOn(question);
    }
    isAnswering = false;
  }

  /** Whether everything has been looked through. */
  async function answer({ nth, text, most, isNamesOnly }: SearchQuestion): Promise<boolean> {
    try {
      const found = await find(text, most);
      // A word that is like others may still be well built, and none of them.
      const isNamed = found.words.some(({ fit }) => fit !== 'meaning' && fit !== 'slip');
      const explanation = isNamed || isNamesOnly ? null : await explain(text);
      post({ nth, found, explanation });
      return found.isWhole;
    } catch (error) {
      console.error('Medgloss: nothing can be looked up', error);
      post({ nth, found: null, explanation: null });
      return true;
    }
  }

  /** Once meanings have been read, what is still asked is answered again. */
  async function readOn(question: SearchQuestion): Promise<void> {
    try {
      await readMeanings();
      if (newest === question) ask(question);
    } catch (error) {
      console.error('Medgloss: meanings cannot be looked through', error);
    }
  }

  function ask(question: SearchQuestion): void {
    newest = question;
    isWaiting = true;
    if (!isAnswering) void answerAll();
  }

  return ask;
}

/** Lets messages in that have come meanwhile. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
