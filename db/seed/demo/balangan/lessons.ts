import * as t from '@/db/schema';
import type { Place } from '../place';
import { insertRows } from '../rows';
import { at } from './document';

type Kind = typeof t.obstacle.$inferInsert['kind'];

const obstacles = [
  'SKPD kurang memahami indikator yang difokuskan dalam capaian layanan',
  'Anggaran tidak berfokus untuk mengatasi 20 indikator layanan',
  'Masih banyaknya desa yang belum memiliki antropometri sesuai standar sehingga pengukuran tinggi badan masih belum optimal/sesuai standar',
];

const steps = [
  'Melaksanakan rapat koordinasi berupa monitoring yang menghasilkan laporan hasil, terdapat catatan-catatan keterlibatan SKPD',
  'Menyusun analisis anggaran dengan matriks yang mengkhususkan persentase anggaran dalam intervensi stunting pada tiap-tiap SKPD sehingga terlihat proporsi anggaran yang digunakan',
  'Mengadakan pelatihan kader posyandu',
];

const advice = [
  'Melakukan monitoring evaluasi secara berkala tahunan untuk mengetahui capaian indikator keberhasilan inovasi BALANTING sesuai dengan target',
  'Secara berkala melakukan pembaruan penandatanganan komitmen bersama Balangan Lawan Stunting',
  'Optimalisasi intervensi pada parameter yang belum mencapai target',
  'Proses verifikasi terhadap sasaran secara penuh dan sinkronisasi dengan stakeholder terkait',
  'Sasaran dengan kondisi sanitasi yang sangat buruk akan coba diberikan support stimulan',
  'Pemetaan kondisi desa terhadap jumlah balita dengan risiko stunting akan mulai dilakukan',
  'Membangun kerangka aplikasi sistem informasi BALANTING/ aplikasi android guna meningkatkan keteraksesan informasi prevalensi, update data stunting real time, dan program penanggulangan stunting di Kabupaten Balangan',
];

const strategies = [
  'Melaksanakan koordinasi data, konvergensi, perencanaan, monitoring, evaluasi, dan publikasi',
  'Melaksanakan peningkatan kapasitas lembaga dan sumber daya manusia di tatanan desa hingga kabupaten untuk mendukung percepatan penurunan angka stunting',
  'Menyusun instrument penyusunan kebijakan, pemantauan, dan laporan hasil kebijakan untuk pelaksanaan percepatan penurunan angka stunting',
  'Melaporkan hasil pelaksanaan kegiatan dan penyelenggaraan percepatan penurunan angka stunting',
  'Menyelenggarakan kerjasama dan kemitraan dengan berbagai pihak, seperti antar OPD yang mendukung intervensi penurunan angka stunting, pihak swasta dan pemangku kepentingan lainnya yang dapat mendukung percepatan pencegahan dan penurunan angka stunting',
];

const groups: { kind: Kind; texts: string[]; source: string; status: 'open' | 'done' | null }[] = [
  { kind: 'obstacle', texts: obstacles, source: at('III.C'), status: 'open' },
  { kind: 'step', texts: steps, source: at('III.C'), status: 'done' },
  { kind: 'advice', texts: advice, source: at('IV.B'), status: 'open' },
  { kind: 'strategy', texts: strategies, source: at('III.A (langkah strategis Pokja a–e)'), status: null },
];

/** Obstacles, what was done about them, advice, and the working group's strategy (its stages are those of the programme). Each step answers the obstacle of its number. */
export const addLessons = (place: Place): Promise<void> => insertRows(place.tx, t.obstacle, groups.flatMap(({ kind, texts, source, status }) =>
  texts.map((text, at0) => ({
    jurisdictionId: place.jurisdictionId, id: place.id(kind, 2022, at0 + 1), year: 2022, kind, ordinal: at0 + 1, text, source, status, programmeCode: 'balanting',
    parentId: kind === 'step' ? place.id('obstacle', 2022, at0 + 1) : null,
  }))));
