// What a card asks, and what it asks it of: the word in its sentence, or its meaning.

import { i18n } from '#i18n';
import { TermInSentence } from '../../components/term-in-sentence';
import { GLOSSARY_TEXT } from '../../glossary/language';
import type { Question } from './use-question';

export function Prompt({ question }: { question: Question }) {
  const { kind, term, entry, sentence } = question;
  return (
    <header class="prompt">
      <h2 class="prompt-question" id="card-question">
        {questionFor(kind)}
      </h2>
      <div id="card-prompt">
        {kind === 'word' ? (
          <p class="prompt-meaning" {...GLOSSARY_TEXT}>
            {entry?.plain}
          </p>
        ) : (
          <>
            <p class="prompt-word" {...GLOSSARY_TEXT}>
              {term}
            </p>
            {sentence && (
              <blockquote class="prompt-sentence" dir="auto">
                <TermInSentence sentence={sentence.text} place={sentence.place} />
              </blockquote>
            )}
          </>
        )}
      </div>
    </header>
  );
}

function questionFor(kind: Question['kind']): string {
  switch (kind) {
    case 'choice':
      return i18n.t('review.askChoice');
    case 'meaning':
      return i18n.t('review.askMeaning');
    case 'word':
      return i18n.t('review.askWord');
  }
}
