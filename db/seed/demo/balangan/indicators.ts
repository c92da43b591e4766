import type { Printed } from '../values';
import { REPORT, at } from './document';

const REMARK = 'Tertulis "Data 31 juni 2022 dari masing-masing SKPD"; Juni hanya 30 hari, disimpan 30 Juni 2022. Pembilang dan penyebut tidak tersedia di sumber.';

/** [code, basis points, list and number, what else must be said]. Two lists print 19 lines for 18 figures. */
const figures: readonly (readonly [string, number, string, string?])[] = [
  ['SP09', 2540, 'perilaku kunci no. 1'],
  ['EX01', 4522, 'perilaku kunci no. 2 dan kelompok berisiko no. 4', 'Tercetak dua kali dengan angka yang sama (no. 2 dan no. 4); disimpan satu kali.'],
  ['EX02', 0, 'perilaku kunci no. 3', 'Tercetak 0 %: nol yang sebenarnya, bukan data kosong.'],
  ['EX03', 1296, 'perilaku kunci no. 4'],
  ['SP02', 4126, 'perilaku kunci no. 5'],
  ['SP03', 4950, 'perilaku kunci no. 6'],
  ['SE02', 9, 'perilaku kunci no. 7'],
  ['EX04', 71, 'perilaku kunci no. 8', 'Tercetak "0.71%"; ASFR lazimnya per 1.000 perempuan.'],
  ['CX01', 580, 'kelompok berisiko no. 1', 'Garis kemiskinan Rp 476.190 per kapita per bulan.'],
  ['EX05', 330, 'kelompok berisiko no. 2', 'Hasil survei.'],
  ['EX06', 833, 'kelompok berisiko no. 3'],
  ['EX07', 2479, 'kelompok berisiko no. 5', 'Penyebut keluarga berisiko stunting, bukan semua rumah tangga (SE05).'],
  ['EX08', 1523, 'kelompok berisiko no. 6', 'Penyebut keluarga berisiko stunting, bukan semua rumah tangga (SE04).'],
  ['EX09', 172, 'kelompok berisiko no. 7'],
  ['EX10', 2, 'kelompok berisiko no. 8', 'Tercetak 0.02 %; mungkin perbandingan, bukan persen.'],
  ['EX11', 2727, 'kelompok berisiko no. 9', '27,27 % = 3/11 atau 6/22; jumlahnya tidak tercetak.'],
  ['SE11', 5287, 'kelompok berisiko no. 10', '52,87 % cocok dengan 83 dari 157 desa/kelurahan; jumlahnya tidak tercetak.'],
  ['EX12', 3600, 'kelompok berisiko no. 11'],
];

const common = { region: '63.11', period: '2022-TW2', asOf: '2022-06-30', sourceKind: 'agency' } as const;

/** The 18 published shares of the kabupaten, and the poverty line printed with one of them. */
export const publishedShares: Printed[] = [
  ...figures.map(([indicator, shareBp, place, more]): Printed => ({
    ...common, indicator, shareBp,
    source: `${REPORT}, III.A, ${place}, data 31 Juni 2022 (ditulis demikian)`,
    remark: more === undefined ? REMARK : `${more} ${REMARK}`,
  })),
  { ...common, indicator: 'CX04', count: 476_190, source: `${REPORT}, III.A, kelompok berisiko no. 1, data 31 Juni 2022 (ditulis demikian)`, remark: 'Rupiah per kapita per bulan.' },
];

const UNEXPLAINED = 'Sumber menjelaskan pengurangan (evaluasi tumbuh kembang, perbaikan alat ukur di beberapa posyandu, pengukuran ulang Agustus 2022); kenaikannya tidak dijelaskan.';
const target = (indicator: string, period: string, [count, place, remark]: [number, string, string?]): Printed =>
  ({ region: '63.11', sourceKind: 'published', indicator, period, count, source: at(place), ...(remark === undefined ? {} : { remark }) });

/** How many people BALANTING watched: 171 → 201 under-fives, 171 → 245 on the family parameters, 65 = 17 + 27 + 21 KEK women. */
export const watchedTargets: Printed[] = [
  target('OP41', '2022-05', [171, 'III.B, Gambar 2 (kondisi awal/Mei 2022)']),
  target('OP41', '2022-TW3', [201, 'III.B, Gambar 3 (pemantauan penuh, kondisi terkini)', `171 menjadi 201 sasaran. ${UNEXPLAINED}`]),
  target('OP42', '2022-05', [171, 'III.B, Gambar 4 (kondisi awal/Mei 2022)']),
  target('OP42', '2022-TW3', [245, 'III.B, Gambar 5 (kondisi terkini)', `171 menjadi "245 sasaran". ${UNEXPLAINED}`]),
  target('OP43', '2022-TW3', [65, 'III.B (ibu hamil KEK)', '65 = 17 hamil dan normal + 27 sudah melahirkan dan normal + 21 dalam pemantauan.']),
  target('OP44', '2022-TW3', [17, 'III.B (ibu hamil KEK)']),
  target('OP45', '2022-TW3', [27, 'III.B (ibu hamil KEK)']),
  target('OP46', '2022-TW3', [21, 'III.B (ibu hamil KEK)']),
];
