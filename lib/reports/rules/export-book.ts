import type { PlainCell, SheetSpec, WriteCell } from '@/lib/workbook/spec';
import type { JsonValue, RenderedTable } from './api-columns';

/** What a downloaded table says of itself. `filters`: what the address asked for besides team and period; `notes`: further facts. */
export interface ExportAbout {
  team: string;
  teamCode: string;
  period: string;
  stage: 'sementara' | 'disahkan';
  /** When it was made, in the team's own zone. */
  madeAt: string;
  filters: readonly (readonly [name: string, value: string])[];
  notes: readonly (readonly [name: string, value: string])[];
}

const title = (value: string): WriteCell => ({ value, look: 'title' });
const head = (value: string): WriteCell => ({ value, look: 'head' });

const exampleWords = ({ count, examples }: RenderedTable): string =>
  (examples === 0 ? 'tidak ada' : `${examples} dari ${count} baris: data contoh atau dihitung dari data contoh, bukan data nyata`);

/** The sheet *Keterangan*: what the figures are about, where they come from, what each column means. */
function aboutSheet(table: RenderedTable, about: ExportAbout): SheetSpec {
  const { meanings } = table.sheet();
  const facts: [string, PlainCell][] = [
    ['Tabel', table.says], ['Tim', `${about.team} (${about.teamCode})`], ['Periode', about.period],
    ['Angka', about.stage === 'disahkan' ? 'disahkan' : 'sementara: belum semuanya diperiksa dan disahkan'],
    ...(about.filters.length > 0 ? [['Saringan', about.filters.map(([name, value]) => `${name} = ${value}`).join('; ')] as [string, string]] : []),
    ['Baris', table.count], ['Bertanda contoh', exampleWords(table)], ['Sumber', `Simpul, tim ${about.team}; dokumen asal tiap baris pada kolom Sumber bila ada`],
    ['Data wilayah', 'idn-area-data, ODbL 1.0'], ['Dibuat', about.madeAt],
    ['Sel kosong', 'belum ada atau tidak berlaku, bukan nol; sebabnya pada kolom keadaan atau sebab bila ada'],
    ...about.notes.map(([name, value]) => [name, value] as [string, string]),
  ];
  return {
    name: 'Keterangan', columns: [{ width: 28 }, { width: 26 }, { width: 90 }],
    lead: [[title(table.says)], []],
    rows: [...facts.map(([name, value]): WriteCell[] => [{ value: name, look: 'muted' }, value]), [], [head('Kolom'), head('Nama di CSV dan API'), head('Arti')], ...meanings.map(({ title: column, name, says }): WriteCell[] => [column, name, says])],
  };
}

const SHEETS: Readonly<Record<string, string>> = {
  'indicators': 'Indikator', 'indicator-values': 'Nilai indikator', 'convergence': 'Konvergensi desa', 'contributions': 'Kontribusi', 'activities': 'Kegiatan',
  'budgets': 'Anggaran', 'prevalence': 'Prevalensi', 'reporting': 'Pelaporan', 'commitments': 'Komitmen', 'programme-outputs': 'Keluaran program', 'posyandu': 'Posyandu', 'posyandu-skdn': 'SKDN',
};

const NOTES: Readonly<Record<string, string>> = {
  lens: 'Lensa', agencies_without_contribution_names: 'Instansi tanpa kegiatan dan anggaran', columns_without_agency_names: 'Kolom tanpa kegiatan',
};

/** What one table says about itself in `meta`, as lines for a reader. */
export const notesOf = (meta: Readonly<Record<string, JsonValue | object>>): [string, string][] => Object.entries(meta).flatMap(([name, value]): [string, string][] => {
  const label = Object.hasOwn(NOTES, name) ? NOTES[name] : undefined;
  if (label === undefined || typeof value === 'object' && !Array.isArray(value)) return [];
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return [[label, text === '' ? 'tidak ada' : text]];
});

/** The workbook of one table: its rows, and a sheet that says what they are. */
export function exportSheets(table: RenderedTable, path: string, about: ExportAbout): SheetSpec[] {
  const { columns, rows } = table.sheet();
  return [{ name: SHEETS[path] ?? path, columns, rows, frozenColumns: Math.min(2, columns.length) }, aboutSheet(table, about)];
}
