// How far the saved words have come.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import { TERM_STATES, type TermState } from '../../notebook/progress';
import { BarChart } from './bar-chart';
import { Figure } from './figure';

export interface StatesFigureProps {
  states: Readonly<Record<TermState, number>>;
  saved: number;
}

export function StatesFigure({ states, saved }: StatesFigureProps) {
  const bars = TERM_STATES.map((state) => ({
    label: nameOf(state),
    figure: formatNumber(states[state]),
    share: states[state] / Math.max(1, saved),
  }));
  return (
    <Figure
      id="terms"
      title={i18n.t('progress.termsTitle')}
      summary={i18n.t('progress.termsSummary', [formatNumber(saved)])}
      heads={[i18n.t('progress.stateColumn'), i18n.t('progress.termsColumn')]}
      rows={bars.map(({ label, figure }) => [label, figure])}
    >
      <BarChart bars={bars} />
    </Figure>
  );
}

function nameOf(state: TermState): string {
  switch (state) {
    case 'not-started':
      return i18n.t('progress.stateNotStarted');
    case 'learning':
      return i18n.t('progress.stateLearning');
    case 'remembered':
      return i18n.t('progress.stateRemembered');
    case 'lasting':
      return i18n.t('progress.stateLasting');
    case 'set-aside':
      return i18n.t('progress.stateSetAside');
  }
}
