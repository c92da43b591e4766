import type { MarkShape } from '@/components/ui/mark';
import { percent } from './percent';

interface Props {
  /** Achieved share in basis points; null = no data, drawn as a hatch. */
  shareBp: number | null;
  targetBp: number | null;
  shape: MarkShape;
}

const LINE: Partial<Record<MarkShape, string>> = { watch: 'watch', behind: 'behind' };

/** The shape of a mark at a point of a chart. */
export function MarkAt({ x, y = '50%', shape }: { x: string; y?: string; shape: MarkShape }) {
  return <svg x={x} y={y}><use href={`#m-${shape}`} x="-6" y="-6" width="12" height="12" /></svg>;
}

/** Mark, gap line to the target, target tick. The line drawn is the gap, not the value; reached rows have none. */
export function BulletTrack({ shareBp, targetBp, shape }: Props) {
  const tone = LINE[shape];
  return (
    <svg className="track" aria-hidden="true">
      <line className="axis" x1="0" x2="100%" y1="50%" y2="50%" />
      {shareBp === null ? <rect className="range" x="0" y="30%" width="100%" height="40%" /> : null}
      {shareBp !== null && targetBp !== null && tone ? <line className={`gap-line ${tone}`} x1={percent(shareBp)} x2={percent(targetBp)} y1="50%" y2="50%" /> : null}
      {targetBp !== null ? <line className="tick" x1={percent(targetBp)} x2={percent(targetBp)} y1="15%" y2="85%" /> : null}
      {shareBp !== null ? <MarkAt x={percent(shareBp)} shape={shape} /> : null}
    </svg>
  );
}

/** The scale above a column of tracks. */
export function PercentScale({ middle = true }: { middle?: boolean }) {
  return (
    <>
      <span className="reader">Selisih sampai target, skala 0 sampai 100 persen</span>
      <svg className="scale" aria-hidden="true">
        <text x="0" y="11">0</text>{middle ? <text x="50%" y="11" textAnchor="middle">50</text> : null}<text x="100%" y="11" textAnchor="end">100{'\u00a0'}%</text>
      </svg>
    </>
  );
}
