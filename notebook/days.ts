// Days as the reader lives them: from one midnight of this computer's time zone to the next. Pure.

/** The midnight that began the day of this moment, in epoch milliseconds. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** The midnight so many days after the day of this moment. A day of 23 or 25 hours is one day. */
export function daysAfter(at: number, days: number): number {
  const day = new Date(startOfDay(at));
  return day.setDate(day.getDate() + days);
}

/** How many midnights lie between two moments; negative when the second is earlier. */
export function daysBetween(from: number, until: number): number {
  // Rounded, because a day may be an hour short or long.
  return Math.round((startOfDay(until) - startOfDay(from)) / 86_400_000);
}
