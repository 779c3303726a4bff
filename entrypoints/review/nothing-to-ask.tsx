// What stands where a card would be: a short pause, enough for today, all done, or nothing saved yet.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { formatNumber } from '../../components/format-number';
import type { ReviewDesk } from '../../notebook/review-desk';
import type { Grade } from '../../notebook/rows';
import { dayWords, intervalWords } from './interval-words';

export interface NothingDueProps {
  desk: ReviewDesk;
  /** What was answered in this sitting. */
  given: readonly { readonly grade: Grade }[];
  onAskAhead: (until: number) => void;
}

export function NothingDue({ desk, given, onAskAhead }: NothingDueProps) {
  const { due, settings, nextDay } = desk;
  const heading = useRef<HTMLHeadingElement>(null);
  // The last card has gone with the focus in it.
  useLayoutEffect(() => heading.current?.focus(), []);
  const { nextAt, heldBack } = due;
  const remembered = given.filter(({ grade }) => grade > 1).length;
  return (
    <section class="empty">
      <h2 ref={heading} tabIndex={-1}>
        {titleFor(desk)}
      </h2>
      {given.length > 0 && (
        <p>{i18n.t('review.summary', [formatNumber(given.length), formatNumber(remembered)])}</p>
      )}
      {nextAt !== null && <p>{i18n.t('review.pauseBody', [intervalWords(nextAt - Date.now())])}</p>}
      {nextAt === null && heldBack > 0 && (
        <p>
          {i18n.t('review.enoughBody', [formatNumber(settings.perDay), formatNumber(settings.newPerDay)])}
        </p>
      )}
      {nextAt === null && nextDay && (
        <p>{i18n.t('review.nextDay', nextDay.cards, [formatNumber(nextDay.cards), dayWords(nextDay.day)])}</p>
      )}
      <div class="actions">
        {nextAt !== null && (
          <Button variant="primary" onPress={() => onAskAhead(nextAt)}>
            {i18n.t('review.askAhead')}
          </Button>
        )}
        <a class="button" href="/progress.html">
          {i18n.t('review.seeProgress')}
        </a>
      </div>
    </section>
  );
}

function titleFor({ due }: ReviewDesk): string {
  if (due.nextAt !== null) return i18n.t('review.pauseTitle');
  return due.heldBack > 0 ? i18n.t('review.enoughTitle') : i18n.t('review.doneTitle');
}

/** Nothing has been saved, so there is nothing to learn. */
export function NothingSaved() {
  return (
    <EmptyState title={i18n.t('review.emptyTitle')} body={i18n.t('review.emptyBody')}>
      <a class="button primary" href="/welcome.html">
        {i18n.t('notebook.emptyAction')}
      </a>
    </EmptyState>
  );
}
