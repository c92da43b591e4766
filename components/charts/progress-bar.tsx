import { percent } from './percent';

/** Times done of times planned, thin. */
export function ProgressBar({ done, planned }: { done: number; planned: number }) {
  return (
    <svg className="bar-chart thin" aria-hidden="true">
      <rect className="bar weak" width="100%" height="5" />{planned > 0 ? <rect className="bar" width={percent((done / planned) * 10_000)} height="5" /> : null}
    </svg>
  );
}
