// A text reduced to what it says, with a map back. How a page is set (white space, quotation marks, dashes, case, accents
// as one character or two, ligatures, soft hyphens) changes from one version to the next while the words stay; so places
// are sought among the letters alone, and only then looked up in the text. Pure.

/** Source units between two marks of the map: looking a place up reads at most so many again. */
const STRIDE = 2048;
/** Units folded at one step. */
const STEP = 16 * STRIDE;

/** Said by none: white space, marks of quotation, accents that stand as characters of their own, what nobody sees. */
const SILENT =
  /[\s\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|[\u0300-\u036f]|[\ufe00-\ufe0f]/;
const QUOTATION = /["'`´‘’‚‛“”„‟«»‹›′″‵‶ʼʹʺ＂＇]/;
const DASH = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/;

const folded: string[] = [];

/** What one UTF-16 unit stands for among the letters: nothing, itself, or up to some few. */
function foldUnit(unit: number): string {
  const known = folded[unit];
  if (known !== undefined) return known;
  const made = [...String.fromCharCode(unit).normalize('NFKD').toLowerCase()]
    .map((sign) => (SILENT.test(sign) || QUOTATION.test(sign) ? '' : DASH.test(sign) ? '-' : sign))
    .join('');
  folded[unit] = made;
  return made;
}

/** The letters of a short text: a quotation, what stands before it. */
export function lettersOf(text: string): string {
  // Joined at once: a string that grows letter by letter is put together only when it is read, all at one go.
  const letters: string[] = [];
  for (let i = 0; i < text.length; i++) letters.push(foldUnit(text.charCodeAt(i)));
  return letters.join('');
}

/**
 * The letters of a long text, and which unit of the text each belongs to. Every STRIDE units it is noted how many letters
 * came before, so that the map costs next to nothing:
 *
 *     text      |  unit 0 … 2047  |  2048 … 4095  |  …
 *     before    |  0              |  1730         |  …      letters
 */
export class Letters {
  private constructor(
    private readonly source: string,
    readonly text: string,
    private readonly before: readonly number[],
  ) {}

  /** Folds a text, a piece at each step. */
  static *read(source: string): Generator<void, Letters> {
    const pieces: string[] = [];
    const before: number[] = [];
    let length = 0;
    for (let from = 0; from < source.length; from += STRIDE) {
      if (from > 0 && from % STEP === 0) yield;
      const piece = lettersOf(source.slice(from, from + STRIDE));
      before.push(length);
      pieces.push(piece);
      length += piece.length;
    }
    return new Letters(source, pieces.join(''), before);
  }

  /** How many letters stand before a place in the text. */
  countBefore(at: number): number {
    const mark = Math.min(Math.floor(at / STRIDE), this.before.length - 1);
    if (mark < 0) return 0;
    return (this.before[mark] ?? 0) + lettersOf(this.source.slice(mark * STRIDE, at)).length;
  }

  /** Where in the text a letter stands. */
  placeOf(letter: number): number {
    let low = 0;
    let high = this.before.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.before[middle] ?? 0) <= letter) low = middle;
      else high = middle - 1;
    }
    let left = letter - (this.before[low] ?? 0);
    for (let at = low * STRIDE; at < this.source.length; at++) {
      left -= foldUnit(this.source.charCodeAt(at)).length;
      if (left < 0) return at;
    }
    return this.source.length;
  }

  /** The piece of text that letters [start, end) were read from, without what stands silent around it. */
  spanOf(start: number, end: number): { start: number; end: number } {
    return { start: this.placeOf(start), end: this.placeOf(end - 1) + 1 };
  }
}
