// Says, where an organisation has set something for the reader, that it has, and leads to what that is.

import { i18n } from '#i18n';

export interface ManagedLineProps {
  /** Of the organisation; "" where it gives none. */
  name: string;
  /** In a tab of its own: the popup is no place to stay. */
  opensTab?: boolean;
}

export function ManagedLine({ name, opensTab = false }: ManagedLineProps) {
  return (
    <p class="managed-line">
      {name === '' ? i18n.t('managed.line') : i18n.t('managed.lineNamed', [name])}{' '}
      <a href="/options.html" target={opensTab ? '_blank' : undefined}>
        {i18n.t('managed.more')}
        {opensTab && <span class="visually-hidden"> {i18n.t('common.opensInNewTab')}</span>}
      </a>
    </p>
  );
}
