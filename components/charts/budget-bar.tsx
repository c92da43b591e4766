import { percent } from './percent';

/** Part of a whole in basis points; 0 when the whole is nothing. */
const partBp = (part: bigint, whole: bigint): number => (whole <= 0n ? 0 : Number((part * 10_000n) / whole));

/** Spent (dark) over budget (mid), both against the largest budget of the list. */
export function BudgetBar({ spent, budget, largest }: { spent: bigint; budget: bigint; largest: bigint }) {
  return (
    <svg className="bar-chart wide" aria-hidden="true">
      <rect className="bar mid" width={percent(partBp(budget, largest))} height="9" /><rect className="bar" width={percent(partBp(spent, largest))} height="9" />
    </svg>
  );
}
