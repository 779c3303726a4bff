// The page where a term was met, as a link where there is one to follow.

import { i18n } from '#i18n';

export function PageLink({ title, address }: { title: string | null; address: URL | null }) {
  if (!address) return <span>{title ?? i18n.t('notebook.pageUnknown')}</span>;
  return (
    <a class="page-link" href={address.href} target="_blank" rel="noopener noreferrer">
      {title ?? address.hostname}
      <span class="visually-hidden"> {i18n.t('common.opensInNewTab')}</span>
    </a>
  );
}
