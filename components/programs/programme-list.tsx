import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { DataTable, type TableColumn, type TableRow } from '@/components/tables/data-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import { type Address, carry, linkTo } from '@/lib/address';
import { AGENCY_KIND_LABELS } from '@/lib/agencies/rules';
import { formatCount } from '@/lib/format';
import { formatMillions } from '@/lib/money';
import type { ProgrammeListReport, ProgrammeRow } from '@/lib/programs/queries/programmes';
import { PROGRAMME_STATE_WORDS, programmeKind, yearsWords } from '@/lib/programs/rules/words';

const COLUMNS: readonly TableColumn[] = [
  { key: 'nama', label: 'Program', kind: 'head', sortable: true }, { key: 'pemilik', label: 'Pemilik', sortable: true }, { key: 'keadaan', label: 'Keadaan', sortable: true },
  { key: 'tahapan', label: 'Tahapan', kind: 'number', sortable: true }, { key: 'kegiatan', label: 'Kegiatan', kind: 'number', sortable: true, down: true }, { key: 'desa', label: 'Desa', kind: 'number', sortable: true, down: true },
  { key: 'dana', label: 'Dana, Rp juta', kind: 'number', sortable: true, down: true }, { key: 'angka', label: 'Angka keluaran', kind: 'number', sortable: true, down: true },
];

function rowOf(row: ProgrammeRow, address: Address): TableRow {
  const { code, shortName, name, agency, agencyKind, home, state, startsYear, endsYear, stages, stagesDone, activities, villages, budgetIdr, outputs, isExample } = row;
  return {
    id: `${row.jurisdictionId}/${code}`,
    cells: {
      nama: { text: shortName, href: carry(address, `/program/${code}`), note: home === null ? name : `Milik ${home}`, example: isExample },
      pemilik: { text: agency, note: programmeKind(agencyKind) }, keadaan: { text: PROGRAMME_STATE_WORDS[state], note: yearsWords(startsYear, endsYear) },
      tahapan: stages === 0 ? null : { text: `${formatCount(stagesDone)} dari ${formatCount(stages)}`, sort: stagesDone / stages },
      kegiatan: { text: formatCount(activities), sort: activities }, desa: villages === 0 ? null : { text: formatCount(villages), sort: villages },
      dana: budgetIdr === null ? null : { text: formatMillions(budgetIdr), sort: Number(budgetIdr) }, angka: home !== null ? null : { text: formatCount(outputs), sort: outputs },
    },
  };
}

/** Page /program: whose programmes run where, with which money and what came of them. */
export function ProgrammeListPage({ report: { headline, rows, all, kinds, kind, ignored, mayCreate, hasExample }, address }: { report: ProgrammeListReport; address: Address }) {
  const add = carry(address, '/program/baru');
  return (
    <>
      <PageHead sentence={headline} />
      {ignored ? <Notice>Tidak dikenal dan diabaikan: {ignored}.</Notice> : null}
      {all === 0 ? (
        <EmptyState title="Belum ada program" next={mayCreate ? { label: 'Catat program pertama', href: add } : { label: 'Lihat kegiatan tim', href: carry(address, '/kegiatan') }}>
          <p>Program mengikat kegiatan sebuah mitra (perusahaan, lembaga, perguruan tinggi, zakat) atau perangkat daerah dalam satu nama: tahapan, desa, dana, dan hasilnya. Operator instansi pemilik atau koordinator mencatatnya.</p>
        </EmptyState>
      ) : (
        <div className="stack">
          <p className="buttons no-print">{mayCreate ? <ButtonLink kind="primary" href={add}>Catat program</ButtonLink> : null}<ButtonLink href={carry(address, '/program/dampak')}>Dampak inovasi (LAN)</ButtonLink></p>
          <Section id="daftar" title={rows.length === all ? `${formatCount(all)} program` : `${formatCount(rows.length)} dari ${formatCount(all)} program`} example={hasExample} help="Kegiatan, desa, dan dana adalah kegiatan bertanda program ini; masing-masing dihitung sekali.">
            {kinds.length > 1 ? <p className="filters no-print mt-2"><Switch label="Jenis pemilik" options={[{ label: 'Semua', href: linkTo(address, { jenis: null }), current: kind === null }, ...kinds.map((one) => ({ label: AGENCY_KIND_LABELS[one], href: linkTo(address, { jenis: one }), current: one === kind }))]} /></p> : null}
            <DataTable caption="Program mitra dan perangkat daerah" columns={COLUMNS} rows={rows.map((row) => rowOf(row, address))} address={address} cards roomy />
          </Section>
        </div>
      )}
      <PageFoot hint="">“—”: tidak tercatat. Dana dari kabupaten masuk ke program provinsi setelah diperiksa di kabupatennya.</PageFoot>
    </>
  );
}
