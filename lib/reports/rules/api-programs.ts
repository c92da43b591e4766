import type { ProgrammeOutputRow } from '@/lib/programs/rules/outputs';
import { CLASSES } from '@/lib/programs/rules/words';
import type { ApiTable, Field } from './api-columns';
import { exampleField, sourceField } from './api-fields';

type Row = ProgrammeOutputRow;
const ofMeasure = (measure: Row['measure'], figure: (row: Row) => bigint | null) => (row: Row): bigint | null => (row.measure === measure ? figure(row) : null);
const countOf = (figure: (row: Row) => bigint | null) => (row: Row): number | null => { const value = ofMeasure('count', figure)(row); return value === null ? null : Number(value); };

const fields: readonly Field<Row>[] = [
  { name: 'programme', kind: 'text', of: (r) => r.programme, says: 'Kode program.' },
  { name: 'programme_name', kind: 'text', of: (r) => r.programmeName, says: 'Nama program.' },
  { name: 'agency', kind: 'text', of: (r) => r.agencyCode, says: 'Kode instansi pemilik program.' },
  { name: 'agency_name', kind: 'text', of: (r) => r.agency, says: 'Nama instansi pemilik.' },
  { name: 'topic', kind: 'text', of: (r) => r.topic, says: 'Kelompok angka.' },
  { name: 'name', kind: 'text', of: (r) => r.name, says: 'Nama keluaran.' },
  { name: 'part_of', kind: 'text', of: (r) => r.partOf, says: 'Keluaran yang dirinci angka ini; kosong bila bukan rincian.' },
  { name: 'moment', kind: 'text', of: (r) => r.moment, words: ['before', 'after'], says: 'Sebelum atau sesudah program; kosong bila tidak dibandingkan.' },
  { name: 'class', kind: 'text', of: (r) => r.class, words: CLASSES, says: 'Golongan gizi.' },
  { name: 'target_group', kind: 'text', of: (r) => r.targetGroup, says: 'Kelompok sasaran.' },
  { name: 'area', kind: 'text', of: (r) => r.regionCode, says: 'Kode wilayah.' },
  { name: 'area_name', kind: 'text', of: (r) => r.region, says: 'Nama wilayah.' },
  { name: 'period', kind: 'text', of: (r) => r.periodCode, says: 'Periode.' },
  { name: 'covers_until', kind: 'day', of: (r) => r.coversUntil, says: 'Data sampai tanggal ini; kosong bila periodenya penuh.' },
  { name: 'count', kind: 'count', of: countOf((r) => r.amount), says: 'Banyaknya; kosong bila tidak diketahui atau bukan banyaknya.' },
  { name: 'planned_count', kind: 'count', of: countOf((r) => r.planned), says: 'Banyaknya yang direncanakan.' },
  { name: 'unit', kind: 'text', of: (r) => r.unit, says: 'Satuan.' },
  { name: 'share', kind: 'share', of: (r) => (r.measure === 'share' && r.amount !== null ? Number(r.amount) : null), says: 'Bagian 0..1; kosong bila tidak diketahui atau bukan persen.' },
  { name: 'amount_idr', kind: 'idr', of: ofMeasure('rupiah', (r) => r.amount), says: 'Rupiah; kosong bila tidak diketahui atau bukan rupiah.' },
  { name: 'indicator', kind: 'text', of: (r) => r.indicator, says: 'Kode indikator yang nilainya dipakai; kosong bila angka milik program sendiri.' },
  { name: 'note', kind: 'text', of: (r) => r.note, says: 'Catatan.' },
  sourceField,
  exampleField,
];

export const PROGRAMME_OUTPUTS: ApiTable<Row> = { path: 'programme-outputs', says: 'Angka keluaran program dengan rinciannya, segala periode (?program= untuk satu program)', fields };
