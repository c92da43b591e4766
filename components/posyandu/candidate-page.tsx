import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { DataTable, type TableColumn, type TableRow } from '@/components/tables/data-table';
import { downloadLinks } from '@/components/tables/downloads';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatCount } from '@/lib/format';
import type { CandidateReport } from '@/lib/posyandu/queries/candidates';
import type { PosyanduRow } from '@/lib/posyandu/queries/register';
import { answerWord } from '@/lib/posyandu/rules/register';
import { strataReason, strataWords } from '@/lib/posyandu/rules/strata';
import { TallySection } from './tally-section';

const COLUMNS: readonly TableColumn[] = [
  { key: 'nama', label: 'Posyandu', kind: 'head', sortable: true }, { key: 'desa', label: 'Desa', sortable: true }, { key: 'strata', label: 'Strata', sortable: true },
  { key: 'pendamping', label: 'Pendamping' }, { key: 'sebab', label: 'Langkah berikut', kind: 'note' },
];

const rowOf = (row: PosyanduRow, address: Address): TableRow => ({
  id: row.id,
  cells: {
    nama: { text: row.name, href: carry(address, `/posyandu/${row.id}`), example: row.isExample, note: row.phiSince ? `PHI sejak ${row.phiSince}` : undefined }, desa: { text: row.village, note: row.district },
    strata: strataWords(row.strata), pendamping: answerWord(row.hasFacilitator), sebab: strataReason(row.strata),
  },
});

function List({ id, title, help, rows, address }: { id: string; title: string; help: string; rows: readonly PosyanduRow[]; address: Address }) {
  if (rows.length === 0) return null;
  return (
    <Section id={id} title={title} help={help} example={rows.some(({ isExample }) => isExample)}>
      <DataTable caption={`Tabel: ${title}`} columns={COLUMNS} rows={rows.map((row) => rowOf(row, address))} address={address} cards />
    </Section>
  );
}

/** Page /posyandu/calon: which posyandu may become a Posyandu Holistik Integratif, and which lacks one criterion. */
export function CandidatePage({ report, address }: { report: CandidateReport; address: Address }) {
  const { headline, candidates, already, near, all, tallies, team, teamCode } = report;
  return (
    <>
      <PageHead sentence={headline} trail={[{ text: 'Posyandu', href: carry(address, '/posyandu') }, { text: 'Calon PHI' }]} freshness={<>{team}</>} />
      <div className="stack">
        {all === 0 ? <EmptyState title="Belum ada posyandu dalam daftar" next={{ label: 'Buka daftar posyandu', href: carry(address, '/posyandu') }}><p>Calon PHI adalah posyandu berstrata purnama atau mandiri; strata dihitung dari daftar dan laporan bulanan.</p></EmptyState> : null}
        {candidates.length > 0 ? <p className="downloads no-print">{downloadLinks({ team: teamCode, table: 'posyandu', params: { calon: '1' } }, address).map(({ label, href }) => <a key={href} href={href} className="mr-3">{label}</a>)}</p> : null}
        <List id="calon" title={`${formatCount(candidates.length)} calon`} help="Purnama dan mandiri; mandiri lebih dahulu." rows={candidates} address={address} />
        <List id="sudah" title={`${formatCount(already.length)} sudah PHI`} help="Dicatat dengan tahun dan dasarnya." rows={already} address={address} />
        <List id="dekat" title={`${formatCount(near.length)} kurang satu syarat`} help="Madya yang menjadi purnama bila satu syarat ini terpenuhi atau diketahui." rows={near} address={address} />
        <TallySection tallies={tallies} />
      </div>
      <PageFoot hint="">Purnama dan mandiri dapat dikembangkan menjadi model PHI (dokumen Posyandu Holistik Integratif, Serdang Bedagai).</PageFoot>
    </>
  );
}
