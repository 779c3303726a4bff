// Numbers out of repeated measurements. Pure. Samples of a run and of its limit are taken in turns, so that whatever the
// machine does meanwhile befalls both: their ratio is taken turn by turn, and the median of those ratios is the figure.

/** What repeated measurements say: the middle one, and the quartiles around it. */
export interface Figure {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Of at least one sample; between two, in proportion. */
export function figureOf(samples: readonly number[]): Figure {
  const sorted = samples.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/** Samples as multiples of their limit, turn by turn. */
export function ratioOf(samples: readonly number[], limits: readonly number[]): Figure {
  if (samples.length !== limits.length)
    throw new Error(`${samples.length} samples against ${limits.length} of the limit`);
  return figureOf(samples.map((sample, turn) => sample / (limits[turn] ?? Number.NaN)));
}

/** The value below which `share` of the samples lie; `sorted` ascending. */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) throw new Error('a quantile of nothing');
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** The same items beginning elsewhere at each turn, so that none is always first. */
export function inTurn<T>(items: readonly T[], turn: number): T[] {
  const from = items.length === 0 ? 0 : turn % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}
