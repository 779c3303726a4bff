// The page where a term was met, as a link where there is one to follow.

import { i18n } from '#i18n';

export function PageLink({ title, address }: { title: string | null; address: string | null }) {
  const url = webAddress(address);
  if (!url) return <span>{title ?? i18n.t('notebook.pageUnknown')}</span>;
  return (
    <a class="page-link" href={url.href} target="_blank" rel="noopener noreferrer">
      {title ?? url.hostname}
      <span class="visually-hidden"> {i18n.t('common.opensInNewTab')}</span>
    </a>
  );
}

/** Only addresses that a browser opens as a web page become links: never javascript:, data: or file:. */
function webAddress(address: string | null): URL | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url : null;
}
