// Between a word as it is kept and the form in which it is written. Pure.

import type { OwnWord, OwnWordText } from '../../notebook/rows';
import type { TypedWord } from '../../platform/word-drafts';

export const NOTHING_TYPED: TypedWord = { term: '', plain: '', also: '', tags: [] };

/** What the form shows of a word. */
export function typedOf({ term, plain, also, tags }: OwnWordText): TypedWord {
  return { term, plain, also: also.join('\n'), tags };
}

/** What the form says, to be made plain and checked (`tidyOwnWord`). */
export function toldOf({ term, plain, also, tags }: TypedWord): OwnWordText {
  return { term, plain, also: also.split('\n').filter((name) => name.trim() !== ''), tags };
}

/** The word of this name, be it in capitals or not. */
export function wordNamed(words: readonly OwnWord[], name: string): OwnWord | undefined {
  const wanted = name.toLowerCase();
  return words.find(({ text: { value } }) =>
    [value.term, ...value.also].some((one) => one.toLowerCase() === wanted),
  );
}

/** Tags in use, A to Z. */
export function tagsOf(words: readonly OwnWord[]): string[] {
  return [...new Set(words.flatMap(({ text }) => text.value.tags))].sort(new Intl.Collator().compare);
}
