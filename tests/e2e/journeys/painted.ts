// What is painted in a document, as a script beside ours can see it.

/**
 * Of a term its words; of a passage the style of its underline, a colon, and its words. Runs in the page, so it is whole
 * in itself.
 */
export function paintedHere(): string[] {
  return [...CSS.highlights].flatMap(([name, highlight]) => {
    const { textDecorationStyle } = getComputedStyle(document.documentElement, `::highlight(${name})`);
    const style = textDecorationStyle === 'dotted' ? '' : `${textDecorationStyle}: `;
    return [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return style + range.toString().replace(/\s+/g, ' ').trim();
    });
  });
}
