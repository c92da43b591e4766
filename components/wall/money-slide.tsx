import { BudgetBar } from '@/components/charts/budget-bar';
import { formatPart, NBSP } from '@/lib/format';
import type { BudgetSummary } from '@/lib/budgets/queries/summary';
import { formatMillions, sumOf } from '@/lib/money';
import { firstOf, WALL } from '@/lib/reports/rules/wall';

/** Stunting money by agency: how much, which part, what is spent; and what is linked, untagged, in no village. */
export function MoneySlide({ money: { agencies, totalIdr, linkedIdr, untaggedIdr, unlocatedIdr } }: { money: BudgetSummary }) {
  if (agencies.length === 0) return <p>Operator memasukkan baris anggaran di halaman Anggaran, atau bersama kegiatannya.</p>;
  const { shown, rest } = firstOf(agencies, WALL.money);
  const others = agencies.slice(shown.length);
  return (
    <>
      <table className="wall-table">
        <thead><tr><th scope="col">Instansi</th><th scope="col" className="num">Rp juta</th><th scope="col" className="num">Bagian</th><th className="wall-wide"><span className="reader">Pagu dan serapan</span></th><th scope="col" className="num">Serapan</th></tr></thead>
        <tbody>
          {shown.map(({ agencyId, name, budgetIdr, spentIdr, absorption }) => (
            <tr key={agencyId}><th scope="row">{name}</th><td className="num"><b>{formatMillions(budgetIdr)}</b></td><td className="num">{formatPart(budgetIdr, totalIdr, 1)}{NBSP}%</td>
              <td className="wall-wide"><BudgetBar spent={spentIdr} budget={budgetIdr} largest={agencies[0]?.budgetIdr ?? 1n} /></td><td className={absorption.isOver ? 'num alarm' : 'num'}>{formatPart(spentIdr, budgetIdr, 0)}{NBSP}%</td></tr>
          ))}
          {rest > 0 ? <tr><th scope="row">dan {rest} lagi</th><td className="num">{formatMillions(sumOf(others.map(({ budgetIdr }) => budgetIdr)))}</td><td className="num">{formatPart(sumOf(others.map(({ budgetIdr }) => budgetIdr)), totalIdr, 1)}{NBSP}%</td><td className="wall-wide" /><td /></tr> : null}
        </tbody>
      </table>
      <p className="wall-note"><span>{formatPart(linkedIdr, totalIdr, 1)}{NBSP}% tertaut ke 20 indikator</span><span>belum ditandai Rp{NBSP}{formatMillions(untaggedIdr)} juta</span><span>belum dilokasikan Rp{NBSP}{formatMillions(unlocatedIdr)} juta</span></p>
    </>
  );
}
