import type { SetFacts, TallyFacts } from '../posyandu';
import { at } from './document';

const LOST = 'Persennya tidak tersedia di sumber: ada di gambar yang hilang.';
const UNEXPLAINED = 'Sumber menyebut pengukuran ulang Agustus 2022 serta dua sebab pengurangan (evaluasi hasil tumbuh kembang; perbaikan alat pengukuran di beberapa posyandu desa). Kenaikannya tidak dijelaskan.';
const lost = (many: number) => Array.from({ length: many }, (_, index) => ({ of: index + 1, lost: true as const }));

/** Figures 2 to 7: sizes and outcomes are printed in the text, the percentages were in pictures. */
export const balanganSets: readonly SetFacts[] = [
  {
    key: 'keluarga', kind: 'share', name: 'Parameter sensitif dan spesifik keluarga sasaran balita stunting', unit: 'sasaran', source: at('Gambar 4 dan 5'),
    note: `${LOST} Parameter yang disebut dalam teks saja; pembagiannya spesifik atau sensitif tidak tercetak. “Sudah tidak ada parameter pemantauan yang berada di kategori merah/dialami lebih dari 50% sasaran.”`,
    parameters: ['Pemberian PMT', 'Akses pembuangan sampah di desa', 'Stimulan pangan', 'Saluran pembuangan limbah cair rumah tangga', 'Sanitasi'].map((name) => ({ name })),
    rounds: [
      { label: 'Kondisi awal', timeWords: 'Mei 2022', people: 171, isBaseline: true, source: at('Gambar 4'), values: lost(5) },
      { label: 'Kondisi terkini', timeWords: 'sesudah Agustus 2022; laporan menyebut pula Desember 2022', people: 245, reason: UNEXPLAINED, note: 'Tidak ada yang merah menurut teks; perbaikan pada pemberian PMT, akses pembuangan sampah, dan stimulan pangan.', source: at('Gambar 5'), values: lost(5) },
    ],
  },
  {
    key: 'gizi', kind: 'share', name: 'Status gizi balita stunting dalam pemantauan', unit: 'sasaran', source: at('Gambar 2 dan 3'), note: LOST, parameters: [{ name: 'Status gizi (grafik)' }],
    rounds: [
      { label: 'Kondisi awal', timeWords: 'Mei 2022', people: 171, isBaseline: true, source: at('Gambar 2'), values: lost(1) },
      { label: 'Pemantauan penuh', timeWords: 'terkini', people: 201, reason: UNEXPLAINED, source: at('Gambar 3'), values: lost(1) },
    ],
  },
  {
    key: 'kek', kind: 'outcome', name: 'Ibu hamil KEK: hasil pemantauan', unit: 'ibu hamil KEK', source: at('Analisis perubahan'),
    note: 'Sebaran per kecamatan (Gambar 6 dan 7) tidak tersedia di sumber; teks menyebut Juai turun, Halong dan Paringin masih tinggi. KEK: LiLA kurang dari 23,5 cm.',
    parameters: [{ name: 'Hamil dan normal' }, { name: 'Sudah melahirkan dan normal' }, { name: 'Dalam pemantauan' }],
    rounds: [{ label: 'Terkini, dari sasaran awal', timeWords: 'tidak tercetak', people: 65, source: at('Analisis perubahan'), values: [{ of: 1, count: 17 }, { of: 2, count: 27 }, { of: 3, count: 21 }] }],
  },
  {
    key: 'kek-parameter', kind: 'share', name: 'Parameter sensitif dan spesifik ibu hamil KEK', unit: 'ibu hamil KEK', source: at('Analisis perubahan'),
    note: `${LOST} Kedua parameter ini disebut dialami lebih dari 50% sasaran pada kondisi awal.`, parameters: [{ name: 'Tidak memiliki akses ketahanan pangan (sayur, ikan, daging, dll)' }, { name: 'Rumah sasaran tidak memiliki saluran pembuangan' }],
    rounds: [{ label: 'Kondisi awal', people: 65, isBaseline: true, source: at('Analisis perubahan'), note: 'Teks: dialami lebih dari 50 % sasaran.', values: lost(2) }],
  },
];

export const balanganTallies: readonly TallyFacts[] = [
  { region: '63.11', topic: 'facilities', words: 'Masih banyaknya desa yang belum memiliki antropometri sesuai standar', note: 'Jumlah desanya tidak tercetak.', source: at('Kendala, butir 3') },
  { region: '63.11', topic: 'facilities', words: 'Perbaikan alat pengukuran di beberapa posyandu desa', timeWords: 'Agustus 2022', note: 'Jumlahnya tidak tercetak.', source: at('Analisis perubahan') },
  { region: '63.11', topic: 'participation', words: 'Pendampingan sasaran oleh kader desa terkait pemantauan rutin (3 hari sekali)', source: at('Deskripsi inovasi, intervensi utama') },
];
