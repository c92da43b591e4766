import { indicatorId } from './indicators';

export interface NationalTargetRow { indicatorId: number; year: number; targetBp: number; note: string | null }

const YEAR = 2024;
const PARTLY = 'Angka baru sebagian terkonfirmasi; cocokkan dengan naskah Perpres.';

/**
 * National targets of 2024 in percent (domain §2, Perpres 72/2021). SE06, SE08 and SE10 have none: their national
 * target is a number of people, which says nothing about one kabupaten; the card of each tells the number.
 */
const PERCENT: readonly (readonly [code: string, percent: number, note?: string])[] = [
  ['SP01', 90, PARTLY],
  ['SP02', 80],
  ['SP03', 58, 'Buku metadata BKKBN menyebut 80 %.'],
  ['SP04', 80],
  ['SP05', 80],
  ['SP06', 90],
  ['SP07', 90, 'Paparan menteri 2021 menyebut 80 %; langkah Kemenkes 2023 sebesar 85 %.'],
  ['SP08', 90],
  ['SP09', 90],
  ['SE01', 70],
  ['SE02', 15.5, 'Batas atas: makin rendah makin baik.'],
  ['SE03', 90],
  ['SE04', 100, PARTLY],
  ['SE05', 90, PARTLY],
  ['SE07', 90, PARTLY],
  ['SE09', 70, PARTLY],
  ['SE11', 90, PARTLY],
  ['EX03', 7.4, 'Unmet need nasional 2024; batas atas.'],
  ['EX14', 90, 'Web Aksi Bangda.'],
  ['OC01', 14, 'Target nasional prevalensi stunting 2024; batas atas.'],
];

export const NATIONAL_TARGETS: readonly NationalTargetRow[] = PERCENT.map(([code, percent, note]) => ({
  indicatorId: indicatorId(code), year: YEAR, targetBp: Math.round(percent * 100), note: note ?? null,
}));
