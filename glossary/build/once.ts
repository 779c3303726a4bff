// Remembers answers within one run: the gates ask the same of one text, and of one word, again and again.

/** A function of one text that works each answer out but once. */
export function once<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const told = known.get(text);
    if (told !== undefined) return told;
    const anew = answer(text);
    known.set(text, anew);
    return anew;
  };
}
