// What looks like an abbreviation, and what only stands in its place: years, references, units, names, numerals. Where
// its long form is, is abbreviations.ts's affair.

/** Short forms that what stands in brackets may begin with: the VTE of "VTE; also clots", of "abbreviated VTE", of "VTE 3 %". */
export function shortFormsIn(inside: string): string[] {
  const [clause = ''] = inside.split(/[;:,=]|\s[–—-]\s|\sor\s|\salso\s/, 1);
  const whole = clause
    .trim()
    .replace(LEAD, '')
    .replace(/["”’']+$/, '');
  const [first = ''] = whole.split(/\s+(?=\d)/, 1);
  return [...new Set([whole, first])].filter(isShortForm);
}

/** Words that may lead to an abbreviation. */
const LEAD =
  /^(?:(?:or|the|also|abbreviated(?: as| to)?|called|termed|known as|hereafter|hereinafter|i\.\s?e\.|in short|acronym|abbreviation)[,:]?\s+|\d+ ?% |["“‘']+)+/;

const UNITS = 'mL dL mM nM pM kPa mmHg MHz kHz GHz kDa mV kV Hz IU mEq kJ kW Gy mSv µL μL mOsm pH';
const REFERENCES =
  'Fig Figs Figure Figures Table Tables Tab Box Panel Chapter Section Appendix Supplement Suppl Ref Refs Reference Eq ' +
  'Equation Step Part Page Pages Vol No Note Notes See Group Arm Stage Phase Grade Type Class Level Day Week Month Year ' +
  'Study Trial Case Patient Mr Mrs Ms Dr Prof St Jr Sr Inc Ltd Co Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue ' +
  'Wed Thu Fri Sat Sun Yes';
const REFUSED = new Set([...UNITS.split(' '), ...REFERENCES.split(' ')]);

/**
 * Whether a text may be a short form: two to ten characters in at most two words, as in the paper. Beyond the paper: with
 * capitals that a name or the beginning of a sentence does not have.
 */
export function isShortForm(text: string): boolean {
  if (text.length < 2 || text.length > 10 || !SHAPE.test(text)) return false;
  const words = text.split(' ');
  if (words.length > 2 || words.some((word) => REFUSED.has(word.replace(/\.$/, '')))) return false;
  if (/^[IVX]+$/.test(text) && text !== 'IV') return false; // numerals
  return words.some((word) => isMarked(word)) || /^\p{Lu}\p{Ll}{1,2}$/u.test(text);
}

/** Begins with a letter or digit, has a letter, and nothing that formulas and addresses are made of. */
const SHAPE = /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{N} /&+'’.‐‑–-]*$/u;

/** Two capitals, or one with a digit or a Greek letter: VTE, mRNA, IL-6, TNF-α, DMARDs, but not Smith. */
function isMarked(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 || (capitals === 1 && (/[\dα-ω]/u.test(word) || /^\p{Ll}\p{Lu}/u.test(word)));
}

/** Without the s of a plural: DMARDs, NSAID's. */
export function singularOf(short: string): string {
  return short.replace(/(?<=[\p{Lu}\d])['’]?s$/u, '');
}

/** One key for all ways to write a short form. */
export function shortKey(short: string): string {
  return singularOf(short.replace(/[‐‑–]/g, '-'));
}
