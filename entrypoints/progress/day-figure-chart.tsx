// A figure for each of several days.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import { startOfDay } from '../../notebook/days';
import type { DayFigure } from '../../notebook/progress';
import { ColumnChart } from './column-chart';
import { Figure } from './figure';

export interface DayFigureChartProps {
  id: string;
  title: string;
  summary: string;
  /** What is counted, as the head of the table's column. */
  column: string;
  days: readonly DayFigure[];
  hasFigures: boolean;
}

export function DayFigureChart({ id, title, summary, column, days, hasFigures }: DayFigureChartProps) {
  const today = startOfDay(Date.now());
  const language = i18n.t('common.language');
  const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  const long = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'long' });
  const nameOf = (day: number) => (day === today ? i18n.t('progress.today') : short.format(day));
  return (
    <Figure
      {...{ id, title, summary }}
      heads={[i18n.t('progress.dayColumn'), column]}
      rows={days.map(({ day, cards }) => [long.format(day), formatNumber(cards)])}
    >
      <ColumnChart
        hasFigures={hasFigures}
        columns={days.map(({ day, cards }) => ({ label: nameOf(day), value: cards }))}
      />
    </Figure>
  );
}
