// How long until a card comes again, in words, and which day.

import { i18n } from '#i18n';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "10 minutes", "3 days": rounded to the unit a person would use. `length` in milliseconds. */
export function intervalWords(length: number): string {
  if (length < HOUR) return inUnit('minute', Math.max(1, Math.round(length / MINUTE)));
  if (length < DAY) return inUnit('hour', Math.round(length / HOUR));
  const days = Math.round(length / DAY);
  if (days < 31) return inUnit('day', days);
  if (days < 365) return inUnit('month', Math.round(days / 30.4));
  return inUnit('year', Math.round((days / 365.25) * 10) / 10);
}

/** "Friday, 3 July". */
export function dayWords(day: number): string {
  const style = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat(i18n.t('common.language'), style).format(day);
}

function inUnit(unit: string, count: number): string {
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(i18n.t('common.language'), style).format(count);
}
