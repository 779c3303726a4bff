// The text of a report of a wrong definition, as it is shown and copied. Pure but for the catalogue.

import { i18n } from '#i18n';
import type { Entry } from '../../glossary/entry';

/** What can be wrong; the reader may choose one. */
export const COMPLAINTS = ['hard', 'wrong', 'otherMeaning', 'incomplete', 'other'] as const;
export type Complaint = (typeof COMPLAINTS)[number];

export interface Report {
  readonly entry: Entry;
  readonly complaint: Complaint | null;
  /** In the reader's own words; "" for none. */
  readonly words: string;
  /** Of the page where the word stood; null unless the reader has it added. */
  readonly address: string | null;
  /** Of the extension. */
  readonly version: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What those who mend the glossary need, a line each, and nothing of the reader's that was not chosen. */
export function composeReport({ entry, complaint, words, address, version, at }: Report): string {
  const said = words.trim();
  return [
    i18n.t('report.textTitle', [entry.term]),
    i18n.t('report.textEntry', [entry.id]),
    i18n.t('report.textPlain', [entry.plain]),
    entry.more && i18n.t('report.textMore', [entry.more]),
    complaint && i18n.t('report.textComplaint', [complaintWords(complaint)]),
    said && i18n.t('report.textWords', [said]),
    address && i18n.t('report.textAddress', [address]),
    i18n.t('report.textVersion', [version, new Date(at).toISOString().slice(0, 10)]),
  ]
    .filter(Boolean)
    .join('\n');
}

/** How a complaint is offered. */
export function complaintWords(complaint: Complaint): string {
  switch (complaint) {
    case 'hard':
      return i18n.t('report.hard');
    case 'wrong':
      return i18n.t('report.wrong');
    case 'otherMeaning':
      return i18n.t('report.otherMeaning');
    case 'incomplete':
      return i18n.t('report.incomplete');
    case 'other':
      return i18n.t('report.other');
  }
}
