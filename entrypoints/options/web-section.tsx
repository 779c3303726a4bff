// All that Medgloss ever asks of the network: the addresses of lists, when each was asked, and how that went. Not there where
// there are none.

import { i18n } from '#i18n';
import { formatDate } from '../../components/format-date';
import { loadWords } from '../../components/load-words';
import { useWebAddresses, type WebAddress } from './use-web-addresses';

export function WebSection() {
  const addresses = useWebAddresses();
  if (addresses.length === 0) return null;
  return (
    <section class="group" aria-labelledby="web-lists">
      <h2 id="web-lists">{i18n.t('options.webTitle')}</h2>
      <p class="group-hint">{i18n.t('options.webHint')}</p>
      <ul class="web-addresses">
        {addresses.map(({ url, load }) => (
          <li key={url}>
            <span class="web-address" dir="ltr">
              {url}
            </span>
            <span class="group-hint">{stateWords(load)}</span>
          </li>
        ))}
      </ul>
      <a class="web-link" href="/packs.html#lists">
        {i18n.t('options.webLink')}
      </a>
    </section>
  );
}

/** Without the browser's leave, nobody was asked. */
function stateWords(load: WebAddress['load']): string {
  if (!load) return i18n.t('options.webNever');
  const words = loadWords(load.how);
  return load.how === 'no-permission' ? words : i18n.t('options.webAt', [formatDate(load.at), words]);
}
