// The beginning of a text that is too long to be shown whole.

/** The text itself where it has at most `most` UTF-16 units; else as many of its words as fit, with an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  // What is not parted by spaces is cut between two characters.
  const words = /\s/.test(text.charAt(most)) ? cut : cut.replace(/\s+\S*$/, '');
  return `${words
    .replace(/[\s,;:–—-]+$/, '')
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`;
}
