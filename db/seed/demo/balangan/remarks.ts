import type { Said } from '../values';
import { at } from './document';

const said = (region: string, text: string, rest: Omit<Partial<Said>, 'text' | 'region'> = {}): Said =>
  ({ region, period: '2022-TW3', indicator: 'OC01', text, source: at('III.B'), ...rest });

const UP = 'Tercetak tiga status naik: Juai, Paringin, dan Tebing Tinggi.';
const DOWN = 'Tercetak lima kecamatan turun dibanding 2021: Awayan, Batumandi, Halong, Paringin Selatan, dan Lampihong.';
const ABOVE = 'Tercetak di atas rata-rata kabupaten (14,91 %): Lampihong, Tebing Tinggi, Juai, Paringin Selatan, dan Halong. Nilainya sendiri tidak tersedia di sumber.';
const NOT_ABOVE = 'Tidak disebut di antara lima kecamatan di atas rata-rata kabupaten; nilainya tidak tersedia di sumber.';

/** Printed statements without a level (Gambar 1 is lost): trend, change in points, place against the mean. */
export const remarks: Said[] = [
  said('63.11', 'Mengalami penurunan sebesar 2,98 % dari tahun sebelumnya (ditulis %, maksudnya poin persen).', { trend: 'down', deltaBp: -298, source: at('III.A') }),
  said('63.11', 'Terjadi penurunan prevalensi stunting sebesar 3% atau menjadi 14,91% dari 17,91%.', { trend: 'down', deltaBp: -300 }),
  said('63.11.01', `${UP} Kenaikan tertinggi di Juai sebesar 2,55.`, { trend: 'up', deltaBp: 255 }),
  said('63.11.01', ABOVE, { relation: 'above_mean' }),
  said('63.11.08', UP, { trend: 'up' }),
  said('63.11.08', ABOVE, { relation: 'above_mean' }),
  said('63.11.06', UP, { trend: 'up' }),
  said('63.11.06', 'Yang terendah adalah Kecamatan Paringin sebesar 8.24%.', { relation: 'lowest' }),
  said('63.11.03', `${DOWN} Penurunan terbesar di Awayan sebesar 9.92%.`, { trend: 'down', deltaBp: -992 }),
  said('63.11.03', NOT_ABOVE, { relation: 'below_mean' }),
  said('63.11.05', `${DOWN} Penurunan terkecil di Lampihong, hanya 2.49%; bertentangan dengan 26,56 % (2021) dan 21,7 % (2022), selisih 4,86 poin.`, { trend: 'down', deltaBp: -249 }),
  said('63.11.05', 'Yang tertinggi adalah Kecamatan Lampihong sebesar 21.7%.', { relation: 'highest' }),
  said('63.11.05', ABOVE, { relation: 'above_mean' }),
  said('63.11.04', `${DOWN} Ditulis "Batumandi".`, { trend: 'down' }),
  said('63.11.04', NOT_ABOVE, { relation: 'below_mean' }),
  said('63.11.02', DOWN, { trend: 'down' }),
  said('63.11.02', ABOVE, { relation: 'above_mean' }),
  said('63.11.07', DOWN, { trend: 'down' }),
  said('63.11.07', ABOVE, { relation: 'above_mean' }),
  said('63.11', 'Masa evaluasi ditulis berbeda-beda: "Mei 2022 dan Desember 2022" (III.A), "sampai September 2022" dan "Juli – September 2022" (IV.A), "akhir tahun 2022" (IV.A, kegiatan).', { source: at('III.A dan IV.A') }),
  said('63.11', 'Target RPJMD 2022 (18,40 %) sudah terpenuhi oleh angka 2021 (17,89 %).', { source: at('I.A dan III.A') }),
  { region: '63.11', period: '2022-TW3', text: 'Kondisi awal KEK: dua aspek dialami lebih dari 50 % sasaran, yaitu tidak memiliki akses ketahanan pangan dan rumah tidak memiliki saluran pembuangan.', source: at('III.B') },
  { region: '63.11', period: '2022-TW3', text: 'Sudah tidak ada parameter pemantauan balita di kategori merah (dialami lebih dari 50 % sasaran); ada perbaikan pada pemberian PMT, akses pembuangan sampah, dan stimulan pangan. Angka Gambar 2–7 tidak tersedia di sumber.', source: at('III.B') },
  { region: '63.11', period: '2022-TW3', text: 'Ibu hamil KEK di Kecamatan Juai menurun; di Kecamatan Halong dan Paringin masih tinggi.', source: at('IV.A') },
];
