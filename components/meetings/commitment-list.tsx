import { DataTable, type TableColumn, type TableRow } from '@/components/tables/data-table';
import { type Address, carry } from '@/lib/address';
import { type Day, formatDay } from '@/lib/day';
import { formatCount } from '@/lib/format';
import type { CommitmentRow } from '@/lib/meetings/queries/commitments';
import { COMMITMENT_WORDS, dueWords, isOverdue } from '@/lib/meetings/rules/commitment';

const COLUMNS: readonly TableColumn[] = [
  { key: 'isi', label: 'Komitmen', kind: 'head', sortable: true }, { key: 'instansi', label: 'Instansi', sortable: true }, { key: 'desa', label: 'Desa', sortable: true },
  { key: 'indikator', label: 'Indikator', kind: 'code', sortable: true }, { key: 'orang', label: 'Dijangkau', kind: 'number', sortable: true, down: true },
  { key: 'batas', label: 'Batas waktu', sortable: true }, { key: 'keadaan', label: 'Keadaan', sortable: true },
];

function rowOf(row: CommitmentRow, { address, today }: { address: Address; today: Day }): TableRow {
  const { id, text, agency, village, indicator, people, unit, dueOn, status, isExample } = row;
  return {
    id, gapped: isOverdue(row, today),
    cells: {
      isi: { text, href: carry(address, `/rapat/komitmen/${id}`), example: isExample },
      instansi: agency, desa: village, indikator: indicator,
      orang: { text: people === null ? '—' : formatCount(people), note: people === null ? undefined : unit ?? undefined, sort: people },
      batas: { text: formatDay(dueOn), note: dueWords(row, today), sort: dueOn },
      keadaan: { text: isOverdue(row, today) ? 'lewat batas' : COMMITMENT_WORDS[status], sort: status },
    },
  };
}

/** Commitments as a table that sorts by its heads; on the phone one block each. `today`: in the team's zone. */
export function CommitmentList({ rows, address, today, caption = 'Komitmen' }: { rows: readonly CommitmentRow[]; address: Address; today: Day; caption?: string }) {
  return <DataTable caption={caption} columns={COLUMNS} rows={rows.map((row) => rowOf(row, { address, today }))} address={address} cards />;
}
