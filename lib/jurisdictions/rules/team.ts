import type { TimeZone } from '@/lib/day';

/** Provinces that do not keep Jakarta's time (Keppres 41/1987; later provinces as the ones they were split from). */
const MIDDLE = new Set('51 52 53 63 64 65 71 72 73 74 75 76'.split(' '));
const EAST = new Set('81 82 91 92 93 94 95 96 97'.split(' '));

/** Time zone of an area by the province in its Kemendagri code. */
export function timeZoneOf(code: string): TimeZone {
  const province = code.slice(0, 2);
  if (MIDDLE.has(province)) return 'Asia/Makassar';
  return EAST.has(province) ? 'Asia/Jayapura' : 'Asia/Jakarta';
}

/** "Kabupaten Kubu Raya" → `kuburaya`, "Kota Kupang" → `kotakupang`: the short name of a team in addresses and names of accounts. */
export const slugOf = (areaName: string): string => areaName.toLowerCase().replace(/^kabupaten /, '').replace(/[^a-z0-9]/g, '');

/** What the platform's page says of its teams. */
export const teamsSentence = (teams: number): string => (teams === 0
  ? 'Belum ada satu tim pun. Pilih wilayah untuk membuat tim pertama.' : `${teams} tim memakai Simpul di sini. Anda membuat tim dan orang pertamanya; datanya hanya dibaca tim itu.`);
