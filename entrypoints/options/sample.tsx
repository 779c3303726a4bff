// A short story, written for this page and read as any page is: it shows at once what the settings do.

import { i18n } from '#i18n';
import { useReader } from '../../reading/use-reader';

/** `isOff`: pages are not marked at all. */
export function Sample({ isOff }: { isOff: boolean }) {
  const articleRef = useReader<HTMLElement>();
  return (
    <section class="sample" aria-labelledby="sample">
      <h2 id="sample">{i18n.t('options.sampleTitle')}</h2>
      <article class="sample-article" ref={articleRef}>
        <h3>{i18n.t('options.sampleHeadOne')}</h3>
        <p>{i18n.t('options.sampleOne')}</p>
        <h3>{i18n.t('options.sampleHeadTwo')}</h3>
        <p>{i18n.t('options.sampleTwo')}</p>
      </article>
      <p class="sample-note">{i18n.t(isOff ? 'options.sampleOff' : 'options.sampleNote')}</p>
    </section>
  );
}
