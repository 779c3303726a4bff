// The article to try the reader on, written for this page. Its words are the glossary's language, not the interface's.

import type { Ref } from 'preact';
import { i18n } from '#i18n';
import { GLOSSARY_TEXT } from '../../glossary/language';

const TITLE = 'A swollen calf, and a question about a tablet';
const PARAGRAPHS = [
  'Ana has rheumatoid arthritis and takes a JAK inhibitor. The tablet quietens some of the cytokines that keep her joints stiff and painful.',
  'One morning her left calf was warm, sore and swollen. A D-dimer blood test came back raised, and an ultrasound showed a deep vein thrombosis (DVT), a blood clot in a vein of the leg. When a piece of such a clot travels to the lungs, it is called a pulmonary embolism.',
  'Ana was given an anticoagulant. Her rheumatologist then looked again at every medicine she takes. Some clinical trials have linked JAK inhibitors with venous thromboembolism, mostly in people who already had other risk factors. Researchers still study how far this holds for each drug in the class.',
];

/** `articleRef`: what the reader reads; the note stays outside. */
export function TrialArticle({ articleRef }: { articleRef: Ref<HTMLElement> }) {
  return (
    <div>
      <article class="trial-article" ref={articleRef} {...GLOSSARY_TEXT}>
        <h3>{TITLE}</h3>
        {PARAGRAPHS.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </article>
      <p class="trial-note">{i18n.t('welcome.tryNote')}</p>
    </div>
  );
}
