import { BudgetBar } from '@/components/charts/budget-bar';
import { Figure } from '@/components/ui/figure';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import type { BudgetSummary } from '@/lib/budgets/queries/summary';
import { formatPart, NBSP } from '@/lib/format';
import { formatMillions, sumOf } from '@/lib/money';

const MOST = 6;

/** Stunting money by agency: both percentages, apart and named (F06); what is linked, untagged, in no village. */
export function MoneySection({ money, address }: { money: BudgetSummary; address: Address }) {
  const { agencies, totalIdr, linkedIdr, unlocatedIdr } = money;
  if (agencies.length === 0) {
    return <Section id="uang" title="Uang: belum ada baris anggaran" help="Operator OPD memasukkan baris anggaran di halaman Anggaran atau bersama kegiatannya." link={{ label: 'Anggaran', href: carry(address, '/anggaran') }} />;
  }
  const shown = agencies.slice(0, MOST);
  const rest = agencies.slice(MOST);
  const largest = agencies[0]?.budgetIdr ?? 1n;
  return (
    <Section
      id="uang" title={`Uang stunting Rp ${formatMillions(totalIdr)} juta`} example={money.hasExample} link={{ label: 'Anggaran', href: carry(address, '/anggaran') }}
      help={<><Figure name="linked" address={address}>{formatPart(linkedIdr, totalIdr, 1)}{NBSP}%</Figure> tertaut ke 20 indikator · Rp {formatMillions(unlocatedIdr)} juta belum dilokasikan</>}
    >
      <div className="scroll"><table className="tight-table dense">
        <thead><tr><th scope="col">OPD atau mitra</th><th scope="col" className="num">Rp juta</th><th scope="col" className="num" title="Bagian dari seluruh uang stunting">Bagian %</th><th scope="col" className="phone-hide"><span className="reader">Pagu dan serapan</span></th><th scope="col" className="num">Serapan %</th><th scope="col" className="num phone-hide" title="Bagian uang stunting dalam seluruh anggaran OPD itu">Intensitas %</th></tr></thead>
        <tbody>
          {shown.map((agency) => (
            <tr key={agency.agencyId}>
              <th scope="row" className="nowrap"><a href={carry(address, '/anggaran', { opd: agency.code })}>{agency.name}</a></th>
              <td className="num">{formatMillions(agency.budgetIdr)}</td><td className="num">{formatPart(agency.budgetIdr, totalIdr, 1)}</td>
              <td className="phone-hide"><BudgetBar spent={agency.spentIdr} budget={agency.budgetIdr} largest={largest} /></td>
              <td className={agency.absorption.isOver ? 'num alarm' : 'num'}>{formatPart(agency.spentIdr, agency.budgetIdr, 0)}</td>
              <td className="num phone-hide">{agency.intensityBp === null ? '–' : formatPart(agency.budgetIdr, agency.totalIdr, 1)}</td>
            </tr>
          ))}
          {rest.length > 0 ? (
            <tr><th scope="row" className="faint">{rest.length} lainnya</th><td className="num">{formatMillions(sumOf(rest.map((agency) => agency.budgetIdr)))}</td><td className="num">{formatPart(sumOf(rest.map((agency) => agency.budgetIdr)), totalIdr, 1)}</td><td className="phone-hide" /><td /><td className="phone-hide" /></tr>
          ) : null}
        </tbody>
      </table></div>
    </Section>
  );
}
