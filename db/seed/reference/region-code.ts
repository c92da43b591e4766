/** Slots of one district: 4 kinds (0 = the area itself, 1 kelurahan, 2 desa, 3 desa adat) × 500 serial numbers. */
const SLOTS = 2000;
const SERIALS = 500;
/** Above every Kemendagri area (999999 × 2000 + 1999): hamlets, in the fixed order of our own list. */
const HAMLETS = 2_000_000_000;

export type RegionStatus = 'desa' | 'kelurahan' | 'kabupaten' | 'kota';
export const COUNTRY_CODE = '00';

/**
 * Region id (int4) of a Kemendagri code `PP[.KK[.CC[.DDDD]]]`, the same whatever else is loaded:
 * PPKKCC × 2000 + first digit of DDDD × 500 + its last three digits; Indonesia (`00`) is 1. So ids of a kabupaten are one range.
 * Refuses other shapes and a serial above 499 (116 is the highest in use).
 */
export function regionId(code: string): number {
  if (code === COUNTRY_CODE) return 1;
  const found = /^(\d{2})(?:\.(\d{2})(?:\.(\d{2})(?:\.([1-3])(\d{3}))?)?)?$/.exec(code);
  const serial = Number(found?.[5] ?? '000');
  if (!found || serial >= SERIALS) throw new RangeError(`Kode wilayah tidak dikenal: ${code}.`);
  const district = Number(`${found[1]}${found[2] ?? '00'}${found[3] ?? '00'}`);
  return district * SLOTS + Number(found[4] ?? '0') * SERIALS + serial;
}

/** Id of the n-th hamlet (from 1) of our own list, which only grows at its end. */
export const hamletId = (place: number): number => HAMLETS + place;

/** 1 province … 4 village, 5 hamlet by the number of parts; 0 is Indonesia. */
export const levelOf = (code: string): number => (code === COUNTRY_CODE ? 0 : code.split('.').length);

/** Code of the area above; null for Indonesia. */
export function parentCode(code: string): string | null {
  if (code === COUNTRY_CODE) return null;
  const cut = code.lastIndexOf('.');
  return cut < 0 ? COUNTRY_CODE : code.slice(0, cut);
}

/** Village part 1… is a kelurahan, 2… and 3… (desa adat) a desa; a regency tells by its name (domain §8). */
export function statusOf(code: string, name: string): RegionStatus | null {
  const level = levelOf(code);
  if (level === 4) return code.charAt(9) === '1' ? 'kelurahan' : 'desa';
  if (level === 2) return name.startsWith('Kota ') ? 'kota' : 'kabupaten';
  return null;
}
