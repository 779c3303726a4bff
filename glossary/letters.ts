// What each character counts as: a letter or digit of a word, a gap of some kind, or nothing. And the letters of a
// stretch of text, folded to one-byte codes: É is e, ﬁ is fi, ₂ is 2, β is beta.

/** Parts texts that have nothing to do with each other: neither a word nor white space, and no name goes across it. */
export const BARRIER = '\u001f';

/** Letter codes of a folded word: a–z are 1–26, digits 27–36, symbols that stand as words of their own 37–41. */
export const SYMBOLS = '/&%+#';
export const DIGIT_ZERO = 27;
export const FIRST_SYMBOL = 37;

// Classes of a UTF-16 unit. Codes 1–41 are letters, digits and symbols as above.
export const SKIP = 64; // soft hyphen, zero width, combining marks, ® and ™: as if not there
export const SPACE = 65;
export const HYPHEN = 66;
export const APOSTROPHE = 67;
export const DOT = 68;
export const HARD = 69;
export const JOINER = 71; // _ and @ glue words to one name: lupus_and_latte, @olga
export const MANY = 70; // folds to several letters, or to a word of its own: see unfold()

/** Classes found so far, by UTF-16 unit; 0 is none yet: ask learn(). */
const CLASSES = new Uint8Array(0x10000);

/** Class of one UTF-16 unit. */
export function classOf(unit: number): number {
  return CLASSES[unit] || learn(unit);
}

/** Whether a letter or digit stands at a place of a text. */
export function isLetterAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const kind = classOf(text.charCodeAt(at));
  return kind < FIRST_SYMBOL || kind === MANY;
}

/** Marks a byte of UTF-8 that is a part of a longer character. */
export const WIDE = 255;

/** Classes of the bytes of UTF-8, for the one loop that cannot pay for a call. */
export const BYTE_CLASSES = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 128 ? ascii(byte) : WIDE));

/** Finds the class of a unit that was not met before. */
function learn(unit: number): number {
  const kind = classify(unit);
  CLASSES[unit] = kind;
  return kind;
}

function ascii(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 65 && unit <= 90) return unit - 64;
  if (unit >= 48 && unit <= 57) return unit - 48 + DIGIT_ZERO;
  if (unit === 32 || (unit >= 9 && unit <= 13)) return SPACE;
  const char = String.fromCharCode(unit);
  if (char === '-') return HYPHEN;
  if (char === "'" || char === '`') return APOSTROPHE;
  if (char === '.') return DOT;
  if (char === '_' || char === '@') return JOINER;
  const symbol = SYMBOLS.indexOf(char);
  return symbol >= 0 ? FIRST_SYMBOL + symbol : HARD;
}

/** Signs that nearly every page has; the browser takes a millisecond to get ready for the questions below. */
function common(unit: number): number {
  if (unit === 0xa0 || unit === 0x202f || unit === 0x2009) return SPACE;
  if (unit === 0xad || unit === 0x200b) return SKIP;
  if (unit >= 0x2010 && unit <= 0x2015) return HYPHEN;
  if (unit === 0x2018 || unit === 0x2019) return APOSTROPHE;
  return unit === 0x201c || unit === 0x201d || unit === 0x2022 || unit === 0x2026 ? HARD : 0;
}

function classify(unit: number): number {
  if (unit < 128) return ascii(unit);
  const known = common(unit);
  if (known > 0) return known;
  const char = String.fromCharCode(unit);
  // Soft hyphen, joiners, direction marks, variation selectors, combining marks. Before white space: U+FEFF is \s too.
  if (/\p{Default_Ignorable_Code_Point}|\p{M}|[®™©℠]/u.test(char)) return SKIP;
  if (/\s/.test(char)) return SPACE;
  if (/[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/.test(char)) return HYPHEN;
  if (/[\u2018\u2019\u02bc\u2032\uff07\u00b4]/.test(char)) return APOSTROPHE;
  if (char === '\u00b7') return DOT;
  // Raised, lowered, full-width and small signs are the signs: Ca²⁺, 10⁻⁹, ５％.
  const plain = char.normalize('NFKD');
  if (plain.length === 1 && plain !== char) return classify(plain.charCodeAt(0));
  const letters = unfold(char);
  if (letters === '') return HARD;
  return letters.length === 1 ? classify(letters.charCodeAt(0)) : MANY;
}

// biome-ignore format: a table reads better in rows
const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta',
  ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi', ο: 'omicron', π: 'pi', ρ: 'rho',
  σ: 'sigma', ς: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega',
  // Signs that writers take for Greek letters: TNF-ɑ, IFN-ɣ, ∆F508.
  ɑ: 'alpha', ɣ: 'gamma', '∆': 'delta',
};
// biome-ignore format: a table reads better in rows
const LATIN: Readonly<Record<string, string>> = {
  æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i',
};

/** ASCII letters or the digit that a character stands for: é is e, ﬁ is fi, ₂ is 2, β is beta; '' when it is neither. */
export function unfold(char: string): string {
  const plain = bare(char);
  const named = GREEK[plain] ?? LATIN[plain] ?? plain;
  if (/^([a-z]+|[0-9])$/.test(named)) return named;
  // A letter of its own (ɓ, ə) must not part the word it stands in; as a q it makes none that is a term.
  return /^\p{Script=Latin}$/u.test(plain) ? 'q' : '';
}

/** Whether a character is a Greek letter (or a sign made of one, as µ): it stands as a word of its own. */
export function isGreek(char: string): boolean {
  return GREEK[bare(char)] !== undefined;
}

function bare(char: string): string {
  return char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A word's hash stays below 2^25, so that it is a small integer even in code that is not compiled yet. */
export const HASH_MASK = 0x1ffffff;

/** Hash of a word's letter codes. */
export function hashLetters(letters: Uint8Array): number {
  let hash = 0;
  for (const code of letters) hash = (hash * 31 + code) & HASH_MASK;
  return hash;
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
    if (kind < DIGIT_ZERO && isCapital(unit)) mask |= 1 << letter;
    letter += kind === MANY ? unfold(text.charAt(i)).length : 1;
  }
  return mask >>> 0;
}

/** A–Z, and what folds to one of them: É is as much a capital as E with an accent after it. */
function isCapital(unit: number): boolean {
  if (unit < 128) return unit <= 90;
  const char = String.fromCharCode(unit);
  return char !== char.toLowerCase();
}
