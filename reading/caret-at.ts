// The place in the text that is nearest to a point of the window.

export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Looks into the shadow roots that are given, except in Safari before 26.2: its older call sees none. */
export function caretAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: ShadowRoot[] = [],
): Caret | undefined {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
