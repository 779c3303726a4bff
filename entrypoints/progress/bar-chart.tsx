// A few figures as bars that lie beneath their names, each with its figure at the end. Only for the eye: what it shows is
// said by the figure around it, and its figures stand in the table beneath.

export interface Bar {
  readonly label: string;
  /** The figure as it is read. */
  readonly figure: string;
  /** How much of the width it fills, 0 to 1. */
  readonly share: number;
}

export interface BarChartProps {
  bars: readonly Bar[];
}

const ROW = 52;

export function BarChart({ bars }: BarChartProps) {
  return (
    <svg aria-hidden="true" width="100%" height={bars.length * ROW}>
      {bars.map(({ label, figure, share }, i) => {
        const top = i * ROW;
        return (
          <g key={label}>
            <text class="bar-label" x="0" y={top + 18}>
              {label}
            </text>
            <text class="bar-figure" x="100%" y={top + 18}>
              {figure}
            </text>
            <rect class="bar-track" x="0" y={top + 27} width="100%" height="10" rx="5" />
            {share > 0 && (
              <rect class="chart-bar" x="0" y={top + 27} width={`${share * 100}%`} height="10" rx="5" />
            )}
          </g>
        );
      })}
    </svg>
  );
}
