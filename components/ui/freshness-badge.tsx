import type { Freshness } from '@/lib/reporting/rules/freshness';

/** How old the figure is: plain, grey after one period, hatched after two; the words say it too (U9). */
export function FreshnessBadge({ freshness }: { freshness: Freshness | null }) {
  return freshness === null ? null : <span className={`fresh-badge ${freshness.tone}`}>{freshness.words}</span>;
}
