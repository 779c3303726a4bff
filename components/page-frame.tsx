// The frame of our full pages: brand above, honesty below, one column between them.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Brand } from './brand';

/** Header, main and footer of a full page. */
export function PageFrame({ children }: { children: ComponentChildren }) {
  return (
    <div class="page">
      <header class="page-head">
        <Brand />
      </header>
      <main class="page-main">{children}</main>
      <footer class="page-foot">
        <p>{i18n.t('common.notAdvice')}</p>
        <p>{i18n.t('common.staysHere')}</p>
      </footer>
    </div>
  );
}
