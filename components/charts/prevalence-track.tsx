import { scaleLinear } from 'd3-scale';

export interface PrevalenceScale { readonly minBp: number; readonly maxBp: number }

interface Props {
  scale: PrevalenceScale;
  /** Last year; null when the source prints none. */
  beforeBp: number | null;
  /** This year; null when only "above" or "below the mean" is printed. */
  nowBp: number | null;
  /** Which side of the mean, where the source prints no more; drawn as a hatched span, never as a dot. */
  side?: 'above' | 'below';
  meanBp: number | null;
  targetBp: number | null;
}

/** How far a hatched span reaches from the mean: a sign of the side, not a size. */
const SPAN = 22;

function position({ minBp, maxBp }: PrevalenceScale): (bp: number) => number {
  const scale = scaleLinear([minBp, maxBp], [0, 100]).clamp(true);
  return (bp) => Math.round(scale(bp) * 100) / 100;
}

/** ○ last year → ● this year; dotted mean of the kabupaten, solid target. */
export function PrevalenceTrack({ scale, beforeBp, nowBp, side, meanBp, targetBp }: Props) {
  const at = position(scale);
  const x = (bp: number): string => `${at(bp)}%`;
  const mean = meanBp === null ? null : at(meanBp);
  return (
    <svg className="track" aria-hidden="true">
      <line className="axis" x1="0" x2="100%" y1="50%" y2="50%" />
      {mean !== null && nowBp === null && side ? <rect className="range" x={`${side === 'above' ? mean : Math.max(0, mean - SPAN)}%`} y="35%" width={`${side === 'above' ? Math.min(SPAN, 100 - mean) : Math.min(SPAN, mean)}%`} height="30%" /> : null}
      {targetBp !== null ? <line className="tick thin" x1={x(targetBp)} x2={x(targetBp)} y1="0" y2="100%" /> : null}
      {mean !== null ? <line className="mean" x1={`${mean}%`} x2={`${mean}%`} y1="-1" y2="100%" /> : null}
      {beforeBp !== null && nowBp !== null ? <line className="shift" x1={x(beforeBp)} x2={x(nowBp)} y1="50%" y2="50%" /> : null}
      {beforeBp !== null ? <circle className="before" cx={x(beforeBp)} cy="50%" r="3.6" /> : null}
      {nowBp !== null ? <circle className="now" cx={x(nowBp)} cy="50%" r="4.6" /> : null}
    </svg>
  );
}

/** Names of the two lines above a column of tracks; they swap sides so that the words do not run into each other. */
export function PrevalenceHead({ scale, meanBp, targetBp, meanWord = 'rata kab.', targetWord = 'RPJMD' }: { scale: PrevalenceScale; meanBp: number | null; targetBp: number | null; meanWord?: string; targetWord?: string }) {
  const at = position(scale);
  const meanFirst = (meanBp ?? 0) <= (targetBp ?? 0);
  return (
    <>
      <span className="reader">Letak terhadap rata-rata dan target</span>
      <svg className="scale" aria-hidden="true">
        {meanBp === null ? null : <text x={`${at(meanBp)}%`} y="11" textAnchor={meanFirst ? 'end' : 'start'}>{meanWord}</text>}
        {targetBp === null ? null : <text x={`${at(targetBp)}%`} y="11" textAnchor={meanFirst ? 'start' : 'end'}>{targetWord}</text>}
      </svg>
    </>
  );
}

/** What the dots mean, and the hatched span where there is one. */
export function PrevalenceLegend({ before, now, hatched }: { before: string; now: string; hatched: boolean }) {
  return (
    <ul className="legend">
      <li><svg className="track sample" aria-hidden="true"><circle className="before" cx="6" cy="6" r="3.6" /></svg>{before}</li>
      <li><svg className="track sample" aria-hidden="true"><circle className="now" cx="6" cy="6" r="4.6" /></svg>{now}</li>
      {hatched ? <li><svg className="track sample wide" aria-hidden="true"><rect className="range" width="18" height="8" y="2" /></svg>rentang, angka tak tercetak</li> : null}
    </ul>
  );
}
