// Folds text to words of one-byte letter codes, so that "β₂‑Agonist", "beta-2 agonist" and "beta2 agonist" read alike.
// Every word keeps where it began and ended in the original text (UTF-16 offsets), so nothing has to be mapped back.
// Which words form a term is the matcher's affair; plurals and spelling variants are the index's (variants.ts).

/** Letter codes of a folded word: a–z are 1–26, digits 27–36, symbols that stand as words of their own 37–41. */
export const SYMBOLS = '/&%+#';
const DIGIT_ZERO = 27;
const FIRST_SYMBOL = 37;

/** What stands between a word and the one before it. */
export const GAP = {
  /** Nothing, or what glues: IL|6, TNF|α, b.i.d, www.lupus.example. */
  none: 0,
  /** White space, however wide or unbreakable. */
  space: 1,
  /** A hyphen or dash inside a compound. */
  hyphen: 2,
  /** Punctuation, or text of another script: a term never crosses it. */
  hard: 3,
} as const;

/** The words of one block of text, in parallel arrays that are reused from call to call. */
export interface Words {
  count: number;
  /** UTF-16 offset of the first unit, and after the last one (a possessive 's is left out). */
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  /** One of GAP, for what stands before the word. */
  gap: Uint8Array;
  /** Number of letters in the folded word, at most 255. */
  size: Uint8Array;
  /** Whether what follows the last word is a hard gap is not recorded: the end of text is one. */
}

// Classes of a UTF-16 unit. Codes 1–41 are letters, digits and symbols as above.
const SKIP = 64; // soft hyphen, zero width, combining marks: as if not there
const SPACE = 65;
const HYPHEN = 66;
const APOSTROPHE = 67;
const DOT = 68;
const HARD = 69;
const JOINER = 71; // _ and @ glue words to one name: lupus_and_latte, @olga
const MANY = 70; // folds to several letters, or to a word of its own: see unfold()

/** Class of one UTF-16 unit. Above Latin Extended-A it is looked up anew: such text is rare in English pages. */
function classOf(unit: number): number {
  return unit < ASCII_AND_LATIN ? (table[unit] ?? HARD) : classify(unit);
}

function classify(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 65 && unit <= 90) return unit - 64;
  if (unit >= 48 && unit <= 57) return unit - 48 + DIGIT_ZERO;
  const char = String.fromCharCode(unit);
  if (/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(char)) return SPACE;
  // Soft hyphen, joiners, direction marks, variation selectors, combining marks.
  if (/\p{Default_Ignorable_Code_Point}|\p{M}/u.test(char)) return SKIP;
  if (/[-\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/.test(char)) return HYPHEN;
  if (/['\u2018\u2019\u02bc\u2032\uff07\u00b4`]/.test(char)) return APOSTROPHE;
  if (char === '.' || char === '\u00b7') return DOT;
  if (char === '_' || char === '@') return JOINER;
  const symbol = SYMBOLS.indexOf(char);
  if (symbol >= 0) return FIRST_SYMBOL + symbol;
  const letters = unfold(char);
  if (letters === '') return HARD;
  return letters.length === 1 ? classify(letters.charCodeAt(0)) : MANY;
}

// biome-ignore format: a table reads better in rows
const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta',
  ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi', ο: 'omicron', π: 'pi', ρ: 'rho',
  σ: 'sigma', ς: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega',
};
const LIGATURES: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** ASCII letters and digits that a character stands for: é is e, ﬁ is fi, ₂ is 2, β is beta; '' when it is no letter. */
function unfold(char: string): string {
  const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const named = GREEK[plain] ?? LIGATURES[plain] ?? plain;
  return /^[a-z0-9]+$/.test(named) ? named : '';
}

const ASCII_AND_LATIN = 0x180;
const table = new Uint8Array(ASCII_AND_LATIN).map((_, unit) => classify(unit));

/** Hash of a word's letter codes; kept below 2^25 so that it stays a small integer in cold code. */
export function hashLetters(letters: Uint8Array, from = 0, to = letters.length): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = (hash * 31 + (letters[i] ?? 0)) & 0x1ffffff;
  return hash;
}

export function createWords(capacity = 1024): Words {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    gap: new Uint8Array(capacity),
    size: new Uint8Array(capacity),
  };
}

/**
 * Splits `text` into folded words, written into `words` (grown when full).
 * One pass over UTF-16 units: a letter extends the word, a gap ends it. A change between letters, digits, symbols and
 * Greek ends it too, so that IL6 and IL-6 are the same two words.
 */
export function splitWords(text: string, words: Words): void {
  words.count = 0;
  let gap: number = GAP.hard;
  let start = -1;
  let end = 0;
  let hash = 0;
  let size = 0;
  let isDigit = false;
  const close = () => {
    if (start < 0) return;
    push(words, start, end, hash, gap, size);
    start = -1;
    gap = GAP.none;
  };
  for (let i = 0; i < text.length; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind < DIGIT_ZERO) {
      if (start >= 0 && isDigit) close();
      if (start < 0) {
        start = i;
        hash = size = 0;
        isDigit = false;
      }
      hash = (hash * 31 + kind) & 0x1ffffff;
      size++;
      end = i + 1;
    } else if (kind < FIRST_SYMBOL) {
      if (start >= 0 && !isDigit) close();
      if (start < 0) {
        start = i;
        hash = size = 0;
        isDigit = true;
      }
      hash = (hash * 31 + kind) & 0x1ffffff;
      size++;
      end = i + 1;
    } else if (kind === SKIP) {
    } else if (kind === SPACE) {
      close();
      if (gap < GAP.space) gap = GAP.space;
    } else if (kind === HYPHEN) {
      close();
      // " - " between spaces is a dash that parts two thoughts.
      gap = gap === GAP.none && !isSpace(text, i + 1) ? GAP.hyphen : GAP.hard;
    } else if (kind === APOSTROPHE) {
      const inWord = start >= 0;
      close();
      if (inWord && isPossessive(text, i)) i++;
      else if (inWord && isLetter(text, i + 1)) gap = GAP.hyphen;
      else if (!inWord || !isSpace(text, i + 1)) gap = GAP.hard;
    } else if (kind === DOT) {
      const inWord = start >= 0;
      const isInitial = inWord && size === 1 && !isDigit; // E. coli
      close();
      // b.i.d. and lupus.example are one word each; "lymphoma.The" is a space forgotten.
      const isGlue = inWord && (isInitial ? isLetter(text, i + 1) : isSmallOrDigit(text, i + 1));
      gap = isGlue || (isInitial && isSpace(text, i + 1)) ? GAP.none : GAP.hard;
    } else if (kind === JOINER) {
      close();
      gap = GAP.none;
    } else if (kind === HARD) {
      close();
      gap = GAP.hard;
    } else if (kind === MANY) {
      const letters = unfold(text.charAt(i));
      const isGreek = text.charCodeAt(i) >= 0x370 && text.charCodeAt(i) < 0x400;
      if (isGreek || (start >= 0 && isDigit)) close();
      if (start < 0) {
        start = i;
        hash = size = 0;
        isDigit = false;
      }
      for (let k = 0; k < letters.length; k++) {
        hash = (hash * 31 + classOf(letters.charCodeAt(k))) & 0x1ffffff;
        size++;
      }
      end = i + 1;
      if (isGreek) close();
    } else {
      // A symbol is a word by itself.
      close();
      push(words, i, i + 1, kind, gap, 1);
      gap = GAP.none;
    }
  }
  close();
}

function push(words: Words, start: number, end: number, hash: number, gap: number, size: number): void {
  if (words.count === words.start.length) grow(words);
  const i = words.count++;
  words.start[i] = start;
  words.end[i] = end;
  words.hash[i] = hash;
  words.gap[i] = gap;
  words.size[i] = Math.min(size, 255);
}

function grow(words: Words): void {
  const larger = createWords(words.start.length * 2);
  larger.start.set(words.start);
  larger.end.set(words.end);
  larger.hash.set(words.hash);
  larger.gap.set(words.gap);
  larger.size.set(words.size);
  Object.assign(words, larger, { count: words.count });
}

function isSpace(text: string, i: number): boolean {
  return i >= text.length || classOf(text.charCodeAt(i)) === SPACE;
}

function isLetter(text: string, i: number): boolean {
  if (i >= text.length) return false;
  const kind = classOf(text.charCodeAt(i));
  return kind < FIRST_SYMBOL || kind === MANY;
}

function isSmallOrDigit(text: string, i: number): boolean {
  return /[\p{Ll}\p{N}]/u.test(text.charAt(i));
}

function isPossessive(text: string, apostrophe: number): boolean {
  const next = text.charCodeAt(apostrophe + 1) | 32;
  return next === 115 && !isLetter(text, apostrophe + 2);
}

/** The folded letters of text[start, end), written to `out` from 0; returns how many (at most 255). */
export function foldInto(out: Uint8Array, text: string, start: number, end: number): number {
  let size = 0;
  for (let i = start; i < end && size < 255; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind < SKIP) out[size++] = kind;
    else if (kind === MANY) {
      for (const letter of unfold(text.charAt(i)))
        if (size < 255) out[size++] = classOf(letter.charCodeAt(0));
    }
  }
  return size;
}

/** Bit i is set where letter i of the words in text[start, end) is a capital; letters past the 32nd are not told. */
export function capitals(text: string, start: number, end: number): number {
  let mask = 0;
  let letter = 0;
  for (let i = start; i < end && letter < 32; i++) {
    const unit = text.charCodeAt(i);
    const kind = classOf(unit);
    if (kind >= SKIP && kind !== MANY) continue;
    if (kind < DIGIT_ZERO && unit >= 65 && unit <= 90) mask |= 1 << letter;
    letter += kind === MANY ? unfold(text.charAt(i)).length : 1;
  }
  return mask >>> 0;
}
