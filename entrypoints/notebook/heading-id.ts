// How the list and the keyboard find a saved term on the page.

/** Id of the heading of a saved term in the list. */
export function headingId(entry: string): string {
  return `term-${entry}`;
}
