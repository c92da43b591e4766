import type { TallyFacts } from '../posyandu';
import { DOCUMENT } from './agencies';

const C = `${DOCUMENT}, bagian C`;

/** The ten pilots are counted, not named. */
export const serdangBedagaiTallies: readonly TallyFacts[] = [
  { region: '12.18', topic: 'register', words: '10 Posyandu di 10 Desa dan 10 Kecamatan sebagai pilot proyek', timeWords: '2014', count: 10, unit: 'posyandu', note: 'Nama posyandu, desa, dan kecamatannya tidak tercetak; karena itu tidak ada barisnya dalam daftar.', source: `${DOCUMENT}, bagian A` },
  { region: '12.18', topic: 'register', words: 'Dari 10 pilot project terdapat 5 tempat yang telah dikembangkan Bank Sampah dan berjalan cukup baik', count: 5, unit: 'posyandu', source: C },
  { region: '12.18', topic: 'register', words: 'Satu tenaga pendamping dari kader pada setiap PHI; honor dari APBD Kabupaten pada pos operasional TKPKD di Bappeda', note: 'Ditetapkan dengan Keputusan Bupati Nomor 208/050/tahun 2014.', source: C },
  { region: '12.18', topic: 'register', words: 'Posyandu berstrata Purnama dan Mandiri dapat dikembangkan menjadi model PHI', note: 'Sumber: purnama berkader lebih dari 5 orang; tabel strata yang dipakai di sini menyebut 5 atau lebih.', source: `${DOCUMENT}, bagian A dan B` },
];
