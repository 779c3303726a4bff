// The notebook cannot be opened: its own page offers what can still be read of it.

import { i18n } from '#i18n';

export function UnreadableNotebook() {
  return (
    <section class="panel" role="alert">
      <h2>{i18n.t('keepSafe.unreadableTitle')}</h2>
      <p class="panel-body">{i18n.t('keepSafe.unreadableBody')}</p>
      <a class="button" href="/notebook.html">
        {i18n.t('keepSafe.toNotebook')}
      </a>
    </section>
  );
}
