import { ProgressBar } from '@/components/charts/progress-bar';
import { Facts } from '@/components/ui/facts';
import { RoleMark } from '@/components/ui/role-mark';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import { type Address, carry, linkTo } from '@/lib/address';
import { LENS_SLUGS } from '@/lib/contributions/input';
import type { AgencyReport } from '@/lib/contributions/queries/behind';
import { type MatrixCell, ROLE_WORDS } from '@/lib/contributions/rules';
import { cellMoney, sumMoney } from '@/lib/contributions/rules/cells';
import { addOutside, type Outside, outsideSentence, outsideWords } from '@/lib/contributions/rules/outside';
import { formatCount } from '@/lib/format';
import { type Lens, LENS_NAMES } from '@/lib/indicators/rules/lenses';
import { formatMillions } from '@/lib/money';
import { BehindFrame, behindFacts, BehindSections } from './behind-page';
import { LineTable, RoleList } from './behind-parts';

interface Props { report: AgencyReport; address: Address }

const outsideOf = (lines: AgencyReport['outside']): Outside => addOutside(lines.map(({ kind, budgetIdr }) => ({ [kind]: budgetIdr })));

function Done({ cell, mixed }: { cell: MatrixCell; mixed: boolean }) {
  if (cell.plannedCount === 0) return null;
  if (mixed) return <span className="faint">satuan berbeda</span>;
  return <span className="done-line"><ProgressBar done={cell.doneCount} planned={cell.plannedCount} />{formatCount(cell.doneCount)} dari {formatCount(cell.plannedCount)}</span>;
}

function AcrossColumns({ report: { row, columns, lens, agency, outside, mixed }, address }: Props) {
  const cells = row.cells.flatMap((cell, at) => (cell ? [{ cell, name: columns[at]?.name ?? cell.column }] : []));
  const rest = outsideWords(outsideOf(outside));
  if (cells.length === 0) return <p>{agency.name} tidak berperan dan tidak berkegiatan di lensa ini.</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`${agency.name} di ${LENS_NAMES[lens]}`}>
      <table className="tight-table data-table roomy card-table">
        <caption className="reader">{agency.name} di {LENS_NAMES[lens]}</caption>
        <thead><tr><th scope="col">Kolom</th><th scope="col">Peran</th><th scope="col" className="num">Kegiatan</th><th scope="col" className="num">Desa</th><th scope="col">Terlaksana</th><th scope="col" className="num">Rp juta</th></tr></thead>
        <tbody>{cells.map(({ cell, name }) => (
          <tr key={cell.column}>
            <th scope="row"><a href={carry(address, `/matriks/${agency.code}/${cell.column}`, { lensa: LENS_SLUGS[lens] })}>{lens === 'indicator' && cell.column !== 'umum' ? <><span className="faint">{cell.column}</span> {name}</> : name}</a></th>
            <td className="nowrap full"><RoleMark role={cell.role} silent={cell.isSilent} decorative /> {cell.role ? ROLE_WORDS[cell.role] : 'tanpa peran tercatat'}</td>
            <td className="num" data-name="Kegiatan">{formatCount(cell.activities)}</td><td className="num" data-name="Desa">{formatCount(cell.villages)}</td>
            <td data-name="Terlaksana"><Done cell={cell} mixed={mixed.includes(`${agency.id}/${cell.column}`)} /></td>
            <td className={cellMoney(cell).isFigure ? 'num' : 'num faint'} data-name="Rp juta">{cellMoney(cell).text}</td>
          </tr>
        ))}</tbody>
        <tfoot><tr><th scope="row" colSpan={2}>Jumlah, setiap kegiatan dan rupiah sekali</th><td className="num" data-name="Kegiatan">{formatCount(row.total.activities)}</td><td className="num" data-name="Desa">{formatCount(row.total.villages)}</td>
          <td>{rest ? `termasuk ${rest}` : ''}</td><td className="num" data-name="Rp juta">{sumMoney(row.total)}</td></tr></tfoot>
      </table>
    </div>
  );
}

/** Page /matriks/[instansi]: one agency across the columns of a lens. */
export function AgencyPage({ report, address }: Props) {
  const { agency, lens, row, roles, outside, totals, until } = report;
  const rest = outsideOf(outside);
  const lenses: readonly Lens[] = ['spm', 'indicator', 'phi'];
  return (
    <BehindFrame report={report} address={address} example={row.total.hasExample || agency.isExample} trail={[{ text: agency.name }]}>
      {totals.activities > 0 ? <Facts facts={[...behindFacts(report, address), ...(rest.untagged ? [{ label: 'Belum ditandai, Rp juta', value: formatMillions(rest.untagged) }] : []), ...(rest.later ? [{ label: 'Belum mulai, Rp juta', value: formatMillions(rest.later) }] : [])]} /> : null}
      <div className="stack">
        <Section id="kolom" title={`Di ${LENS_NAMES[lens]}`} help="Satu kegiatan dapat melayani beberapa kolom; jumlah menghitungnya sekali.">
          <p className="no-print"><a href={carry(address, `/matriks/${agency.code}/ringkas`, { lensa: LENS_SLUGS[lens] })}>Ringkasan satu halaman (PDF)</a></p>
          <div className="filters mt-2"><Switch label="Lensa" options={lenses.map((one) => ({ label: LENS_NAMES[one], href: linkTo(address, { lensa: LENS_SLUGS[one], jelas: null }), current: one === lens }))} /></div>
          <AcrossColumns report={report} address={address} />
        </Section>
        <BehindSections report={report} address={address} what={`dari ${agency.name}`} filter={{}} />
        <Section id="peran" title={`${agency.fullName}${roles.length > 0 ? `: tercatat berperan di ${formatCount(roles.length)} kolom` : ''}`} help={agency.kind}>
          {agency.duty ? <p className="prose">{agency.duty}</p> : null}
          {agency.note ? <p className="prose">{agency.note}</p> : null}
          {roles.length > 0 ? <RoleList roles={roles} address={address} agency={agency.code} /> : null}
        </Section>
        {outside.length > 0 ? (
          <Section id="belum-ditandai" title={`Dana yang tidak di kolom mana pun: ${formatCount(outside.length)} baris`} help={outsideSentence(rest, until)}>
            <LineTable lines={outside} address={address} caption="Baris anggaran yang tidak di kolom mana pun" />
          </Section>
        ) : null}
      </div>
    </BehindFrame>
  );
}
