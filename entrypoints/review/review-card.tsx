// One card: the question, the guess, then the answer and how well it was known. Keys work while the focus is in the card,
// where it is put whenever something new stands there; a single key that acts anywhere would get in the way of speech.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { KeyHint } from '../../components/key-hint';
import type { Grade } from '../../notebook/rows';
import { Answer } from './answer';
import { ChoiceList } from './choice-list';
import { GradeButtons } from './grade-buttons';
import { Prompt } from './prompt';
import { actionOfKey } from './review-keys';
import type { Question } from './use-question';

export interface ReviewCardProps {
  question: Question;
  canUndo: boolean;
  /** `at` is when the answer was shown. */
  onAnswer: (grade: Grade, at: number) => void;
  onUndo: () => void;
  onPutAside: () => void;
}

/** What the reader has done with the card so far. `picked` is the answer he chose, null for none. */
type Stage = { readonly kind: 'guess' } | { readonly kind: 'seen'; at: number; picked: number | null };

/** Give it the question's turn as its key: each time of asking begins anew. */
export function ReviewCard({ question, canUndo, onAnswer, onUndo, onPutAside }: ReviewCardProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'guess' });
  const card = useRef<HTMLElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const isSeen = stage.kind === 'seen';
  // With what is drawn, and not after it: a key pressed at once must find the card.
  useLayoutEffect(() => (isSeen ? answer : card).current?.focus(), [isSeen]);

  const isChoice = question.kind === 'choice' && question.choice !== null;
  const isMissed = isChoice && isSeen && stage.picked !== question.choice?.right;
  const see = (picked: number | null) => setStage({ kind: 'seen', at: Date.now(), picked });
  const grade = (given: Grade) => {
    if (stage.kind === 'seen' && (!isMissed || given === 1)) onAnswer(given, stage.at);
  };

  function onKeyDown(event: KeyboardEvent) {
    const isOnControl = event.target instanceof Element && event.target.closest('button') !== null;
    const action = actionOfKey(event, { isSeen, isChoice, isOnControl });
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'see') see(null);
    else if (action.kind === 'pick') see(action.number - 1);
    else if (action.kind === 'go-on') grade(isMissed ? 1 : 3);
    else if (action.kind === 'grade') grade(action.grade);
    else if (canUndo) onUndo();
  }

  return (
    <article
      class="card"
      ref={card}
      tabIndex={-1}
      aria-labelledby="card-question"
      aria-describedby="card-prompt"
      onKeyDown={onKeyDown}
    >
      <Prompt question={question} />
      {question.choice && isChoice && !isSeen && <ChoiceList choice={question.choice} onPick={see} />}
      {isSeen ? (
        <>
          <Answer
            question={question}
            outcome={isChoice ? (isMissed ? 'missed' : 'right') : 'open'}
            picked={(stage.picked !== null && question.choice?.answers[stage.picked]) || null}
            answerRef={answer}
          />
          <GradeButtons state={question.due.state} at={stage.at} isMissed={isMissed} onGrade={grade} />
        </>
      ) : (
        <div class="card-reveal">
          <Button variant={isChoice ? 'quiet' : 'primary'} onPress={() => see(null)}>
            {i18n.t(isChoice ? 'review.notSure' : 'review.show')}
            <KeyHint>{i18n.t('review.spaceKey')}</KeyHint>
          </Button>
        </div>
      )}
      <footer class="card-foot">
        <Button variant="quiet" onPress={onPutAside}>
          {i18n.t('review.putAside')}
        </Button>
      </footer>
    </article>
  );
}
