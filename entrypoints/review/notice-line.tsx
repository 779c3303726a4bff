// What has just happened beside the asking, with the way back where there is one.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { faultWords } from '../../components/fault-words';
import type { ReviewNotice } from './use-review';

export function NoticeLine({
  notice,
  onTakeUp,
}: {
  notice: ReviewNotice;
  onTakeUp: (entry: string) => void;
}) {
  const canTakeUp = notice.kind === 'set-aside' || notice.kind === 'leech';
  return (
    <div class={notice.kind === 'none' ? 'notice' : 'notice is-shown'}>
      {/* The live region is always there: one that comes with its words is often not read out. */}
      <p class="notice-words" role="status">
        {wordsFor(notice)}
      </p>
      {canTakeUp && <Button onPress={() => onTakeUp(notice.entry)}>{i18n.t('review.takeUp')}</Button>}
    </div>
  );
}

function wordsFor(notice: ReviewNotice): string {
  switch (notice.kind) {
    case 'none':
      return '';
    case 'taken-back':
      return i18n.t('review.takenBack', [notice.term]);
    case 'up-again':
      return i18n.t('review.upAgain', [notice.term]);
    case 'set-aside':
      return i18n.t('review.putAsideDone', [notice.term]);
    case 'leech':
      return i18n.t('review.leech', [notice.term]);
    case 'fault':
      return faultWords(notice.code);
  }
}
