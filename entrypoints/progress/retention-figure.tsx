// How much was still remembered when it came back.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import type { Retention } from '../../notebook/progress';
import { BarChart } from './bar-chart';
import { Figure } from './figure';

export interface RetentionFigureProps {
  week: Retention;
  month: Retention;
  ever: Retention;
}

export function RetentionFigure({ week, month, ever }: RetentionFigureProps) {
  const spans = [
    { label: i18n.t('progress.lastWeek'), ...week },
    { label: i18n.t('progress.lastMonth'), ...month },
    { label: i18n.t('progress.ever'), ...ever },
  ].map((span) => ({ ...span, share: span.asked === 0 ? 0 : span.remembered / span.asked }));
  const percent = new Intl.NumberFormat(i18n.t('common.language'), { style: 'percent' });
  const figureOf = ({ asked, share }: { asked: number; share: number }) =>
    asked === 0 ? '–' : percent.format(share);
  return (
    <Figure
      id="retention"
      title={i18n.t('progress.retentionTitle')}
      summary={i18n.t(ever.asked === 0 ? 'progress.retentionNone' : 'progress.retentionSummary')}
      heads={[
        i18n.t('progress.spanColumn'),
        i18n.t('progress.askedColumn'),
        i18n.t('progress.rememberedColumn'),
        i18n.t('progress.shareColumn'),
      ]}
      rows={spans.map((span) => [
        span.label,
        formatNumber(span.asked),
        formatNumber(span.remembered),
        figureOf(span),
      ])}
    >
      <BarChart
        bars={spans.map((span) => ({ label: span.label, figure: figureOf(span), share: span.share }))}
      />
    </Figure>
  );
}
