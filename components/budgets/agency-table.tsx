import { BudgetBar } from '@/components/charts/budget-bar';
import { Figure } from '@/components/ui/figure';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import type { BudgetReport } from '@/lib/budgets/queries/report';
import type { Overview } from '@/lib/budgets/rules/overview';
import { formatCount, formatPart, formatShareBare, MISSING } from '@/lib/format';
import { formatMillions } from '@/lib/money';

interface Props { report: BudgetReport; address: Address }
type Agency = Overview['agencies'][number];

function Intensity({ agency, report, address }: Props & { agency: Agency }) {
  if (agency.intensityBp !== null) return <Figure name={`intensitas:${agency.code}`} address={address}>{formatShareBare(agency.intensityBp)}</Figure>;
  const own = report.mayWrite && report.ownAgencyId === agency.agencyId;
  return own ? <a className="do" href={carry(address, '/anggaran/total')}>isi</a> : <span className="faint">belum diisi</span>;
}

function Row({ agency, largest, report, address }: Props & { agency: Agency; largest: bigint }) {
  const { code, name, lines, budgetIdr, spentIdr, shareBp, absorption, totalIdr } = agency;
  return (
    <tr className={lines === 0 ? 'gapped' : undefined}>
      <th scope="row"><a href={linkTo(address, { opd: code, halaman: null, jelas: null }, '#daftar')}>{name}</a>{lines === 0 ? <small>belum ada baris</small> : null}</th>
      <td className="num" data-name="Rp juta">{lines === 0 ? '0' : formatMillions(budgetIdr)}</td>
      <td className="num" data-name="Bagian %">{lines === 0 ? <span className="faint">{MISSING}</span> : <Figure name={`bagian:${code}`} address={address}>{formatShareBare(shareBp)}</Figure>}</td>
      <td className="full">{lines === 0 ? null : <BudgetBar spent={spentIdr} budget={budgetIdr} largest={largest} />}</td>
      <td className={absorption.isOver ? 'num alarm' : 'num'} data-name="Serapan %">{absorption.shareBp === null || !report.told.includes(agency.agencyId) ? <span className="faint">{MISSING}</span> : <Figure name={`serapan:${code}`} address={address}>{formatPart(spentIdr, budgetIdr, 1)}</Figure>}{absorption.isOver ? <small className="alarm">melebihi pagu</small> : null}</td>
      <td className="num" data-name="Intensitas %"><Intensity agency={agency} report={report} address={address} /></td>
      <td className="num" data-name="Seluruh anggaran, Rp juta">{totalIdr === null ? <span className="faint">{MISSING}</span> : formatMillions(totalIdr)}</td>
    </tr>
  );
}

/** "Matriks persentase anggaran per SKPD": both percentages, each with its own name (domain §9.6). */
export function AgencyTable({ report, address }: Props) {
  const { overview } = report;
  const { agencies, totalIdr, spentIdr } = overview;
  const paid = agencies.filter(({ lines }) => lines > 0).length;
  const silent = agencies.filter(({ lines }) => lines === 0);
  const finding = silent.length > 0 && silent.length <= 2 ? `; ${silent.map(({ name }) => name).join(' dan ')} belum` : silent.length > 2 ? `; ${formatCount(silent.length)} belum` : '';
  const tail = report.mayWrite ? [{ label: 'Isi seluruh anggaran', href: carry(address, '/anggaran/total') }] : [];
  return (
    <Section id="instansi" title={`${formatCount(paid)} instansi memberi uang${finding}`} example={overview.hasExample} links={tail}
      help={<><b>Bagian</b>: dari seluruh uang stunting, berjumlah 100,00 %. <b>Intensitas</b>: dari seluruh anggaran instansi itu sendiri.</>}>
      <div className="scroll" tabIndex={0} role="region" aria-label="Anggaran per instansi">
        <table className="tight-table data-table card-table">
          <caption className="reader">Anggaran stunting per instansi, juta rupiah</caption>
          <thead><tr>
            <th scope="col">Instansi</th><th scope="col" className="num">Rp juta</th><th scope="col" className="num">Bagian %</th><th scope="col"><span className="reader">Pagu dan realisasi</span></th>
            <th scope="col" className="num">Serapan %</th><th scope="col" className="num">Intensitas %</th><th scope="col" className="num">Seluruh anggaran, Rp juta</th>
          </tr></thead>
          <tbody>{agencies.map((agency) => <Row key={agency.agencyId} agency={agency} largest={agencies[0]?.budgetIdr ?? 1n} report={report} address={address} />)}</tbody>
          <tfoot><tr>
            <th scope="row">Jumlah</th><td className="num" data-name="Rp juta">{formatMillions(totalIdr)}</td><td className="num" data-name="Bagian %">{totalIdr === 0n ? MISSING : '100,00'}</td><td />
            <td className="num" data-name="Serapan %">{report.told.length === 0 ? MISSING : <><span className="reader">Realisasi Rp {formatMillions(spentIdr)} juta, </span>{formatPart(spentIdr, totalIdr, 1)}</>}</td><td /><td />
          </tr></tfoot>
        </table>
      </div>
    </Section>
  );
}
