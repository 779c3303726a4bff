// The words of a text, read slowly and plainly; the half of the obvious matcher that knows characters. Its rules:
//
// LETTERS. Case, accents, size and height do not count: É, ｅ and ᵉ are e; ₂ and ² are 2. ﬁ is f and i, æ is a and e, ß is
// two s. A letter that only looks Latin (ə, ɓ) is read as q. A Greek letter is a word by itself, its name; so are ɑ, ɣ and ∆.
// IGNORED, as if not there: soft hyphens, zero-width characters, direction marks, combining marks, and ® ™ © ℠.
// A WORD is a run of letters, or a run of digits, or one Greek letter, or one of the symbols / & % + #. It begins with its
// first letter and ends after its last, with the combining marks that follow at once. A possessive 's belongs to no word.
// BETWEEN TWO WORDS, what stands there
//   glues   nothing at all; a dot after letters or digits and before a small letter or a digit (lupus.example), after a
//           single letter before any letter (b.i.d.); _ or @, whatever else stands before it (then look at what follows it)
//   spaces  white space only; with a dot before it after a single letter (E. coli); with an apostrophe before it (cells' walls)
//   links   one hyphen or dash with no space around it; an apostrophe between letters (d'Acosta)
//   parts   all else: punctuation, other scripts, what lies beyond the basic plane, two hyphens, a hyphen beside a space

/** What stands before a word. A dash is a link as long as an em. */
type Gap = 'glued' | 'space' | 'hyphen' | 'dash' | 'parted';

export interface PlainWord {
  /** Letters a–z or digits 0–9, or a symbol: "il", "6", "beta". */
  readonly folded: string;
  /** UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
}

/** One sign of the plain text: a–z, 0–9, A–X for Greek, a symbol, or one of ` '-—._|`. */
interface Sign {
  readonly sign: string;
  readonly start: number;
  end: number;
}

const NAMES =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω';
const LOOKS_GREEK: Readonly<Record<string, string>> = { ς: 'σ', ɑ: 'α', ɣ: 'γ', '∆': 'δ' };
const LATIN = 'æ ae, œ oe, ß ss, ø o, ł l, đ d, ð d, þ th, ħ h, ŧ t, ŋ n, ı i'
  .split(', ')
  .map((pair) => pair.split(' '));
const WORDS = /([a-z]+|[0-9]+)('s(?![a-z0-9A-X]))?|[A-X]|[/&%+#]/g;

/** All words of a text, in order. */
export function wordsOf(text: string): PlainWord[] {
  const signs = signsOf(text);
  const plain = signs.map(({ sign }) => sign).join('');
  const found = [...plain.matchAll(WORDS)];
  return found.map((match, i) => {
    const before = found[i - 1];
    const name = NAMES[match[0].charCodeAt(0) - 65]; // A–X
    const folded = name ?? match[1] ?? match[0];
    const last = signs[match.index + (match[1] ?? match[0]).length - 1];
    const first = signs[match.index];
    const char = text.charAt(first?.start ?? 0);
    const between = plain.slice(before ? before.index + before[0].length : 0, match.index);
    return {
      folded,
      start: first?.start ?? 0,
      end: last?.end ?? 0,
      gap: gapOf(between, before, match[0], char),
    };
  });
}

function gapOf(between: string, before: RegExpMatchArray | undefined, word: string, char: string): Gap {
  const joiner = between.lastIndexOf('_');
  if (!before && joiner < 0) return 'parted';
  let rest = between.slice(joiner + 1);
  const afterWord = joiner < 0 && before?.[1] !== undefined && before[2] === undefined;
  if (afterWord && rest.startsWith("'")) {
    if (rest === "'") return /^[a-z0-9A-X]/.test(word) ? 'hyphen' : 'parted';
    if (rest[1] !== ' ') return 'parted';
    rest = rest.slice(1);
  } else if (afterWord && rest.startsWith('.')) {
    const isInitial = /^[a-z]$/.test(before?.[1] ?? '');
    const isGlue = isInitial ? /^[a-z0-9A-X]/.test(word) : /[\p{Ll}\p{N}]/u.test(char);
    if (rest === '.') return isGlue ? 'glued' : 'parted';
    if (!isInitial || rest[1] !== ' ') return 'parted';
    rest = rest.slice(1);
  }
  if (rest === '') return 'glued';
  if (rest === '-') return 'hyphen';
  if (rest === '—') return 'dash';
  return /^ +$/.test(rest) ? 'space' : 'parted';
}

function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const last = signs.at(-1);
    if (/\p{M}/u.test(char) && last?.end === at) last.end = at + 1;
    for (const sign of read(char)) signs.push({ sign, start: at, end: at + 1 });
  }
  return signs;
}

const known = new Map<string, string>();

/** The signs that one UTF-16 unit stands for; none when it is ignored. */
function read(char: string): string {
  const signs = known.get(char) ?? readAnew(char);
  known.set(char, signs);
  return signs;
}

function readAnew(char: string): string {
  if (/[\p{Default_Ignorable_Code_Point}\p{M}®™©℠]/u.test(char)) return '';
  if (/\s/.test(char)) return ' ';
  if ('—―'.includes(char)) return '—';
  if ('-‐‑‒–⁃−'.includes(char)) return '-';
  if ("'‘’ʼ′´`".includes(char)) return "'";
  if ('.·'.includes(char)) return '.';
  if ('_@'.includes(char)) return '_';
  if ('/&%+#'.includes(char)) return char;
  const plain = char.normalize('NFKD');
  if (plain.length === 1 && plain !== char) return readAnew(plain);
  const letters = plain.replace(/\p{M}/gu, '').toLowerCase();
  const greek = GREEK.indexOf(LOOKS_GREEK[letters] ?? letters);
  if (letters !== '' && greek >= 0) return String.fromCharCode(65 + greek);
  const latin = LATIN.find(([letter]) => letter === letters)?.[1] ?? letters;
  if (/^[a-z]+$|^[0-9]$/.test(latin)) return latin;
  return /^\p{Script=Latin}$/u.test(latin) ? 'q' : '|';
}

/** Which letters of text[start, end) are capitals: "0 1 2" in VTEs. Past the 32nd nobody looks. */
export function capitalsOf(text: string, start: number, end: number): string {
  const capitals: number[] = [];
  let letter = 0;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    const signs = read(char);
    if (/^[a-z]$/.test(signs) && char !== char.toLowerCase()) capitals.push(letter);
    for (const sign of signs) {
      if (/[a-z0-9/&%+#]/.test(sign)) letter++;
      else letter += NAMES[sign.charCodeAt(0) - 65]?.length ?? 0;
    }
  }
  return capitals.filter((place) => place < 32).join(' ');
}
