// What a list is called, and what is said of where it is from.

import { i18n } from '#i18n';
import { formatDate } from '../../components/format-date';
import { GLOSSARY_PACK, OWN_PACK, type StoredPack } from '../../notebook/pack-store';
import type { SourceTitles } from './word-sources';

export function listTitle({ id, title }: Pick<StoredPack, 'id' | 'title'>): string {
  if (id === GLOSSARY_PACK) return i18n.t('lists.glossary');
  if (id === OWN_PACK) return i18n.t('lists.own');
  return title || i18n.t('lists.untitled');
}

/** Where it came from and when. */
export function originWords({ origin, addedAt }: Pick<StoredPack, 'origin' | 'addedAt'>): string {
  const day = formatDate(addedAt);
  switch (origin.kind) {
    case 'bundled':
      return i18n.t('lists.fromBundled');
    case 'own':
      return i18n.t('lists.fromOwn');
    case 'file':
      return i18n.t('lists.fromFile', [origin.name, day]);
    case 'page':
      return origin.url === ''
        ? i18n.t('lists.fromUnknownPage', [day])
        : i18n.t('lists.fromPage', [origin.url, day]);
    case 'address':
      return i18n.t(FROM_ADDRESS[origin.by], [origin.url, day]);
  }
}

const FROM_ADDRESS = {
  reader: 'lists.fromAddress',
  offered: 'lists.fromOffered',
  locked: 'lists.fromLocked',
} as const;

/** What lists are called that are made of words from here. */
export function sourceTitles(): SourceTitles {
  return {
    saved: i18n.t('lists.savedWords'),
    own: i18n.t('lists.own'),
    glossary: i18n.t('lists.glossary'),
  };
}

/** Of the button that removes a list. */
export function removeButtonId({ id }: Pick<StoredPack, 'id'>): string {
  return `remove-list-${id}`;
}
