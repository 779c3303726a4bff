// Figures of consecutive days as columns. Only for the eye: what it shows is said by the figure around it, and its
// figures stand in the table beneath. Sizes across are shares of the width, so that words stay as large as they are.

import { formatNumber } from '../../components/format-number';

export interface Column {
  /** The day, short enough to stand under a column. */
  readonly label: string;
  readonly value: number;
}

export interface ColumnChartProps {
  columns: readonly Column[];
  /** Whether a figure stands above each column, or only above the highest ones. */
  hasFigures: boolean;
}

const HEIGHT = 190;
const TOP = 24;
const BOTTOM = 30;

export function ColumnChart({ columns, hasFigures }: ColumnChartProps) {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const step = 100 / columns.length;
  const base = HEIGHT - BOTTOM;
  const half = Math.floor(columns.length / 2);
  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT}>
      <line class="chart-base" x1="0" x2="100%" y1={base} y2={base} />
      {columns.map(({ label, value }, i) => {
        const height = (value / most) * (base - TOP);
        const middle = `${(i + 0.5) * step}%`;
        return (
          <g key={label}>
            {value > 0 && (
              <rect
                class="chart-bar"
                x={`${(i + 0.18) * step}%`}
                y={base - height}
                width={`${0.64 * step}%`}
                height={height}
                rx="3"
              />
            )}
            {value > 0 && (hasFigures || value === most) && (
              <text class="chart-figure" x={middle} y={base - height - 7}>
                {formatNumber(value)}
              </text>
            )}
          </g>
        );
      })}
      {/* The first day, the middle one and the last: more would not fit a narrow window. */}
      <text class="chart-label is-first" x="0" y={HEIGHT - 8}>
        {columns[0]?.label}
      </text>
      <text class="chart-label" x={`${(half + 0.5) * step}%`} y={HEIGHT - 8}>
        {columns[half]?.label}
      </text>
      <text class="chart-label is-last" x="100%" y={HEIGHT - 8}>
        {columns.at(-1)?.label}
      </text>
    </svg>
  );
}
