import { formatCount, joinWords } from '@/lib/format';

/** What areas of a level are called: 2 kabupaten, 3 kecamatan, 4 village. */
export const LEVEL_NAMES: Readonly<Record<number, string>> = { 2: 'kabupaten/kota', 3: 'kecamatan', 4: 'desa/kelurahan' };

/** The sentence of the page: how many areas have their border. */
export function borderHeadline(levels: readonly { level: number; count: number; of: number }[]): string {
  const known = levels.filter(({ count }) => count > 0).map(({ level, count, of }) => `${formatCount(count)} dari ${formatCount(of)} ${LEVEL_NAMES[level] ?? 'wilayah'}`);
  return known.length === 0 ? 'Belum ada batas wilayah; peta memakai petak.' : `Batas ${joinWords(known)} sudah dimuat.`;
}

/** News that the upload brings back in the address, in words. */
export const BORDER_NEWS: Readonly<Record<string, string>> = {
  'terlalu-besar': 'Berkas itu lebih besar dari 8 MB. Sederhanakan di aplikasi peta, lalu unggah lagi.',
  'tanpa-berkas': 'Belum ada berkas yang dipilih. Pilih satu berkas GeoJSON, lalu unggah.',
  'tanpa-sumber': 'Tulis sumber datanya (lembaga dan tahun, 5 sampai 200 huruf), dan tanggal data bila ada, misalnya 30 Juni 2023.',
  'disimpan': 'Batas wilayah disimpan; peta memakainya mulai sekarang.', 'dibuang': 'Berkas itu dibuang; batas yang ada tidak berubah.', 'ditarik': 'Berkas itu ditarik; batas sebelumnya berlaku lagi.',
};
