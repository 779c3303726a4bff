// The figures of the progress page, from the log and the schedules: what is coming, what was done, how much is
// remembered. Pure; each figure is what its chart and its table both show.

import { daysAfter, daysBetween, startOfDay } from './days';
import { CARD_KINDS, type CardKind, type Grade, type ReviewEvent, type Schedule } from './rows';

/** A day with its figure; `day` is the midnight it begins with. */
export interface DayFigure {
  readonly day: number;
  readonly cards: number;
}

/** How many cards come due on each of the next days; what is overdue counts to the first. */
export function forecastDue(
  schedules: readonly Schedule[],
  { now, days }: { now: number; days: number },
): DayFigure[] {
  const figures = emptyDays(now, days);
  for (const { cards } of schedules)
    for (const kind of CARD_KINDS) {
      const card = cards[kind];
      if (!card || card.suspended || card.phase === 'new') continue;
      const figure = figures[Math.max(0, daysBetween(now, card.due))];
      if (figure) figure.cards++;
    }
  return figures;
}

/** A day with its answers; `grades` counts them by grade, from 1 (again) to 4 (easy). */
export interface DayOfReviews extends DayFigure {
  readonly grades: Readonly<Record<Grade, number>>;
}

/** How many answers were given on each of the last days, today the last. Those taken back do not count. */
export function reviewsPerDay(
  events: readonly ReviewEvent[],
  { now, days }: { now: number; days: number },
): DayOfReviews[] {
  const first = daysAfter(now, 1 - days);
  const figures = emptyDays(first, days).map((figure) => ({ ...figure, grades: { 1: 0, 2: 0, 3: 0, 4: 0 } }));
  for (const { at, grade } of standingAnswers(events)) {
    const figure = figures[daysBetween(first, at)];
    if (!figure) continue;
    figure.cards++;
    figure.grades[grade]++;
  }
  return figures;
}

/** How much of what had been learnt was still remembered when asked again. */
export interface Retention {
  readonly asked: number;
  readonly remembered: number;
}

/**
 * Answers from `since` on to cards that had last been answered on an earlier day: what was seen minutes before says
 * nothing of memory. Remembered is every grade but "again".
 */
export function retention(events: readonly ReviewEvent[], since: number): Retention {
  const lastAt = new Map<string, number>();
  let [asked, remembered] = [0, 0];
  for (const { entry, card, at, grade } of standingAnswers(events)) {
    const key = `${card} ${entry}`;
    const before = lastAt.get(key);
    lastAt.set(key, at);
    if (at < since || before === undefined || startOfDay(before) === startOfDay(at)) continue;
    asked++;
    if (grade > 1) remembered++;
  }
  return { asked, remembered };
}

/** How far a term has come. "lasting": it is thought to be remembered for three weeks or more, with every card met so far. */
export type TermState = 'not-started' | 'learning' | 'remembered' | 'lasting' | 'set-aside';
export const TERM_STATES: readonly TermState[] = [
  'not-started',
  'learning',
  'remembered',
  'lasting',
  'set-aside',
];

const LASTING_DAYS = 21;

/** The state of one term by its cards; undefined for a term without any. */
export function termState(cards: Schedule['cards'] | undefined): TermState {
  const met = CARD_KINDS.flatMap((kind: CardKind) => cards?.[kind] ?? []);
  const asked = met.filter(({ suspended }) => !suspended);
  if (met.length > 0 && asked.length === 0) return 'set-aside';
  const answered = asked.filter(({ phase }) => phase !== 'new');
  if (answered.length === 0) return 'not-started';
  if (answered.some(({ phase }) => phase !== 'review')) return 'learning';
  return answered.every(({ stability }) => stability >= LASTING_DAYS) ? 'lasting' : 'remembered';
}

/** How many of the saved terms are in each state. */
export function termsByState(
  saved: readonly { readonly id: string }[],
  schedules: readonly Schedule[],
): Record<TermState, number> {
  const cardsOf = new Map(schedules.map(({ id, cards }) => [id, cards]));
  const counts = { 'not-started': 0, learning: 0, remembered: 0, lasting: 0, 'set-aside': 0 };
  for (const { id } of saved) counts[termState(cardsOf.get(id))]++;
  return counts;
}

type Answer = Extract<ReviewEvent, { what: 'grade' }>;

/** Answers that were not taken back, in the order of time. */
function standingAnswers(events: readonly ReviewEvent[]): Answer[] {
  const undone = new Set(events.flatMap((event) => (event.what === 'undo' ? event.undoes : [])));
  return events
    .filter((event): event is Answer => event.what === 'grade' && !undone.has(event.id))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function emptyDays(from: number, days: number): { day: number; cards: number }[] {
  return Array.from({ length: days }, (_, i) => ({ day: daysAfter(from, i), cards: 0 }));
}
