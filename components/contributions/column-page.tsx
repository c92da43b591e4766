import { SourceNote } from '@/components/ui/example-tag';
import { Facts } from '@/components/ui/facts';
import { Figure } from '@/components/ui/figure';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { RoleMark } from '@/components/ui/role-mark';
import { Section } from '@/components/ui/section';
import { StatusMark, type StatusCode } from '@/components/ui/status-mark';
import { type Address, carry } from '@/lib/address';
import { LENS_SLUGS } from '@/lib/contributions/input';
import type { ColumnReport } from '@/lib/contributions/queries/column';
import { ROLE_WORDS } from '@/lib/contributions/rules';
import { cellMoney, sumMoney } from '@/lib/contributions/rules/cells';
import { formatCount } from '@/lib/format';
import { BehindFrame } from './behind-page';

/** Letter of the village × indicator cell by village code; empty for lenses that have no target. */
export type ColumnStates = Readonly<Record<string, StatusCode>>;

interface Props { report: ColumnReport; states: ColumnStates; address: Address }

function AgencyTable({ report: { agencies, column, lens, title, foot, mixed }, address }: Props) {
  if (agencies.length === 0) return <EmptyState title={`Belum ada OPD untuk ${title}`}>Koordinator tim menetapkan penanggung jawab; instansi mencatat kegiatannya.</EmptyState>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`Instansi untuk ${title}`}>
      <table className="tight-table data-table roomy card-table">
        <caption className="reader">Instansi untuk {title}</caption>
        <thead><tr><th scope="col">Instansi</th><th scope="col">Peran</th><th scope="col" className="num">Kegiatan</th><th scope="col" className="num">Desa</th><th scope="col" className="num">Terlaksana</th><th scope="col" className="num">Rp juta</th><th scope="col">Dasar peran</th></tr></thead>
        <tbody>{agencies.map(({ id, code, name, cell, role, isExample }) => (
          <tr key={id} className={cell.role === 'lead' && cell.isSilent ? 'gapped' : undefined}>
            <th scope="row"><a href={carry(address, `/matriks/${code}/${column.code}`, { lensa: LENS_SLUGS[lens] })}>{name}</a></th>
            <td className="nowrap full"><RoleMark role={cell.role} silent={cell.isSilent} decorative /> {cell.role ? ROLE_WORDS[cell.role] : 'tanpa peran tercatat'}</td>
            <td className="num" data-name="Kegiatan">{formatCount(cell.activities)}</td><td className="num" data-name="Desa">{formatCount(cell.villages)}</td>
            <td className="num nowrap" data-name="Terlaksana">{mixed.includes(id) ? 'satuan berbeda' : cell.plannedCount > 0 ? `${formatCount(cell.doneCount)} dari ${formatCount(cell.plannedCount)}` : '—'}</td>
            <td className={cellMoney(cell).isFigure ? 'num' : 'num faint'} data-name="Rp juta">{cellMoney(cell).text}</td>
            <td data-name="Dasar peran"><SourceNote text={role ? role.decree ?? role.source ?? 'tidak dicatat' : '—'} example={role?.isExample ?? (isExample || cell.hasExample)} /></td>
          </tr>
        ))}</tbody>
        <tfoot><tr><th scope="row" colSpan={5}>Jumlah kolom, setiap sel penuh</th><td className="num" data-name="Rp juta">{sumMoney({ budgetIdr: foot.budgetIdr, activities: foot.agencies })}</td><td data-name="Instansi berkegiatan">{formatCount(foot.agencies)} instansi</td></tr></tfoot>
      </table>
    </div>
  );
}

function VillageTable({ report: { villages, leads, title }, states, address }: Props) {
  const withState = Object.keys(states).length > 0;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`Desa lokus untuk ${title}`}>
      <table className="tight-table data-table roomy card-table">
        <caption className="reader">Desa lokus untuk {title}</caption>
        <thead><tr><th scope="col">Desa lokus</th><th scope="col">Kecamatan</th>{withState ? <th scope="col">Keadaan</th> : null}<th scope="col">Yang bekerja di sana</th><th scope="col">Penanggung jawab</th></tr></thead>
        <tbody>{villages.map(({ code, name, district, agencies, leadThere }) => {
          const state = states[code];
          return (
            <tr key={code} className={agencies.length === 0 ? 'gapped' : undefined}>
              <th scope="row"><a href={carry(address, `/desa/${code}`)}>{name}</a></th><td data-name="Kecamatan">{district}</td>
              {withState ? <td className="nowrap full">{state ? <StatusMark code={state} word /> : '—'}</td> : null}
              <td data-name="Yang bekerja di sana">{agencies.length === 0 ? <span className="alarm">belum ada</span> : agencies.map((one) => one.name).join(', ')}</td>
              <td data-name="Penanggung jawab">{leadThere === null ? <span className="faint">belum ditetapkan</span> : leadThere ? 'hadir' : <span className="alarm">{leads.join(', ')} belum hadir</span>}</td>
            </tr>
          );
        })}</tbody>
      </table>
    </div>
  );
}

/** Page /matriks/kolom/[kolom]: one column across agencies and target villages. */
export function ColumnPage(props: Props) {
  const { report, address } = props;
  const { column, lens, title, foot, leads, agencies, page, villageCounts: { all, empty, leadAbsent } } = report;
  return (
    <BehindFrame report={report} address={address} trail={[{ text: column.name }]} example={agencies.some(({ cell, isExample }) => cell.hasExample || isExample)}>
      {leads.length === 0 && column.code !== 'umum' ? <Notice kind="warning" title={`${lens === 'indicator' ? column.code : column.name} belum punya penanggung jawab.`}>Koordinator tim menetapkannya dengan keputusan.</Notice> : null}
      <Facts facts={[
        { label: 'Instansi berkegiatan', value: formatCount(foot.agencies), note: `dari ${formatCount(foot.named)} yang berperan` },
        { label: 'Rp juta, tiap sel penuh', value: <Figure name={`kolom.${column.code}`} address={address}>{sumMoney({ budgetIdr: foot.budgetIdr, activities: foot.agencies })}</Figure> },
        ...(all > 0 ? [{ label: 'Desa lokus tanpa kegiatan', value: formatCount(empty), note: `dari ${formatCount(all)}`, alarm: empty > 0 }] : []),
        ...(all > 0 && leads.length > 0 ? [{ label: 'Penanggung jawab belum hadir', value: formatCount(leadAbsent), note: 'desa', alarm: leadAbsent > 0 }] : []),
      ]} />
      <div className="stack">
        <Section id="instansi" title={`Siapa untuk ${title}`} links={lens === 'indicator' && column.code !== 'umum' ? [{ label: `Kartu indikator ${column.code}`, href: carry(address, `/indikator/${column.code}`) }] : []}><AgencyTable {...props} /></Section>
        {all > 0 ? <Section id="desa" title={empty === 0 ? 'Semua desa lokus disentuh kegiatan' : `${formatCount(empty)} dari ${formatCount(all)} desa lokus belum disentuh kegiatan`} help="Yang belum disentuh siapa pun dahulu. Kegiatan tingkat kabupaten tidak dihitung hadir di desa."><VillageTable {...props} /><Pager address={address} page={page} total={all} what="desa" /></Section> : null}
      </div>
    </BehindFrame>
  );
}
