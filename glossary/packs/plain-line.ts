// Texts of strangers made plain: one form of each letter and of each line break, nothing invisible, nothing that turns
// the direction of what stands around it. What cannot be made plain is refused.

import { type PackPlace, type PackRule, Refusal } from './pack-fault';

/** Left and right marks are letters of right-to-left writing; these overrule what follows, or hide in it. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/u;
const CONTROL = /[\p{Cc}]/u;
/** Letters for machines (tags), and places that no letter has. */
const HIDDEN = /[\u{e0000}-\u{e007f}\ufff9-\uffff]/u;
/** Takes no room and means nothing here: breaks that may be, and marks of a file's beginning. */
const NOTHING = /[\u00ad\u200b\u2060\ufeff]/gu;
const BREAKS = /\r\n?|[\u2028\u2029\u0085\v\f]/gu;

/** Most texts: letters, digits and signs of English on one line. They are plain as they stand. */
const USUAL = /^[!-~](?:[ -~]*[!-~])?$/;

/** A text with line breaks, without space at its ends and without more than one empty line in a row. */
export function plainText(text: string, place: PackPlace = {}): string {
  if (text === '' || USUAL.test(text)) return text;
  const lines = withoutBreaks(text)
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trimEnd());
  const plain = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  refuseUnplain(plain.replaceAll('\n', ''), place);
  return plain;
}

/** A text on one line, with single spaces. */
export function plainLine(text: string, place: PackPlace = {}): string {
  if (text === '' || (USUAL.test(text) && !text.includes('  '))) return text;
  const plain = withoutBreaks(text).replace(/\s+/gu, ' ').trim();
  refuseUnplain(plain, place);
  return plain;
}

/** A name to be found in pages: no word of it mixes alphabets whose letters look alike. */
export function plainName(text: string, place: PackPlace = {}): string {
  const name = plainLine(text, place);
  if (!USUAL.test(name) && name.split(/[^\p{L}\p{M}]+/u).some(mixesAlphabets))
    throw new Refusal('mixed-scripts', place);
  return name;
}

/** Greek letters do stand in Latin words (TNFα); Cyrillic ones, which look the same, do not. */
function mixesAlphabets(word: string): boolean {
  return /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}|\p{Script=Greek}/u.test(word);
}

function withoutBreaks(text: string): string {
  return text.normalize('NFC').replace(BREAKS, '\n').replace(NOTHING, '');
}

function refuseUnplain(text: string, place: PackPlace): void {
  const rule = ruleOf(text);
  if (rule) throw new Refusal(rule, place);
}

function ruleOf(text: string): PackRule | undefined {
  if (!text.isWellFormed() || text.includes('\ufffd')) return 'broken-text';
  if (DIRECTION.test(text)) return 'direction-control';
  if (CONTROL.test(text)) return 'control-character';
  return HIDDEN.test(text) ? 'hidden-character' : undefined;
}
