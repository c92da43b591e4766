import { percent } from './percent';

/** A score as a bar with the threshold tick; stands beside its number. */
export function ScoreBar({ scoreBp, thresholdBp, short = false }: { scoreBp: number; thresholdBp: number; short?: boolean }) {
  return (
    <svg className={short ? 'bar-chart short' : 'bar-chart'} aria-hidden="true">
      <rect className="bar weak" width="100%" height="8" /><rect className="bar" width={percent(scoreBp)} height="8" />
      <line className="threshold" x1={percent(thresholdBp)} x2={percent(thresholdBp)} y1="-2" y2="10" />
    </svg>
  );
}

/** A part of a whole without a threshold: one indicator's share of a score. */
export function PartBar({ shareBp }: { shareBp: number }) {
  return (
    <svg className="bar-chart wide" aria-hidden="true"><rect className="bar weak" width="100%" height="9" /><rect className="bar" width={percent(shareBp)} height="9" /></svg>
  );
}
