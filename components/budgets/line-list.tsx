import { DataTable, type TableColumn, type TableRow } from '@/components/tables/data-table';
import { downloadLinks } from '@/components/tables/downloads';
import { ActiveFilters } from '@/components/ui/active-filters';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { Section } from '@/components/ui/section';
import { SOURCE_WORDS } from '@/lib/activities/rules/funding';
import { type Address, carry } from '@/lib/address';
import { VERIFICATION_WORDS } from '@/lib/activities/rules';
import type { BudgetReport, ListedLine } from '@/lib/budgets/queries/report';
import { CLASS_WORDS } from '@/lib/budgets/rules';
import { formatCount, formatPart, MISSING, NBSP } from '@/lib/format';
import { absorption, formatMillions } from '@/lib/money';
import { BudgetFilterForm } from './budget-filter';

const COLUMNS: readonly TableColumn[] = [
  { key: 'nama', label: 'Baris anggaran', kind: 'head', sortable: true }, { key: 'instansi', label: 'Instansi', sortable: true },
  { key: 'pagu', label: 'Rp juta', kind: 'number', sortable: true, down: true }, { key: 'serapan', label: 'Serapan %', kind: 'number', sortable: true, down: true },
  { key: 'kegiatan', label: 'Untuk kegiatan' }, { key: 'desa', label: 'Di mana' }, { key: 'golongan', label: 'Golongan', sortable: true },
  { key: 'sumber', label: 'Sumber dana', sortable: true }, { key: 'asal', label: 'Sumber', kind: 'note' },
];

function whereOf({ placeNames, split, unlocatedIdr, budgetIdr }: ListedLine) {
  if (placeNames.length === 0) return { text: 'belum dilokasikan', note: undefined };
  const more = placeNames.length > 3 ? ` +${placeNames.length - 3}` : '';
  const rest = unlocatedIdr > 0n && unlocatedIdr < budgetIdr ? `${formatMillions(unlocatedIdr)} juta belum dilokasikan` : split === 'equal' ? 'dibagi rata' : 'jumlah per desa';
  return { text: `${placeNames.slice(0, 3).join(', ')}${more}`, note: rest };
}

function rowOf(line: ListedLine, address: Address): TableRow {
  const { spentIdr, budgetIdr, isSpentKnown } = line;
  const { isOver } = absorption(spentIdr, budgetIdr);
  const activity = line.activityId === null ? { text: 'belum ditandai' } : { text: line.activity ?? 'kegiatan', href: carry(address, `/kegiatan/${line.activityId}`), note: `${line.indicators.join(', ') || 'pendukung'}${line.waits === 'later' ? ' · belum mulai' : ''}` };
  return {
    id: line.id,
    cells: {
      nama: { text: line.name, href: carry(address, `/anggaran/baris/${line.id}`), note: [line.stage, VERIFICATION_WORDS[line.verification].toLowerCase()].join(' · ') },
      instansi: { text: line.agency, note: line.funder ? `pendana ${line.funder}` : undefined }, kegiatan: activity, desa: whereOf(line),
      golongan: CLASS_WORDS[line.class], sumber: SOURCE_WORDS[line.fundingSource], pagu: { text: formatMillions(budgetIdr), strong: true },
      serapan: isSpentKnown ? { text: formatPart(spentIdr, budgetIdr, 1), note: isOver ? 'melebihi pagu' : undefined } : null,
      asal: line.isExample ? { text: '', example: true } : line.source ?? 'isian instansi',
    },
  };
}

/** The filters of the list that the table knows as well. */
const FILTERS = ['opd', 'desa', 'indikator', 'golongan', 'sumber', 'tautan', 'lokasi', 'contoh', 'cari'];

function Nothing({ report: { active, mayWrite, year }, address }: { report: BudgetReport; address: Address }) {
  if (active.length > 0) return <EmptyState title="Tidak ada yang cocok" next={{ label: 'Hapus semua saringan', href: carry(address, '/anggaran') }}>Longgarkan saringan, atau lihat tahun lain dari pilihan periode.</EmptyState>;
  const next = mayWrite ? { label: 'Catat baris pertama', href: carry(address, '/anggaran/baru') } : { label: 'Lihat kegiatan yang sudah tercatat', href: carry(address, '/kegiatan') };
  return <EmptyState title={`Belum ada baris anggaran ${year}`} next={next}>Setiap instansi mencatat baris DPA-nya sendiri: berapa, dari sumber apa, untuk kegiatan apa, di desa mana.</EmptyState>;
}

/** The lines behind the sums: filter, 50 a page, CSV. Only this part of the page follows the filter. */
export function LineList({ report, address }: { report: BudgetReport; address: Address }) {
  const { listed, rows, active, view, page, pageSize, overview } = report;
  if (overview.lines === 0 && active.length === 0) return <Nothing report={report} address={address} />;
  const part = active.length > 0 && overview.totalIdr > 0n ? `, ${formatPart(listed.budgetIdr, overview.totalIdr, 1)}${NBSP}% dari seluruhnya` : '';
  return (
    <Section id="daftar" title={`Daftar ${formatCount(listed.lines)} baris: Rp ${formatMillions(listed.budgetIdr)} juta${part}`} example={rows.some(({ isExample }) => isExample)}
      links={downloadLinks({ team: report.jurisdictionCode, table: 'budgets', filters: FILTERS }, address)}
      help={`Terserap ${listed.budgetIdr === 0n || report.told.length === 0 ? MISSING : `${formatPart(listed.spentIdr, listed.budgetIdr, 1)}${NBSP}%`}, Rp ${formatMillions(listed.unlocatedIdr)} juta belum dilokasikan. ${view.filter.sort === 'pagu' && view.filter.descending ? 'Terbesar di atas. ' : ''}Baris perubahan menggantikan baris murninya.`}>
      <ActiveFilters address={address} active={active} at="#daftar" />
      <BudgetFilterForm address={address} report={report} />
      {report.mayWrite ? <p className="buttons"><ButtonLink kind="primary" href={carry(address, '/anggaran/baru')}>Catat baris anggaran</ButtonLink></p> : null}
      {rows.length > 0 ? <DataTable caption={`Baris anggaran ${report.year}`} columns={COLUMNS} rows={rows.map((line) => rowOf(line, address))} address={address} sortedByServer roomy cards /> : <Nothing report={report} address={address} />}
      <Pager address={address} page={page} total={listed.lines} size={pageSize} what="baris" />
    </Section>
  );
}
