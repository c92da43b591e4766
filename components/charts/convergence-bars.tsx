export interface ConvergenceBar { readonly label: string; readonly convergent: number; readonly scored: number; readonly villages: number }

const WIDTH = 46;
const HEIGHT = 54;
const TOP = 12;

/** One column per period: konvergen filled, scored but not konvergen light, without a score only outlined. The table beside it has the numbers. */
export function ConvergenceBars({ bars }: { bars: readonly ConvergenceBar[] }) {
  const most = Math.max(1, ...bars.map(({ villages }) => villages));
  const height = (count: number): number => Math.round((count / most) * (HEIGHT - TOP - 1));
  return (
    <svg className="convergence-bars" viewBox={`0 0 ${bars.length * WIDTH} ${HEIGHT}`} width={bars.length * WIDTH} height={HEIGHT} aria-hidden="true">
      {bars.map(({ label, convergent, scored, villages }, at) => (
        <g key={label} transform={`translate(${at * WIDTH + 6} 0)`}>
          <rect className="square open" x=".5" y={HEIGHT - 0.5 - height(villages)} width="33" height={height(villages)} />
          <rect className="bar weak" x=".5" y={HEIGHT - 0.5 - height(scored)} width="33" height={height(scored)} />
          <rect className="bar" x=".5" y={HEIGHT - 0.5 - height(convergent)} width="33" height={height(convergent)} />
          <text x="17" y={HEIGHT - 3 - height(villages)} textAnchor="middle">{convergent}/{villages}</text>
        </g>
      ))}
    </svg>
  );
}
