import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

const WIDTH = 64;
const HEIGHT = 20;
const EDGE = 3;

interface Props {
  /** One share per period in basis points, oldest first; null = not reported, drawn as a gap. */
  points: readonly (number | null)[];
  targetBp?: number | null;
}

/** A few periods on their own range, the target dashed; a period without neighbours is a dot. */
export function Sparkline({ points, targetBp = null }: Props) {
  const known = points.filter((point) => point !== null);
  if (known.length === 0) return null;
  const all = targetBp === null ? known : [...known, targetBp];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [EDGE, WIDTH - EDGE - 1]);
  const y = scaleLinear(low === high ? [low - 100, high + 100] : [low, high], [HEIGHT - EDGE - 0.2, EDGE + 0.2]);
  const spot = (at: number, value: number) => ({ cx: x(at).toFixed(1), cy: y(value).toFixed(1) });
  const path = line<number | null>((_, at) => x(at), (value) => y(value ?? low)).defined((value) => value !== null).digits(1)(points);
  const last = points.findLastIndex((point) => point !== null);
  const lone = points.flatMap((value, at) => (value !== null && at !== last && (points[at - 1] ?? null) === null && (points[at + 1] ?? null) === null ? [{ at, value }] : []));
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {targetBp === null ? null : <line className="goal" x1="0" x2={WIDTH} y1={y(targetBp).toFixed(1)} y2={y(targetBp).toFixed(1)} />}
      <path className="line" d={path ?? ''} />
      {lone.map(({ at, value }) => <circle key={at} className="point" r="1.6" {...spot(at, value)} />)}
      <circle className="point" r="2.6" {...spot(last, points[last] ?? low)} />
    </svg>
  );
}
