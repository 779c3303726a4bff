// Why a file is not taken and where in it that is, in the reader's words.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import type { FileFault, FileRule, Place, ReaderTable } from '../../notebook/backup/fault';

export function FileFaultWords({ fault: { rule, place } }: { fault: FileFault }) {
  return (
    <>
      <p>{ruleWords(rule)}</p>
      {place && <p>{placeWords(place)}</p>}
    </>
  );
}

/** The name of a table of the notebook. */
export function tableName(table: ReaderTable): string {
  return i18n.t(`table.${table}`);
}

function placeWords(place: Place): string {
  switch (place.kind) {
    case 'line':
      return i18n.t('place.line', [formatNumber(place.line), formatNumber(place.column)]);
    case 'field':
      return i18n.t('place.field', [place.field]);
    case 'row': {
      const [table, row] = [tableName(place.table), formatNumber(place.row)];
      return place.field === ''
        ? i18n.t('place.row', [table, row])
        : i18n.t('place.rowField', [table, row, place.field]);
    }
  }
}

function ruleWords(rule: FileRule): string {
  return i18n.t(KEYS[rule]);
}

const KEYS = {
  unreadable: 'fileRule.unreadable',
  empty: 'fileRule.empty',
  'too-big': 'fileRule.tooBig',
  compressed: 'fileRule.compressed',
  'utf-16': 'fileRule.utf16',
  'not-text': 'fileRule.notText',
  'web-page': 'fileRule.webPage',
  'not-ours': 'fileRule.notOurs',
  'cut-short': 'fileRule.cutShort',
  'not-json': 'fileRule.notJson',
  'too-deep': 'fileRule.tooDeep',
  newer: 'fileRule.newer',
  'unknown-version': 'fileRule.unknownVersion',
  'wrong-checksum': 'fileRule.wrongChecksum',
  'unknown-encryption': 'fileRule.unknownEncryption',
  'needs-passphrase': 'fileRule.needsPassphrase',
  'wrong-passphrase': 'fileRule.wrongPassphrase',
  'forbidden-name': 'fileRule.forbiddenName',
  'unknown-field': 'fileRule.unknownField',
  'missing-field': 'fileRule.missingField',
  'wrong-type': 'fileRule.wrongType',
  'unknown-choice': 'fileRule.unknownChoice',
  'bad-id': 'fileRule.badId',
  'bad-date': 'fileRule.badDate',
  'bad-number': 'fileRule.badNumber',
  'broken-text': 'fileRule.brokenText',
  'too-long': 'fileRule.tooLong',
  'too-many': 'fileRule.tooMany',
  'untidy-tags': 'fileRule.untidyTags',
  twice: 'fileRule.twice',
  orphan: 'fileRule.orphan',
} as const satisfies Record<FileRule, string>;
