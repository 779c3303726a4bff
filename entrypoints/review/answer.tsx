// The answer of a card: the word, its meaning, and what the reader wrote about it.

import type { Ref } from 'preact';
import { i18n } from '#i18n';
import { missingMeaning } from '../../components/missing-meaning';
import { TermInSentence } from '../../components/term-in-sentence';
import type { Entry } from '../../glossary/entry';
import { GLOSSARY_TEXT, textOf } from '../../glossary/language';
import type { Question } from './use-question';

export interface AnswerProps {
  question: Question;
  /** How a choice went; "open" for a card that only the reader can judge. */
  outcome: 'open' | 'right' | 'missed';
  /** The entry whose meaning was chosen; null for none. */
  picked: Entry | null;
  answerRef: Ref<HTMLDivElement>;
}

export function Answer({ question, outcome, picked, answerRef }: AnswerProps) {
  const { kind, term, entry, note, sentence } = question;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      class="answer"
      ref={answerRef}
      tabIndex={-1}
      role="group"
      aria-labelledby="card-answer"
      aria-describedby="card-answer-text"
    >
      <h3 class="answer-label" id="card-answer">
        {labelFor(outcome)}
      </h3>
      <div id="card-answer-text">
        {kind === 'word' ? (
          <p class="answer-word" {...GLOSSARY_TEXT}>
            {term}
          </p>
        ) : (
          <p class="answer-plain" {...(entry && textOf(entry))}>
            {entry?.plain ?? missingMeaning(question.due.entry)}
          </p>
        )}
        {entry?.say && (
          <p class="answer-say" {...GLOSSARY_TEXT}>
            {entry.say}
          </p>
        )}
        {kind === 'word' && sentence && (
          <blockquote class="prompt-sentence" dir="auto">
            <TermInSentence sentence={sentence.text} place={sentence.place} />
          </blockquote>
        )}
        {outcome === 'missed' && picked && (
          <p class="answer-picked">{i18n.t('review.youChose', [picked.term])}</p>
        )}
        {note !== '' && (
          <p class="answer-note">
            <strong>{i18n.t('review.yourNote')}</strong> {note}
          </p>
        )}
      </div>
    </div>
  );
}

function labelFor(outcome: AnswerProps['outcome']): string {
  switch (outcome) {
    case 'open':
      return i18n.t('review.answer');
    case 'right':
      return i18n.t('review.right');
    case 'missed':
      return i18n.t('review.missed');
  }
}
