/** Kabupaten Contoh (99.01): names that nobody can take for a real place, and yet read like one. */
const DISTRICTS = [
  'Contoh Kota', 'Contoh Utara', 'Contoh Selatan', 'Contoh Timur', 'Contoh Barat',
  'Contoh Tengah', 'Contoh Hulu', 'Contoh Hilir', 'Contoh Pesisir', 'Contoh Raya',
] as const;
const FIRST = [
  'Suka', 'Sumber', 'Tanjung', 'Muara', 'Bukit', 'Lembah', 'Rawa', 'Karang', 'Sungai', 'Padang',
  'Kampung', 'Pulau', 'Talaga', 'Gunung', 'Batu', 'Teluk', 'Ujung', 'Pasir', 'Ranca', 'Wana',
] as const;
const SECOND = ['Misal', 'Umpama', 'Andai', 'Ibarat', 'Rekaan', 'Teladan', 'Cermin', 'Bayangan', 'Khayal', 'Percobaan'] as const;
const KELURAHAN_IN_TOWN = 5;

const two = (n: number): string => String(n).padStart(2, '0');

type CodeName = readonly [code: string, name: string];

/** Province 99, its one kabupaten, 10 kecamatan and 200 villages (5 kelurahan); first × second word gives 200 different names. */
export function fictionalAreas(): CodeName[] {
  const districts = DISTRICTS.flatMap((name, d): CodeName[] => {
    const code = `99.01.${two(d + 1)}`;
    const villages = FIRST.map((first, v): CodeName => {
      const kind = d === 0 && v < KELURAHAN_IN_TOWN ? '10' : '20';
      return [`${code}.${kind}${two(v + 1)}`, `${first} ${SECOND[(v + d) % SECOND.length]}`];
    });
    return [[code, name], ...villages];
  });
  return [['99', 'Contoh'], ['99.01', 'Kabupaten Contoh'], ...districts];
}

/** Dusun of Desa Limbung (seed 000, Tabel 6.1). Append only: the place in the list is the id. */
export const HAMLETS: readonly CodeName[] = [
  ['61.12.01.2011.01', 'Merdeka'],
  ['61.12.01.2011.02', 'Limbung Jaya'],
  ['61.12.01.2011.03', 'Mulyorejo'],
  ['61.12.01.2011.04', 'Sidomulyo'],
];
