// Figures of consecutive days as columns. Only for the eye: what it shows is said by the figure around it, and its
// figures stand in the table beneath. Sizes across are shares of the width, so that words stay as large as they are.

export interface Column {
  /** The day, short enough to stand under a column. */
  readonly label: string;
  readonly value: number;
}

export interface ColumnChartProps {
  columns: readonly Column[];
  /** Every how many columns a day stands beneath, and a figure above each column or only the highest ones. */
  labelEvery: number;
  hasFigures: boolean;
}

const HEIGHT = 190;
const TOP = 24;
const BOTTOM = 30;

export function ColumnChart({ columns, labelEvery, hasFigures }: ColumnChartProps) {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const step = 100 / columns.length;
  const base = HEIGHT - BOTTOM;
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
                {value}
              </text>
            )}
            {i % labelEvery === 0 && (
              <text
                class={i === 0 ? 'chart-label is-first' : 'chart-label'}
                x={i === 0 ? 0 : middle}
                y={HEIGHT - 8}
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
