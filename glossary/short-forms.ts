// What looks like an abbreviation, and what only stands in its place: years, references, units, names, numerals. Where
// its long form is, is abbreviations.ts's affair. Asked at every bracket of every page: no regular expression before a
// capital has been seen.

import { isLetterAt } from './letters';

/** Characters of a short form, as in the paper. */
const SHORTEST = 2;
export const LONGEST = 10;

/** As far into brackets as a short form may begin, words that lead to it included. */
const LEAD_SIZE = 32;

/** Short forms that what stands in brackets may begin with: the VTE of "VTE; also clots", of "abbreviated VTE", of "VTE 3 %". */
export function shortFormsIn(inside: string): string[] {
  if (!hasCapital(inside, Math.min(inside.length, LEAD_SIZE))) return [];
  const [clause = ''] = inside.split(/[;:,=]|\s[–—-]\s|\sor\s|\salso\s/, 1);
  const whole = clause
    .trim()
    .replace(LEAD, '')
    .replace(/["”’']+$/, '');
  const [first = ''] = whole.split(/\s+(?=\d)/, 1);
  return (first === whole ? [whole] : [whole, first]).filter(isShortForm);
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
  const { length } = text;
  if (length < SHORTEST || length > LONGEST || !hasCapital(text, length) || !isLetterAt(text, 0))
    return false;
  for (let at = 0; at < length; at++)
    if (!isLetterAt(text, at) && !" /&+'’.‐‑–-".includes(text.charAt(at))) return false;
  const words = text.split(' ');
  if (words.length > 2 || words.some((word) => REFUSED.has(word.replace(/\.$/, '')))) return false;
  if (/^[IVX]+$/.test(text) && text !== 'IV') return false; // numerals
  return words.some(isMarked) || /^[A-Z][a-z]{1,2}$/.test(text);
}

/** Two capitals, or one with a digit, a Greek letter or a small one before it: VTE, IL-6, mRNA, DMARDs, but not Smith. */
function isMarked(word: string): boolean {
  return /[A-Z].*[A-Z]|^[a-z][A-Z]/.test(word) || (/[A-Z]/.test(word) && /[\dα-ω]/.test(word));
}

function hasCapital(text: string, to: number): boolean {
  for (let at = 0; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) return true;
  }
  return false;
}

/** Without the s of a plural: DMARDs, NSAID's. */
export function singularOf(short: string): string {
  return short.endsWith('s') ? short.replace(/([A-Z\d])['’]?s$/, '$1') : short;
}

/** One key for all ways to write a short form. */
export function shortKey(short: string): string {
  return singularOf(/[‐‑–]/.test(short) ? short.replace(/[‐‑–]/g, '-') : short);
}
