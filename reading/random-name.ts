// Names that say nothing, for what a page may come to see.

/** An identifier that says nothing. crypto.randomUUID is missing on pages served over plain http. */
export function randomName(): string {
  return `m${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
}
