import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { DataTable, type TableColumn, type TableRow } from '@/components/tables/data-table';
import { downloadLinks } from '@/components/tables/downloads';
import { ActiveFilters } from '@/components/ui/active-filters';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import { formatCount, formatPart } from '@/lib/format';
import { LIFE_STAGES } from '@/lib/indicators/rules/lenses';
import type { PosyanduRow } from '@/lib/posyandu/queries/register';
import type { RegisterReport } from '@/lib/posyandu/queries/register-page';
import { answerWord } from '@/lib/posyandu/rules/register';
import { STRATA, STRATA_WORDS, strataWords } from '@/lib/posyandu/rules/strata';
import { AreaTable } from './area-table';
import { FILTERS, RegisterFilter } from './register-filter';
import { TallySection } from './tally-section';
import './posyandu.css';

interface Props { report: RegisterReport; address: Address }

const COLUMNS: readonly TableColumn[] = [
  { key: 'nama', label: 'Posyandu', kind: 'head', sortable: true }, { key: 'desa', label: 'Desa', sortable: true }, { key: 'strata', label: 'Strata', sortable: true, down: true },
  { key: 'ds', label: 'D/S tahun ini', kind: 'number', sortable: true, down: true }, { key: 'kader', label: 'Kader', kind: 'number', sortable: true, down: true },
  { key: 'alat', label: 'Alat antropometri baku' }, { key: 'pelapor', label: 'Dilaporkan' },
];

const share = (part: number | null, whole: number | null): string => (part === null || whole === null || whole === 0 ? '—' : `${formatPart(part, whole, 1)}\u00A0%`);

function rowOf(row: PosyanduRow, address: Address): TableRow {
  const { id, name, officialNumber, village, district, strata, s, d, months, cadres, hasKit, agency, isActive, isExample, phiSince } = row;
  return {
    id, gapped: hasKit === false,
    cells: {
      nama: { text: name, href: carry(address, `/posyandu/${id}`), note: [officialNumber, isActive ? '' : 'tidak aktif', phiSince ? `PHI sejak ${phiSince}` : ''].filter(Boolean).join(' · ') || undefined, example: isExample },
      desa: { text: village, note: district }, strata: strataWords(strata), ds: { text: share(d, s), note: months === 0 ? 'belum melapor' : `${months} bulan` },
      kader: cadres === null ? null : formatCount(cadres), alat: hasKit === null ? { text: 'belum diketahui' } : { text: answerWord(hasKit), strong: !hasKit }, pelapor: agency,
    },
  };
}

/** What narrows the list, in words. */
function activeOf({ view: { district, village, strata, kit, candidates, prone, stage, agency, all }, districts, villages, agencies }: RegisterReport) {
  const nameOf = (list: RegisterReport['districts'], code: string): string => list.find((one) => one.code === code)?.name ?? code;
  return [
    ...(district ? [{ param: 'kecamatan', label: 'Kecamatan', value: nameOf(districts, district) }] : []), ...(village ? [{ param: 'desa', label: 'Desa', value: nameOf(villages, village) }] : []),
    ...(strata ? [{ param: 'strata', label: 'Strata', value: STRATA_WORDS[strata] }] : []), ...(kit === undefined ? [] : [{ param: 'alat', label: 'Alat antropometri baku', value: answerWord(kit) }]),
    ...(candidates ? [{ param: 'calon', label: 'Calon PHI', value: 'purnama atau mandiri' }] : []), ...(prone ? [{ param: 'rawan', label: 'Desa', value: 'rawan bencana' }] : []),
    ...(stage ? [{ param: 'tahap', label: 'Layanan', value: LIFE_STAGES[stage] ?? stage }] : []), ...(agency ? [{ param: 'opd', label: 'Dilaporkan', value: nameOf(agencies, agency) }] : []),
    ...(all ? [{ param: 'aktif', label: 'Keadaan', value: 'dengan yang tidak aktif' }] : []),
  ];
}

function Steps({ report: { mayAdd }, address }: Props) {
  const params = { kelompok: null };
  return (
    <p className="buttons no-print mb-3">
      {mayAdd ? <ButtonLink kind="primary" href={carry(address, '/posyandu/baru')}>Tambah posyandu</ButtonLink> : null}
      <ButtonLink href={carry(address, '/posyandu/skdn', params)}>SKDN bulanan</ButtonLink>
      <ButtonLink href={carry(address, '/posyandu/calon', params)}>Calon PHI</ButtonLink>
      <ButtonLink href={carry(address, '/posyandu/parameter', params)}>Parameter sasaran</ButtonLink>
    </p>
  );
}

function Strata({ report: { totals }, address }: Props) {
  const rows = [...STRATA.map((level) => ({ code: level, name: STRATA_WORDS[level], count: totals.strata[level] })), { code: '', name: 'Belum dapat dihitung', count: totals.strata.unknown }];
  return (
    <p className="strata-line">{rows.map(({ code, name, count }) => (
      <span key={name}>{code ? <a href={linkTo(address, { strata: code, halaman: null }, '#daftar')}>{name}</a> : name} <b data-figure={`strata-${code || 'unknown'}`}>{formatCount(count)}</b></span>
    ))}</p>
  );
}

/** Page /posyandu: the register with its totals, its filter and what sources print of whole areas. */
export function RegisterPage({ report, address }: Props) {
  const { headline, rows, found, all, totals, areas, tallies, view, pageSize, mayAdd, teamCode, team, period, isProvince } = report;
  return (
    <>
      <PageHead sentence={headline} trail={[{ text: 'Posyandu' }]} freshness={<>{team} · {period}</>} />
      {view.ignored.length > 0 ? <Notice>Tidak dikenal dan diabaikan: {view.ignored.join('; ')}.</Notice> : null}
      <Steps report={report} address={address} />
      <div className="stack">
        {all === 0 ? (
          <EmptyState title="Belum ada posyandu dalam daftar" next={mayAdd ? { label: 'Tambah posyandu pertama', href: carry(address, '/posyandu/baru') } : undefined}>
            <p>{isProvince ? 'Daftarnya dipegang tim kabupaten.' : 'Sekretaris tim atau instansi pelapor menambahkannya satu per satu, atau mengimpor daftarnya.'} Yang tercetak di dokumen tentang posyandu ada di bawah.</p>
          </EmptyState>
        ) : (
          <>
            <Section id="daftar" title={found === all ? `${formatCount(found)} posyandu` : `${formatCount(found)} dari ${formatCount(all)} posyandu`} example={totals.hasExample} links={[...downloadLinks({ team: teamCode, table: 'posyandu', filters: FILTERS }, address)]} help="Strata dihitung dari tabel Kemenkes; tidak pernah diketik. Kosong berarti belum diketahui, bukan tidak.">
              <ActiveFilters address={address} active={activeOf(report)} at="#daftar" />
              <RegisterFilter report={report} address={address} />
              {found === 0 ? <EmptyState title="Tidak ada posyandu yang cocok dengan saringan ini." next={{ label: 'Tampilkan semua', href: carry(address, '/posyandu') }} /> : (
                <>
                  <Strata report={report} address={address} />
                  <DataTable caption="Daftar posyandu" columns={COLUMNS} rows={rows.map((row) => rowOf(row, address))} address={address} sortedByServer cards />
                  <Pager address={address} page={view.page} total={found} size={pageSize} what="posyandu" />
                </>
              )}
            </Section>
            <AreaTable areas={areas} group={view.group} address={address} />
          </>
        )}
        <TallySection tallies={tallies} />
      </div>
      <PageFoot hint="">Syarat strata: Kemenkes 2011 (hari buka, kader bertugas, D/S, cakupan KIA, KB, imunisasi, program tambahan, dana sehat). D/S dari laporan bulanan tahun ini.</PageFoot>
    </>
  );
}
