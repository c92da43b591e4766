import { SourceNote } from '@/components/ui/example-tag';
import type { ActivityMoney } from '@/lib/activities/queries/detail';
import { SOURCE_WORDS, type FundingSource } from '@/lib/activities/rules/funding';
import { CLASS_WORDS } from '@/lib/budgets/rules';
import { formatDay } from '@/lib/day';
import { formatCount, formatShareBp } from '@/lib/format';
import { absorption, formatIdr, sumOf } from '@/lib/money';

const PLACED: Readonly<Record<ActivityMoney['split'], string>> = { none: 'belum dilokasikan', equal: 'dibagi rata', explicit: 'dibagi per desa' };

/** Budget lines that point to the activity, whole rupiah; the foot counts each once. */
export function MoneyTable({ lines }: { lines: readonly ActivityMoney[] }) {
  if (lines.length === 0) return <p>Tanpa dana: belum ada baris anggaran yang menunjuk kegiatan ini.</p>;
  const budget = sumOf(lines.map(({ budgetIdr }) => budgetIdr));
  const told = lines.flatMap(({ spentIdr }) => (spentIdr === null ? [] : [spentIdr]));
  const spent = told.length === 0 ? null : sumOf(told);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Tabel dana">
      <table className="tight-table roomy card-table">
        <caption className="reader">Baris anggaran kegiatan ini</caption>
        <thead><tr>
          <th scope="col">Sumber dana</th><th scope="col">Golongan</th><th scope="col">Instansi</th><th scope="col" className="num">Anggaran</th>
          <th scope="col" className="num">Realisasi</th><th scope="col">Menjangkau desa</th><th scope="col">Sumber data</th>
        </tr></thead>
        <tbody>{lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{SOURCE_WORDS[line.fundingSource as FundingSource]}<small>{line.funder ?? line.name} · {line.stage} {line.fiscalYear}</small></th>
            <td data-name="Golongan">{CLASS_WORDS[line.class]}</td><td data-name="Instansi">{line.agency}</td>
            <td className="num nowrap" data-name="Anggaran">{formatIdr(line.budgetIdr)}</td>
            <td className="num nowrap" data-name="Realisasi">{formatIdr(line.spentIdr)}{line.spentOn ? <small>s.d. {formatDay(line.spentOn)}</small> : null}</td>
            <td data-name="Menjangkau desa">{PLACED[line.split]}{line.villages > 0 ? <small>{formatCount(line.villages)} desa</small> : null}</td>
            <td data-name="Sumber data"><SourceNote text={line.source ?? 'isian instansi'} example={line.isExample} /></td>
          </tr>
        ))}</tbody>
        <tfoot><tr>
          <th scope="row" colSpan={3}>Jumlah</th><td className="num nowrap" data-name="Anggaran">{formatIdr(budget)}</td><td className="num nowrap" data-name="Realisasi">{formatIdr(spent)}</td>
          <td colSpan={2}>serapan {formatShareBp(spent === null ? null : absorption(spent, budget).shareBp)}</td>
        </tr></tfoot>
      </table>
    </div>
  );
}
