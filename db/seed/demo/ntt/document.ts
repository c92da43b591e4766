/** Seed 002: "Laporan Capaian Program Kemitraan Cegah Stunting di Provinsi Nusa Tenggara Timur, Periode 2020-2021". */
export const REPORT = 'Laporan Capaian Program Kemitraan Cegah Stunting NTT 2020–2021';
export const at = (place: string): string => `${REPORT}, ${place}`;
export const PROGRAMME = 'kemitraan-ntt-2020';

/** The partner is never named in the report. */
export const PARTNER = {
  code: 'mitra_program', short: 'Mitra program', full: 'Mitra program (tidak disebut)', kind: 'team',
  note: 'Laporan tidak menyebut nama maupun jenis mitranya.', source: at('seluruh laporan'),
} as const;

/** As printed; the official Riskesdas 2018 figure is 30,8 %. */
export const NATIONAL_2018 = {
  region: '00', indicator: 'OC01', period: '2018', shareBp: 3008, sourceKind: 'riskesdas', source: at('halaman kabupaten (Riskesdas 2018)'),
  remark: 'Tercetak 30,08 %; angka resmi Riskesdas 2018 adalah 30,8 %, jadi kemungkinan salah ketik. Disimpan seperti tercetak.',
} as const;
