// Why a list or a word of one's own is not taken, and where in it that is, in the reader's words.

import { i18n } from '#i18n';
import type { PackPlace, PackRule } from '../glossary/packs/pack-fault';
import { formatList } from './format-list';
import { formatNumber } from './format-number';

export interface PackFaultWordsProps {
  rule: PackRule;
  place: PackPlace;
}

/** The rule that is broken, and the place as far as it is known. */
export function PackFaultWords({ rule, place }: PackFaultWordsProps) {
  const where = placeWords(place);
  return (
    <>
      <p>{packRuleWords(rule)}</p>
      {where.length > 0 && <p>{i18n.t('packPlace.where', [formatList(where)])}</p>}
    </>
  );
}

/** The rule alone, for what stands beside the field that breaks it. */
export function packRuleWords(rule: PackRule): string {
  return i18n.t(KEYS[rule]);
}

function placeWords({ file, row, column }: PackPlace): string[] {
  return [
    ...(file === undefined ? [] : [i18n.t('packPlace.file', [file])]),
    ...(row === undefined ? [] : [i18n.t('packPlace.row', [formatNumber(row)])]),
    ...(column === undefined ? [] : [i18n.t('packPlace.column', [column])]),
  ];
}

const KEYS = {
  empty: 'packRule.empty',
  'too-big': 'packRule.tooBig',
  'page-too-big': 'packRule.pageTooBig',
  'not-text': 'packRule.notText',
  'unknown-format': 'packRule.unknownFormat',
  'not-json': 'packRule.notJson',
  'cut-short': 'packRule.cutShort',
  'too-deep': 'packRule.tooDeep',
  newer: 'packRule.newer',
  'damaged-zip': 'packRule.damagedZip',
  'locked-zip': 'packRule.lockedZip',
  'too-many-files': 'packRule.tooManyFiles',
  'no-index': 'packRule.noIndex',
  'open-quote': 'packRule.openQuote',
  'too-many-columns': 'packRule.tooManyColumns',
  'extra-cell': 'packRule.extraCell',
  'no-term-column': 'packRule.noTermColumn',
  'no-meaning-column': 'packRule.noMeaningColumn',
  'column-twice': 'packRule.columnTwice',
  'no-entries': 'packRule.noEntries',
  'too-many-entries': 'packRule.tooManyEntries',
  'forbidden-name': 'packRule.forbiddenName',
  'unknown-field': 'packRule.unknownField',
  'missing-field': 'packRule.missingField',
  'wrong-type': 'packRule.wrongType',
  'unknown-choice': 'packRule.unknownChoice',
  'no-term': 'packRule.noTerm',
  'no-letters': 'packRule.noLetters',
  'no-meaning': 'packRule.noMeaning',
  'too-long': 'packRule.tooLong',
  'too-many-words': 'packRule.tooManyWords',
  'too-many': 'packRule.tooMany',
  'bad-id': 'packRule.badId',
  twice: 'packRule.twice',
  'broken-text': 'packRule.brokenText',
  'control-character': 'packRule.controlCharacter',
  'direction-control': 'packRule.directionControl',
  'hidden-character': 'packRule.hiddenCharacter',
  'mixed-scripts': 'packRule.mixedScripts',
} as const satisfies Record<PackRule, string>;
