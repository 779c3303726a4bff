// The review page: one card after the other, and around it how far the sitting is, what can be taken back, and how much
// the reader wants to be asked.

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { UnreadableState } from '../../components/empty-state';
import { PageFrame } from '../../components/page-frame';
import { PageTitle } from '../../components/page-title';
import type { Notebook } from '../../notebook/db';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { NothingDue, NothingSaved } from './nothing-to-ask';
import { NoticeLine } from './notice-line';
import { ReviewCard } from './review-card';
import { SetAsideList } from './set-aside-list';
import { SettingsForm } from './settings-form';
import { Sitting } from './sitting';
import { useQuestion } from './use-question';
import { useReview } from './use-review';

const NONE: readonly string[] = [];

export function ReviewPage({ notebook, glossary }: { notebook: Notebook; glossary: GlossaryAssets }) {
  const review = useReview(notebook);
  const { desk, current, given, notice } = review;
  const isRead = typeof desk !== 'string';
  const saved = isRead ? desk.savedTerms.keys() : NONE;
  const question = useQuestion(current, { notebook, glossary, saved });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that asked for a word again has gone, and the focus with it.
    if (notice.kind === 'up-again' && document.activeElement === document.body) title.current?.focus();
  }, [notice]);

  return (
    <PageFrame here="review">
      <PageTitle title={i18n.t('review.title')} headingRef={title} />
      {desk === 'unreadable' && <UnreadableState />}
      {isRead && desk.savedTerms.size === 0 && <NothingSaved />}
      {isRead && desk.savedTerms.size > 0 && (
        <>
          <Sitting given={given.length} left={desk.due.queue.length} onUndo={() => void review.undo()} />
          <NoticeLine notice={notice} onTakeUp={(entry) => void review.takeUp(entry)} />
          {question && (
            <ReviewCard
              key={question.turn}
              question={question}
              canUndo={given.length > 0}
              onAnswer={(grade, at) => void review.answer(grade, at)}
              onUndo={() => void review.undo()}
              onPutAside={() => void review.putAside()}
            />
          )}
          {!current && <NothingDue desk={desk} given={given} onAskAhead={review.askAhead} />}
          <div class="review-more">
            <SetAsideList terms={desk.setAside} onTakeUp={(entry) => void review.takeUp(entry)} />
            <SettingsForm settings={desk.settings} onChange={review.changeSettings} />
          </div>
        </>
      )}
    </PageFrame>
  );
}
