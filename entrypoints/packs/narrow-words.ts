// Which words are shown to be chosen from: those whose names or meaning have what is typed, of one kind, under one tag. Pure.

export interface ChoosableWord {
  /** Its own among those that are chosen from. */
  readonly key: string;
  readonly term: string;
  readonly plain: string;
  /** Other names, short forms among them. */
  readonly also: readonly string[];
  readonly tags: readonly string[];
  readonly kind?: string | undefined;
}

/** Empty texts let everything through. */
export interface WordFilter {
  readonly query: string;
  readonly kind: string;
  readonly tag: string;
}

export const NO_FILTER: WordFilter = { query: '', kind: '', tag: '' };

/** Narrows these words; what is looked through is made once. */
export function narrower<Word extends ChoosableWord>(
  words: readonly Word[],
): (filter: WordFilter) => readonly Word[] {
  const texts = words.map(({ term, also, plain }) => folded([term, ...also, plain].join('\n')));
  return ({ query, kind, tag }) => {
    const typed = folded(query).split(/\s+/).filter(Boolean);
    return words.filter(
      (word, i) =>
        (kind === '' || word.kind === kind) &&
        (tag === '' || word.tags.includes(tag)) &&
        typed.every((part) => texts[i]?.includes(part)),
    );
  };
}

/** In small letters without accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
