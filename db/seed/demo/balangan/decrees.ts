import * as t from '@/db/schema';
import { addDecrees } from '../agencies';
import type { Place } from '../place';
import { insertRows } from '../rows';
import { at } from './document';

const LOKUS = '188.45/498/Kum/2021';
const RPJMD = 'RPJMD Kabupaten Balangan 2021–2026';

export const addBalanganDecrees = (place: Place): Promise<void> => addDecrees(place, [
  {
    kind: 'keputusan', number: LOKUS,
    subject: 'Kelurahan atau Desa Lokasi Fokus Intervensi Penurunan Stunting Terintegrasi Tahun 2022',
    validUntil: '2022-12-31', note: 'Tertulis "188.45/498/Kum Tahun 2021"; tanggal tidak tercetak.', source: at('I.A'),
  },
  {
    kind: 'keputusan', number: '188.45/313/Kum/2022', subject: 'Tim Percepatan Penanganan Stunting (TPPS) di Kabupaten Balangan Tahun Anggaran 2022',
    issuedOn: '2022-01-03', note: 'Tertulis "188.45/313/Kum Tahun 2022". TPPS kecamatan diketuai wakil bupati.', source: at('I.A'),
  },
  {
    kind: 'keputusan', number: '188.45/317/Kum/2022', subject: 'Kelompok Kerja (Pokja) Balangan Lawan Stunting (BALANTING)',
    issuedOn: '2022-01-27', note: 'Tertulis "188.45/317/Kum Tahun 2022" (I.A) dan "188.45/317/Kum/2022" (III.A).', source: at('I.A dan III.A'),
  },
  {
    kind: 'rpjmd', number: RPJMD, subject: 'Rencana Pembangunan Jangka Menengah Daerah Kabupaten Balangan Tahun 2021-2026',
    validUntil: '2026-12-31', note: 'Nomor peraturan daerahnya tidak tercetak.', source: at('I.A'),
  },
]);

/** [code, name as printed, note]. Kelurahan Batu Piring is counted among the eight "desa". */
export const LOKUS_2022: readonly (readonly [string, string, string?])[] = [
  ['63.11.02.2020', 'Desa Marajai, Kecamatan Halong'],
  ['63.11.02.2019', 'Desa Uren, Kecamatan Halong'],
  ['63.11.02.2012', 'Desa Mamantang, Kecamatan Halong'],
  ['63.11.02.2005', 'Desa Halong, Kecamatan Halong'],
  ['63.11.02.2001', 'Desa Hauwai, Kecamatan Halong'],
  ['63.11.08.2008', 'Desa Gunung Batu, Kecamatan Tebing Tinggi'],
  ['63.11.07.1001', 'Kelurahan Batu Piring, Paringin Selatan'],
  ['63.11.04.2008', 'Desa Mampari, Kecamatan Batumandi', 'Laporan menulis "Batumandi"; data wilayah Kemendagri menulis "Batu Mandi".'],
];

/** The eight lokus of 2022 under their decree. */
export const addLokus = (place: Place): Promise<void> => insertRows(place.tx, t.targetVillage, LOKUS_2022.map(([code, printedName, note]) => ({
  jurisdictionId: place.jurisdictionId, year: 2022, regionId: place.region(code), decreeId: place.id('decree', LOKUS),
  printedName, note: note ?? null, source: at('I.A'),
})));

/** Prevalence targets of the RPJMD, and made-up ones for the three indicators whose national target is a count. */
export async function addTargets(place: Place): Promise<void> {
  const { jurisdictionId, tx } = place;
  await insertRows(tx, t.indicatorTarget, ([[2022, 1840], [2023, 1700], [2024, 1600]] as const).map(([year, targetBp]) => ({
    jurisdictionId, year, indicatorId: place.indicator('OC01'), targetBp, decreeId: place.id('decree', RPJMD), source: at('I.A (target RPJMD)'),
  })));
  await insertRows(tx, t.indicatorTarget, ['SE06', 'SE08', 'SE10'].map((code) => ({
    jurisdictionId, year: 2022, indicatorId: place.indicator(code), targetBp: 9000, source: 'contoh', isExample: true,
  })));
}
