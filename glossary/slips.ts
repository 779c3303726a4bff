// How many slips of the finger part what was typed from a name, or from its beginning: the name need not be finished. One
// query is compared with hundreds of thousands of words at each key, so a word is left as soon as it is too far away.

/** Shorter words are too like each other to tell a slip from another word: from so many letters on, so many slips. */
const SLIPS: readonly (readonly [letters: number, slips: number])[] = [
  [7, 2],
  [5, 1],
];
/** Letters of a machine word, which holds a column of the comparison. */
const LONGEST = 31;

/** Slips from a query to the beginning of `text` at `from`, up to `end`; undefined where there are more than it may have. */
export type SlipsFrom = (text: string, from: number, end: number) => number | undefined;

/** As many slips as a text of this length may have. */
export function mostSlips(letters: number): number {
  return SLIPS.find(([least]) => letters >= least)?.[1] ?? 0;
}

/**
 * Myers' bit-parallel edit distance (1999, with the changes of Hyyrö, 2003), of the query from each beginning of the word;
 * the least counts. A letter that is missing, too many or another is a slip, and two in each other's place are one. Of
 * the first two letters one must be right, and digits are never slips: interleukin 2 is not interleukin 6.
 * Undefined for a query that may have no slips, or is too long.
 */
export function slipsFinder(query: string): SlipsFrom | undefined {
  const { length } = query;
  const most = mostSlips(length);
  if (most === 0 || length > LONGEST) return undefined;
  // By UTF-16 unit, the places where the query has it.
  const places = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    const unit = query.charCodeAt(i);
    places.set(unit, (places.get(unit) ?? 0) | (1 << i));
  }
  const table = Uint32Array.from({ length: 128 }, (_, unit) => places.get(unit) ?? 0);
  const placesOf = (unit: number) => (unit < 128 ? (table[unit] ?? 0) : (places.get(unit) ?? 0));
  const [first, second] = [query.charCodeAt(0), query.charCodeAt(1)];
  const last = 1 << (length - 1);
  const digits = digitsOf(query);

  return (text, from, end) => {
    const one = text.charCodeAt(from);
    const two = text.charCodeAt(from + 1);
    if (one !== first && two !== second && one !== second && two !== first) return undefined;
    let [up, down, slips, least, at] = [-1, 0, length, Number.POSITIVE_INFINITY, from];
    const stop = Math.min(end, from + length + most);
    for (let i = from; i < stop; i++) {
      const equal = placesOf(text.charCodeAt(i));
      const vertical = equal | down;
      const horizontal = (((equal & up) + up) ^ up) | equal;
      let [more, less] = [down | ~(horizontal | up), up & horizontal];
      if (more & last) slips++;
      else if (less & last) slips--;
      more = (more << 1) | 1;
      less <<= 1;
      up = less | ~(vertical | more);
      down = more & vertical;
      if (slips < least) {
        least = slips;
        at = i + 1;
      }
      // Each letter still to come makes it nearer by one at most.
      if (least > most && slips - (stop - i - 1) > most) break;
    }
    if (least > 1 && isSwapped(query, text, from, end)) return 1;
    return least <= most && digitsOf(text.slice(from, at)) === digits ? least : undefined;
  };
}

/** Whether the word begins with the query but for two neighbors that changed places. */
function isSwapped(query: string, text: string, from: number, end: number): boolean {
  if (end - from < query.length) return false;
  let i = 0;
  while (i < query.length && query[i] === text[from + i]) i++;
  return (
    query[i] === text[from + i + 1] &&
    query[i + 1] === text[from + i] &&
    i + 1 < query.length &&
    text.startsWith(query.slice(i + 2), from + i + 2)
  );
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}/gu, '');
}
