// The progress page: what is coming, what was done, how much stays. Each figure is a chart and a table of one set of rows.

import { i18n } from '#i18n';
import { EmptyState, UnreadableState } from '../../components/empty-state';
import { formatNumber } from '../../components/format-number';
import { PageFrame } from '../../components/page-frame';
import { PageTitle } from '../../components/page-title';
import type { Notebook } from '../../notebook/db';
import { DayFigureChart } from './day-figure-chart';
import { RetentionFigure } from './retention-figure';
import { StatesFigure } from './states-figure';
import { type Progress, useProgress } from './use-progress';

export function ProgressPage({ notebook }: { notebook: Notebook }) {
  const progress = useProgress(notebook);
  return (
    <PageFrame here="progress">
      <PageTitle title={i18n.t('progress.title')} lead={i18n.t('progress.lead')} />
      {progress === 'unreadable' && <UnreadableState />}
      {typeof progress !== 'string' && (progress.saved > 0 ? <Figures progress={progress} /> : <Empty />)}
    </PageFrame>
  );
}

function Figures({ progress }: { progress: Progress }) {
  const { due, reviews, week, month, ever, states, saved } = progress;
  return (
    <div class="figures">
      <DayFigureChart
        id="due"
        title={i18n.t('progress.dueTitle')}
        summary={i18n.t('progress.dueSummary', [formatNumber(sumOf(due))])}
        column={i18n.t('progress.dueColumn')}
        days={due}
        hasFigures
      />
      <StatesFigure states={states} saved={saved} />
      <RetentionFigure week={week} month={month} ever={ever} />
      <DayFigureChart
        id="reviews"
        title={i18n.t('progress.reviewsTitle')}
        summary={i18n.t('progress.reviewsSummary', [formatNumber(sumOf(reviews))])}
        column={i18n.t('progress.reviewsColumn')}
        days={reviews}
        hasFigures={false}
      />
    </div>
  );
}

function Empty() {
  return (
    <EmptyState title={i18n.t('progress.emptyTitle')} body={i18n.t('progress.emptyBody')}>
      <a class="button primary" href="/review.html">
        {i18n.t('progress.startReview')}
      </a>
    </EmptyState>
  );
}

function sumOf(days: readonly { readonly cards: number }[]): number {
  return days.reduce((sum, { cards }) => sum + cards, 0);
}
