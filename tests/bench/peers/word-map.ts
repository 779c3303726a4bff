// The obvious way to find names in text: a Map from the first word of each to the words that follow it, longest first.

const WORD = /[\p{L}\p{N}]+/gu;

/** Counts the names in a text. */
export function wordMap(spellings: readonly string[]): (text: string) => number {
  const byFirst = new Map<string, string[][]>();
  for (const spelling of spellings) {
    const [first, ...rest] = spelling.toLowerCase().match(WORD) ?? [];
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), rest]);
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length);
  return (text) => {
    const words = text.toLowerCase().match(WORD) ?? [];
    let count = 0;
    for (let i = 0; i < words.length; i++) {
      const names = byFirst.get(words[i] ?? '');
      const found = names?.find((rest) => rest.every((word, k) => words[i + 1 + k] === word));
      if (!found) continue;
      count++;
      i += found.length;
    }
    return count;
  };
}
