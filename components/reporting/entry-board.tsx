import { DataTable, type TableColumn, type TableRow } from '@/components/tables/data-table';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { linkTo, type Address } from '@/lib/address';
import { formatInstant, type TimeZone } from '@/lib/day';
import type { BoardRow, EntryBoard as Board } from '@/lib/reporting/queries/entry-board';

const COLUMNS: readonly TableColumn[] = [
  { key: 'agency', label: 'Instansi', kind: 'head', sortable: true },
  { key: 'indicators', label: 'Indikator', kind: 'number', sortable: true, down: true, wideOnly: true },
  { key: 'filled', label: 'Sudah masuk', kind: 'number', sortable: true, down: true },
  { key: 'declared', label: 'Belum ada data', kind: 'number', sortable: true, down: true, wideOnly: true },
  { key: 'empty', label: 'Belum diisi', kind: 'number', sortable: true, down: true },
  { key: 'returned', label: 'Dikembalikan', kind: 'number', sortable: true, down: true, wideOnly: true },
  { key: 'last', label: 'Terakhir diisi', sortable: true, down: true, wideOnly: true },
];

function rowOf(row: BoardRow, address: Address, zone: TimeZone): TableRow {
  const { code, shortName, indicators, expected, filled, declared, returned, examples, lastAt } = row;
  const empty = expected - filled - declared;
  const count = (n: number): { text: string; sort: number } => ({ text: String(n), sort: n });
  return {
    id: code, gapped: empty > 0,
    cells: {
      agency: { text: shortName, href: linkTo(address, { opd: code, urut: null, indikator: null, halaman: null }), example: examples > 0 },
      indicators: count(indicators), filled: { text: `${filled} dari ${expected}`, sort: filled / expected }, declared: count(declared), empty: count(empty), returned: count(returned),
      last: lastAt ? { text: formatInstant(new Date(lastAt), zone), sort: lastAt } : null,
    },
  };
}

interface Props { board: Board; address: Address; zone: TimeZone; year: number }

/** Who has filled in, agency by agency; most awaited first. A name opens that agency's sheet to be read. */
export function EntryBoard({ board: { rows, villages }, address, zone, year }: Props) {
  if (rows.length === 0) {
    return (
      <EmptyState title={`Belum ada pembagian indikator untuk ${year}`} next={{ label: 'Lihat katalog indikator', href: '/indikator' }}>
        <p>Sekretaris tim menetapkan penanggung jawab utama tiap indikator; setelah itu lembar isian tiap instansi terbuka di sini.</p>
      </EmptyState>
    );
  }
  return (
    <Section id="papan" title={`Siapa sudah mengisi, ${villages} desa lokus ${year}`} help="Yang paling ditunggu lebih dahulu. Pilih nama instansi untuk membaca lembar isiannya. Angka bertanda contoh bukan data nyata.">
      <DataTable caption="Isian tiap instansi" columns={COLUMNS} rows={rows.map((row) => rowOf(row, address, zone))} address={address} roomy />
    </Section>
  );
}
