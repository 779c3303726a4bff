// The page in one line: how long it is, how many hard words it has, and for whom it reads easily.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import type { PageFigures } from './page-figures';

export function Summary({ words, minutes, hardPerHundred, grade }: PageFigures) {
  const facts = [
    i18n.t('panel.wordCount', words, [formatNumber(words)]),
    i18n.t('panel.minutes', minutes, [formatNumber(minutes)]),
    hardWords(hardPerHundred),
    ...(grade === null ? [] : [readers(grade)]),
  ];
  return (
    <ul class="summary">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

function hardWords(perHundred: number): string {
  if (perHundred > 0 && perHundred < 0.5) return i18n.t('panel.hardWordsFew');
  return i18n.t('panel.hardWords', Math.round(perHundred));
}

/** Beyond school the figure tells nothing more to anyone. */
function readers(grade: number): string {
  if (grade > 16) return i18n.t('panel.gradeSpecialist');
  return grade > 12 ? i18n.t('panel.gradeCollege') : i18n.t('panel.grade', [formatNumber(grade)]);
}
