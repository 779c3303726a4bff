// The first-run page: what Medgloss does, a place to try it, how to use it, and what it is not.

import { i18n } from '#i18n';
import { PageFrame } from '../../components/page-frame';
import { useReader } from '../../reading/use-reader';
import { HowToUse } from './how-to-use';
import { TrialArticle } from './trial-article';
import { useShortcuts } from './use-shortcuts';

export function WelcomePage() {
  const articleRef = useReader<HTMLElement>();
  const shortcuts = useShortcuts();
  return (
    <PageFrame hasFoot={false}>
      <h1 class="welcome-heading">{i18n.t('welcome.heading')}</h1>
      <p class="welcome-lead">{i18n.t('welcome.lead')}</p>
      <TrialArticle articleRef={articleRef} />
      <HowToUse shortcuts={shortcuts} />
      <section class="welcome-section" aria-labelledby="promise">
        <h2 id="promise">{i18n.t('welcome.promiseHeading')}</h2>
        <ul class="welcome-list">
          <li>{i18n.t('welcome.promiseSend')}</li>
          <li>{i18n.t('welcome.promiseWatch')}</li>
          <li>{i18n.t('welcome.promiseChange')}</li>
        </ul>
      </section>
      <section class="welcome-section" aria-labelledby="honesty">
        <h2 id="honesty">{i18n.t('welcome.honestyHeading')}</h2>
        <p>{i18n.t('welcome.honestyAdvice')}</p>
        <p>{i18n.t('welcome.honestyReviewed')}</p>
      </section>
      <a class="button primary" href="/notebook.html">
        {i18n.t('welcome.openNotebook')}
      </a>
    </PageFrame>
  );
}
