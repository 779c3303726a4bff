// A passage as it is copied: its words with their source, fit to be pasted into a letter.

import { i18n } from '#i18n';

export interface Quoted {
  /** The words of the passage. */
  readonly words: string;
  readonly title: string | null;
  /** Address that leads to the passage; null where it has none to follow. */
  readonly link: string | null;
}

/** One paragraph of plain text. */
export function quotationOf({ words, title, link }: Quoted): string {
  const quoted = words.trim().replace(/\s+/g, ' ');
  const source = [title?.trim(), link].filter(Boolean).join(', ');
  return source === '' ? i18n.t('passage.quoted', [quoted]) : i18n.t('passage.quotedFrom', [quoted, source]);
}
