import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { formatCount, formatPart } from '@/lib/format';
import { parsePeriod, periodLabel } from '@/lib/period';
import type { PosyanduDetail } from '@/lib/posyandu/queries/posyandu';
import { ratiosOf } from '@/lib/posyandu/rules/skdn';
import { CELL_STATE_WORDS } from '@/lib/reporting/rules';

const COUNTS = ['s', 'k', 'd', 'n'] as const;
const RATIO = [['ks', 'K/S'], ['ds', 'D/S'], ['nd', 'N/D']] as const;
const labelOf = (code: string): string => { const period = parsePeriod(code); return period ? periodLabel(period) : code; };

/** The months of a posyandu, newest first; what was not reported is a dash, not 0. */
export function MonthTable({ months }: { months: PosyanduDetail['months'] }) {
  if (months.length === 0) return <Section id="bulan" title="Laporan bulanan"><EmptyState title="Belum ada laporan bulanan"><p>Operator instansi pelapor mengisinya di Posyandu → SKDN bulanan.</p></EmptyState></Section>;
  return (
    <Section id="bulan" title={`${formatCount(months.filter(({ status }) => status === 'reported').length)} bulan melapor`} example={months.some(({ isExample }) => isExample)}>
      <div className="scroll" tabIndex={0} role="region" aria-label="Laporan bulanan">
        <table className="tight-table card-table">
          <caption className="reader">SKDN menurut bulan</caption>
          <thead><tr><th scope="col">Bulan</th>{COUNTS.map((part) => <th key={part} scope="col" className="num">{part.toUpperCase()}</th>)}{RATIO.map(([code, word]) => <th key={code} scope="col" className="num">{word}</th>)}
            <th scope="col" className="num">Kunjungan rumah</th><th scope="col">Partisipasi</th><th scope="col">Keadaan</th></tr></thead>
          <tbody>{months.map((month) => {
            const ratios = ratiosOf(month);
            return (
              <tr key={month.code}>
                <th scope="row">{labelOf(month.code)}</th>
                {COUNTS.map((part) => <td key={part} className="num" data-name={part.toUpperCase()}>{formatCount(month[part])}</td>)}
                {RATIO.map(([code, word]) => { const of = ratios[code]; return <td key={code} className="num nowrap" data-name={word}>{of === null ? '—' : `${formatPart(of.n, of.d, 1)}\u00A0%`}</td>; })}
                <td className="num" data-name="Kunjungan rumah">{month.visitsPlanned === null ? '—' : `${formatCount(month.visitsDone)} dari ${formatCount(month.visitsPlanned)}`}</td>
                <td data-name="Partisipasi">{month.status === 'missing' ? 'belum ada data' : month.participation === 'disturbed' ? `terganggu: ${month.disturbance ?? ''}` : 'normal'}</td>
                <td data-name="Keadaan">{CELL_STATE_WORDS[month.state].toLowerCase()}{month.returnReason ? `: ${month.returnReason}` : ''}</td>
              </tr>
            );
          })}</tbody>
        </table>
      </div>
    </Section>
  );
}
