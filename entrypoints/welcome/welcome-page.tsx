// The first-run page: what Medgloss does, a place to try it, how to use it, and what it is not.

import { i18n } from '#i18n';
import { GlossaryLanguageNote } from '../../components/glossary-language-note';
import { PageFrame } from '../../components/page-frame';
import type { Notebook } from '../../notebook/db';
import { HowToUse } from './how-to-use';
import { Trial } from './trial';
import { useShortcuts } from './use-shortcuts';

export function WelcomePage({ notebook }: { notebook: Notebook }) {
  const shortcuts = useShortcuts();
  return (
    <PageFrame hasFoot={false}>
      <h1 class="welcome-heading">{i18n.t('welcome.heading')}</h1>
      <div class="welcome-lead">
        <p>{i18n.t('welcome.lead')}</p>
        <GlossaryLanguageNote />
      </div>
      <Trial notebook={notebook} shortcuts={shortcuts} />
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
    </PageFrame>
  );
}
