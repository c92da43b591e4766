import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { DeskIndex } from '@/components/desk/desk-index';
import { PageHead } from '@/components/frame/page-head';
import { BeginningSection } from '@/components/reports/beginning-section';
import { DataTable, type TableColumn, type TableRow } from '@/components/tables/data-table';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { addressOf, carry, type Address } from '@/lib/address';
import { listAgencies, type AgencyRow } from '@/lib/agencies/queries';
import { AGENCY_KIND_LABELS } from '@/lib/agencies/rules';
import { allow, ROLE_LABELS } from '@/lib/auth/access';
import { listMembers, type MemberRow } from '@/lib/auth/accounts';
import { openPage } from '@/lib/auth/page';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDay, formatInstant } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readBeginning } from '@/lib/reports/queries/beginning';
import type { Beginning } from '@/lib/reports/rules/beginning';

export const metadata: Metadata = { title: 'Pengaturan — Simpul' };

const MEMBER_COLUMNS: readonly TableColumn[] = [
  { key: 'username', label: 'Nama pengguna', kind: 'head', sortable: true },
  { key: 'name', label: 'Nama', sortable: true },
  { key: 'role', label: 'Peran', sortable: true },
  { key: 'agency', label: 'Instansi', sortable: true },
  { key: 'state', label: 'Keadaan', sortable: true },
  { key: 'seen', label: 'Terakhir terlihat', sortable: true, down: true, wideOnly: true },
];

function memberRow(row: MemberRow, { timeZone }: Viewer, address: Address): TableRow {
  const state = row.disabled ? 'nonaktif' : row.liveSessions > 0 ? `${row.liveSessions} sesi` : 'aktif';
  return {
    id: row.membershipId,
    cells: {
      username: { text: row.username, href: carry(address, `/pengaturan/orang/${row.membershipId}`) },
      name: row.displayName, role: ROLE_LABELS[row.role], agency: row.agencyName, state,
      seen: row.lastSeenAt ? { text: formatInstant(row.lastSeenAt, timeZone), sort: row.lastSeenAt.getTime() } : null,
    },
  };
}

const AGENCY_COLUMNS: readonly TableColumn[] = [
  { key: 'name', label: 'Nama singkat', kind: 'head' },
  { key: 'full', label: 'Nama lengkap' },
  { key: 'code', label: 'Kode', kind: 'code' },
  { key: 'kind', label: 'Jenis' },
  { key: 'ended', label: 'Berhenti', wideOnly: true },
  { key: 'source', label: 'Sumber', kind: 'note', wideOnly: true },
];

const NEWS: Readonly<Record<string, string>> = { ditambah: 'Instansi ditambahkan.', disimpan: 'Perubahan instansi tersimpan.' };

const agencyRow = (row: AgencyRow, address: Address): TableRow => ({
  id: row.id,
  cells: {
    name: { text: row.shortName, href: carry(address, `/pengaturan/instansi/${row.id}`) },
    full: row.fullName, code: row.code, kind: AGENCY_KIND_LABELS[row.kind], ended: row.endedOn ? formatDay(row.endedOn) : null, source: row.source,
  },
});

interface Office { members: MemberRow[]; agencies: AgencyRow[] }

/** What an admin manages; null for a coordinator, who manages the rest. Everybody else is refused. */
async function readOffice(tx: Parameters<typeof listMembers>[0], viewer: Viewer): Promise<{ viewer: Viewer; beginning: Beginning | null; office: Office | null }> {
  if (viewer.role === 'coordinator') return { viewer, beginning: await readBeginning(tx, viewer), office: null };
  allow(viewer, 'account:manage');
  return { viewer, beginning: await readBeginning(tx, viewer), office: { members: await listMembers(tx, viewer), agencies: await listAgencies(tx, viewer) } };
}

function OfficeSections({ office: { members, agencies }, viewer, address }: { office: Office; viewer: Viewer; address: Address }) {
  const news = NEWS[address.params.kabar ?? ''];
  return (
    <>
      <Section id="orang" title="Orang dan perannya" links={[{ label: 'Akun sekaligus', href: carry(address, '/pengaturan/orang/daftar') }, { label: 'Tambah orang', href: carry(address, '/pengaturan/orang/baru') }]}
        help="Pilih nama pengguna untuk menonaktifkan, memberi kode baru, atau mengakhiri sesi.">
        <DataTable caption="Daftar orang" columns={MEMBER_COLUMNS} rows={members.map((row) => memberRow(row, viewer, address))} address={address} cards />
      </Section>
      <Section id="instansi" title="Instansi" links={[{ label: 'Instansi dari daftar', href: carry(address, '/pengaturan/instansi/daftar') }, { label: 'Tambah instansi', href: carry(address, '/pengaturan/instansi/baru') }]}>
        {news ? <Notice kind="saved">{news}</Notice> : null}
        <DataTable caption="Daftar instansi" columns={AGENCY_COLUMNS} rows={agencies.map((row) => agencyRow(row, address))} address={address} cards />
      </Section>
      <Section id="token" title="Token API" link={{ label: 'Kelola token', href: carry(address, '/pengaturan/token') }} help="Untuk sistem lain yang membaca data tim ini." />
    </>
  );
}

function headline({ viewer, office }: { viewer: Viewer; office: Office | null }): string {
  if (!office) return `Pengaturan ${viewer.jurisdictionName}: yang ditetapkan koordinator.`;
  return `${new Set(office.members.map(({ accountId }) => accountId)).size} orang dan ${office.agencies.length} instansi di ${viewer.jurisdictionName}.`;
}

async function SettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const address = addressOf('/pengaturan', params);
  const read = await openPage(params, readOffice);
  return (
    <>
      <PageHead trail={[{ text: 'Pengaturan' }]} sentence={headline(read)} />
      <div className="stack">{read.beginning ? <BeginningSection beginning={read.beginning} address={address} /> : null}{read.office ? <OfficeSections office={read.office} viewer={read.viewer} address={address} /> : <DeskIndex address={address} />}</div>
    </>
  );
}

export default inWords(SettingsPage);
