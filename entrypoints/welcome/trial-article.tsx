// The article to try the reader on, written for this page.

import type { Ref } from 'preact';
import { i18n } from '#i18n';

/** `articleRef`: what the reader reads; its hint and note stay outside. */
export function TrialArticle({ articleRef }: { articleRef: Ref<HTMLElement> }) {
  return (
    <section class="trial" aria-labelledby="try">
      <div class="trial-head">
        <h2 id="try">{i18n.t('welcome.tryHeading')}</h2>
        <p>{i18n.t('welcome.tryHint')}</p>
      </div>
      <article class="trial-article" ref={articleRef}>
        <h3>{i18n.t('welcome.articleTitle')}</h3>
        <p>{i18n.t('welcome.articleOne')}</p>
        <p>{i18n.t('welcome.articleTwo')}</p>
        <p>{i18n.t('welcome.articleThree')}</p>
      </article>
      <p class="trial-note">{i18n.t('welcome.tryNote')}</p>
    </section>
  );
}
