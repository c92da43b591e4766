import { type SetFacts, type TallyFacts, TRENDS } from '../posyandu';
import { at } from './document';

const MONITORING = at('Monitoring Posyandu');
const BUILDING = at('Pembangunan, renovasi, pengadaan alat antropometrik');
const PMT = at('Monitoring dampak PMT');
const N = 'Jumlah orangnya tidak tercetak.';

/** Counts as printed; the posyandu themselves are not named. */
export const nttTallies: readonly TallyFacts[] = [
  { region: '53', topic: 'register', words: '74 unit posyandu', count: 74, unit: 'posyandu', note: '46 + 17 + 11 = 74. Namanya tidak tercetak.', source: MONITORING },
  { region: '53.01', topic: 'register', words: '46 Posyandu di Kupang', count: 46, unit: 'posyandu', source: MONITORING },
  { region: '53.02', topic: 'register', words: '17 Posyandu di TTS', count: 17, unit: 'posyandu', source: MONITORING },
  { region: '53.03', topic: 'register', words: '11 Posyandu di TTU', count: 11, unit: 'posyandu', source: MONITORING },
  { region: '53', topic: 'register', words: 'Peserta posyandu 3662 anak', count: 3662, unit: 'anak', source: MONITORING },
  { region: '53', topic: 'participation', words: 'Cakupan kegiatan posyandu 80%: rata-rata kondisi normal', shareBp: 8000, source: MONITORING },
  { region: '53', topic: 'participation', words: 'Cakupan kegiatan posyandu 50%: rata-rata kondisi pandemi & bencana', shareBp: 5000, source: MONITORING },
  { region: '53', topic: 'growth', words: '80% berat dan tinggi anak naik (dan tetap)', timeWords: 'Januari–April 2021', shareBp: 8000, note: 'Naik dan tetap dijumlahkan oleh sumbernya.', source: MONITORING },
  { region: '53', topic: 'facilities', words: 'Pembangunan 3 unit posyandu baru', count: 3, unit: 'posyandu', source: BUILDING },
  { region: '53', topic: 'facilities', words: '11 unit renovasi posyandu', count: 11, unit: 'posyandu', source: BUILDING },
  { region: '53', topic: 'facilities', words: '74 paket perbaikan anthropometric', count: 74, unit: 'paket', note: 'Perbaikan atau penggantian alat yang rusak; bukan pernyataan bahwa alat baku ada.', source: BUILDING },
];

export const nttSets: readonly SetFacts[] = [
  {
    key: 'pmt-hamil', kind: 'change', name: 'Dampak PMT: berat badan ibu hamil', unit: 'ibu hamil', note: N, source: PMT, parameters: TRENDS,
    rounds: [{ label: 'Laporan 2020–2021', timeWords: '2020–2021', source: PMT, values: [{ of: 1, shareBp: 8100 }, { of: 2, shareBp: 1800 }, { of: 3, shareBp: 200 }] }],
  },
  {
    key: 'pmt-baduta', kind: 'change', name: 'Dampak PMT: berat badan baduta', unit: 'baduta', note: N, source: PMT, parameters: TRENDS,
    rounds: [{ label: 'Laporan 2020–2021', timeWords: '2020–2021', source: PMT, values: [{ of: 1, shareBp: 8000 }, { of: 2, shareBp: 1100 }, { of: 3, shareBp: 900 }] }],
  },
  {
    key: 'pola-makan', kind: 'outcome', name: 'Perubahan pola makan', unit: 'peserta', note: N, source: at('Monitoring perubahan pola makan'), parameters: [{ name: 'Praktik masak dan konsumsi makanan sehat' }, { name: 'Penambahan informasi tentang pola makan sehat' }],
    rounds: [{ label: 'Laporan 2020–2021', timeWords: '2020–2021', source: at('Monitoring perubahan pola makan'), values: [{ of: 1, shareBp: 7200 }, { of: 2, shareBp: 2700 }] }],
  },
];
