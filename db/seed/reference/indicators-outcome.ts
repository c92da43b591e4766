import { type IndicatorRow, plain } from './indicator';

const NUTRITION = 'Rumus: e-PPGBM (balita pendek + sangat pendek ÷ balita diukur tinggi badan); angka: dokumen pada tiap nilai';
const STATISTICS = 'BPS dan dokumen pada tiap nilai';

/** Nutritional status (domain §9.8). The source of measurement is part of the key of a value, never mixed in one line. */
const outcomes: IndicatorRow[] = [
  plain('outcome', {
    code: 'OC01', name: 'Prevalensi stunting', shortName: 'Prevalensi stunting', direction: 'down', unit: 'balita', peopleGroup: 'children',
    spmField: 'health', numeratorText: 'balita pendek dan sangat pendek (TB/U < −2 SD)', denominatorText: 'balita yang diukur tinggi badannya',
    definition: 'Bagian balita yang tinggi badannya kurang dari −2 simpangan baku menurut umur.',
    example: '1.491 dari 10.000 balita yang diukur = 14,91 %.',
    caution: 'e-PPGBM (rutin) dan SSGI/Riskesdas (survei) berbeda cara ukur: jangan disambung dalam satu garis. Lihat bagian balita yang diukur.',
    lifeStages: ['early_childhood'], customaryLead: 'dinkes', source: NUTRITION,
  }),
  plain('outcome', {
    code: 'OC02', name: 'Prevalensi gizi kurang dan gizi buruk (wasting)', shortName: 'Gizi kurang dan buruk', direction: 'down', unit: 'balita',
    peopleGroup: 'children', spmField: 'health', numeratorText: 'balita gizi kurang dan gizi buruk (BB/TB < −2 SD)', denominatorText: 'balita yang diukur BB/TB',
    definition: 'Bagian balita yang kurus menurut tinggi badannya: gizi kurang ditambah gizi buruk.',
    caution: 'Bukan stunting: anak dapat pendek tanpa kurus. Seed 000 memakai 13,4 % untuk keduanya.',
    lifeStages: ['early_childhood'], customaryLead: 'dinkes', source: NUTRITION,
  }),
  plain('outcome', {
    code: 'OC03', name: 'Prevalensi gizi buruk', shortName: 'Gizi buruk', direction: 'down', unit: 'balita', peopleGroup: 'children',
    spmField: 'health', numeratorText: 'balita gizi buruk (BB/TB < −3 SD)', denominatorText: 'balita yang diukur BB/TB',
    definition: 'Bagian balita yang sangat kurus menurut tinggi badannya.',
    lifeStages: ['early_childhood'], customaryLead: 'dinkes', source: NUTRITION,
  }),
];

type Count = readonly [code: string, name: string, unit: string, direction: IndicatorRow['direction'], definition: string];

const counts: readonly Count[] = [
  ['CX03', 'Jumlah penduduk miskin', 'orang', 'down', 'Penduduk dengan pengeluaran di bawah garis kemiskinan.'],
  ['CX04', 'Garis kemiskinan', 'Rp per kapita per bulan', 'up', 'Batas pengeluaran per orang per bulan, rupiah.'],
  ['CX05', 'Jumlah kecamatan', 'kecamatan', 'up', 'Banyaknya kecamatan menurut dokumen sumber.'],
  ['CX06', 'Jumlah desa dan kelurahan', 'desa/kelurahan', 'up', 'Banyaknya desa dan kelurahan bersama menurut dokumen sumber.'],
  ['CX07', 'Jumlah desa', 'desa', 'up', 'Banyaknya desa menurut dokumen sumber.'],
  ['CX08', 'Jumlah kelurahan', 'kelurahan', 'up', 'Banyaknya kelurahan menurut dokumen sumber.'],
  ['CX09', 'Jumlah posyandu', 'posyandu', 'up', 'Banyaknya posyandu di wilayah.'],
  ['CX10', 'Jumlah penduduk', 'jiwa', 'up', 'Banyaknya penduduk.'],
  ['CX11', 'Jumlah balita stunting', 'balita', 'down', 'Banyaknya balita stunting menurut dokumen sumber.'],
  ['CX12', 'Jumlah anak gizi buruk', 'anak', 'down', 'Banyaknya anak gizi buruk menurut dokumen sumber.'],
];

const poverty: IndicatorRow[] = [
  plain('context', {
    code: 'CX01', name: 'Keluarga miskin', shortName: 'Keluarga miskin', direction: 'down', unit: 'keluarga', peopleGroup: 'families',
    spmField: 'social', numeratorText: 'keluarga miskin', denominatorText: 'seluruh keluarga', definition: 'Bagian keluarga yang tergolong miskin.',
    caution: 'Bukan persen penduduk miskin (CX02); sebutkan sumber dan garis kemiskinannya.', customaryLead: 'dinsos', source: STATISTICS,
  }),
  plain('context', {
    code: 'CX02', name: 'Penduduk miskin', shortName: 'Penduduk miskin', direction: 'down', unit: 'orang', peopleGroup: 'people',
    spmField: 'social', numeratorText: 'penduduk di bawah garis kemiskinan', denominatorText: 'seluruh penduduk',
    definition: 'Bagian penduduk dengan pengeluaran di bawah garis kemiskinan.', customaryLead: 'dinsos', source: STATISTICS,
  }),
];

export const outcomeIndicators: readonly IndicatorRow[] = outcomes;

export const contextIndicators: readonly IndicatorRow[] = [
  ...poverty,
  ...counts.map(([code, name, unit, direction, definition]) => plain('context', {
    code, name, shortName: name, unit, direction, definition, valueKind: 'count', source: STATISTICS,
    numeratorText: `jumlah ${unit}`, denominatorText: 'tidak ada: angka jumlah',
  })),
];
