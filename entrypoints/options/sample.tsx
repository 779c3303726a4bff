// A short story, written for this page and read as any page is: it shows at once what the settings do. Its words are the
// glossary's language, not the interface's.

import { i18n } from '#i18n';
import { GLOSSARY_TEXT } from '../../glossary/language';
import { useReader } from '../../reading/use-reader';

const PARTS = [
  {
    title: 'Tired for months',
    text: 'Maria was tired for months. Her doctor asked about constipation and dehydration, and ordered a blood test. It showed anemia, a shortage of red blood cells. Her ferritin and her transferrin saturation were low too.',
  },
  {
    title: 'What helped',
    text: 'An endoscopy found the cause, a small peptic ulcer. With ferrous sulfate her ferritin rose, and after three months the anemia was gone. She keeps an eye on her ferritin.',
  },
];

/** `isOff`: pages are not marked at all. */
export function Sample({ isOff }: { isOff: boolean }) {
  const articleRef = useReader<HTMLElement>();
  return (
    <section class="sample" aria-labelledby="sample">
      <h2 id="sample">{i18n.t('options.sampleTitle')}</h2>
      <article class="sample-article" ref={articleRef} {...GLOSSARY_TEXT}>
        {PARTS.flatMap(({ title, text }) => [<h3 key={title}>{title}</h3>, <p key={text}>{text}</p>])}
      </article>
      <p class="sample-note">{i18n.t(isOff ? 'options.sampleOff' : 'options.sampleNote')}</p>
    </section>
  );
}
