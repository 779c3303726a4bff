// The frame of our full pages: brand above, one column below, and honesty at its foot.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Brand } from './brand';
import { GlossaryLanguageNote } from './glossary-language-note';
import { NotebookNav, type NotebookPlace } from './notebook-nav';

export interface PageFrameProps {
  children: ComponentChildren;
  /** Which page of the notebook this is; left out by other pages. */
  here?: NotebookPlace;
  /** Left out by a page that says the same at length. */
  hasFoot?: boolean;
}

/** Header, main and footer of a full page. */
export function PageFrame({ children, here, hasFoot = true }: PageFrameProps) {
  return (
    <div class="page">
      <header class="page-head">
        <Brand />
        {here && <NotebookNav here={here} />}
      </header>
      <main class="page-main">{children}</main>
      {hasFoot && (
        <footer class="page-foot">
          <p>{i18n.t('common.notAdvice')}</p>
          <p>{i18n.t('common.staysHere')}</p>
          <GlossaryLanguageNote />
        </footer>
      )}
    </div>
  );
}
