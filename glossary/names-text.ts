// The names of all lists as one text that a search goes through (name-search.ts), and what it knows of each line.
//
//   text     \n cytokine \n messenger of the immune system \n ck \n interleukin 6 …
//   starts      1           10                                41     44              … where each line begins
//   owners      0           0                                 0      1               … whose name it is, by place
//   numbers     7           12                                                       … of each entry, by its place

/** The names of one list: of each entry a line of text, and in it the lines of `linesOf`, parted by tabs. */
export interface ListNames {
  /** Numbers of the entries, in the order of their lines. */
  readonly numbers: ArrayLike<number>;
  /** How hard each is, 1 to 3; left out where nobody knows. */
  readonly levels?: ArrayLike<number>;
  readonly lines: string;
}

export interface NamesText {
  /** A line break stands before the first line and behind the last. */
  readonly text: string;
  /** One more than there are lines: the last stands behind the text. */
  readonly starts: Uint32Array;
  readonly owners: Uint32Array;
  readonly numbers: Uint32Array;
  /** Place of the list of each entry. */
  readonly places: Uint16Array;
  readonly levels: Uint8Array;
}

const TAB = 9;
export const LINE = 10;
export const SPACE = 32;

/** Joins the names of lists in their order. */
export function namesText(lists: readonly ListNames[]): NamesText {
  const filled = lists.filter(({ numbers }) => numbers.length > 0);
  const marked = `\n${filled.map(({ lines }) => lines).join('\n')}\n`;
  return { text: marked.replaceAll('\t', '\n'), ...placeLines(marked), ...joinLists(filled) };
}

/** Where each line begins, and the place of its entry; a last start stands behind the text. */
function placeLines(marked: string): Pick<NamesText, 'starts' | 'owners'> {
  let lines = 0;
  for (let i = 1; i < marked.length; i++) {
    const unit = marked.charCodeAt(i);
    if (unit === TAB || unit === LINE) lines++;
  }
  const starts = new Uint32Array(lines + 1);
  const owners = new Uint32Array(lines);
  starts[0] = 1;
  let [line, owner] = [0, 0];
  for (let i = 1; i < marked.length; i++) {
    const unit = marked.charCodeAt(i);
    if (unit !== TAB && unit !== LINE) continue;
    owners[line++] = owner;
    starts[line] = i + 1;
    if (unit === LINE) owner++;
  }
  return { starts, owners };
}

/** Of each entry of all lists its number, the place of its list, and how hard it is. */
function joinLists(lists: readonly ListNames[]): Pick<NamesText, 'numbers' | 'places' | 'levels'> {
  const count = lists.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const numbers = new Uint32Array(count);
  const places = new Uint16Array(count);
  const levels = new Uint8Array(count);
  let owner = 0;
  for (const [place, list] of lists.entries()) {
    for (let i = 0; i < list.numbers.length; i++, owner++) {
      numbers[owner] = list.numbers[i] ?? 0;
      places[owner] = place;
      levels[owner] = list.levels?.[i] ?? 2;
    }
  }
  return { numbers, places, levels };
}

/** Where so many words end that begin at a place of the line. */
export function rowEnd(text: string, at: number, words: number, end: number): number {
  let next = at - 1;
  for (let i = 0; i < words && next < end; i++) {
    const space = text.indexOf(' ', next + 1);
    next = space < 0 ? end : Math.min(space, end);
  }
  return next;
}

/** Where a text stands in another, from first to last. */
export function* placesIn(text: string, wanted: string): Generator<number> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) yield at;
}

/** The line that holds a place of the text. */
export function lineAt(starts: Uint32Array, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
