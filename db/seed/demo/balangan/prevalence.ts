import * as t from '@/db/schema';
import { type Place, periodOf } from '../place';
import { insertRows } from '../rows';
import type { Printed } from '../values';
import { at } from './document';

const year2021 = { indicator: 'OC01', period: '2021-TW4', asOf: '2021-12-31', sourceKind: 'e-ppgbm' } as const;
const year2022 = { indicator: 'OC01', period: '2022-TW3', asOf: '2022-09-30', sourceKind: 'e-ppgbm' } as const;
const DRAWN_2021 = at('I.A, e-PPGBM tarikan 31 Desember 2021');
const DRAWN_2022 = at('III.B, e-PPGBM tarikan September 2022');
const COMPARED = 'Angka pembanding; jenis survei tidak tercetak.';

export const CHOSEN_REASON = 'Dipakai 17,89: cocok dengan 14,91 + 2,98 poin (III.A) dan ditulis bersama sumber e-PPGBM. 17,90 (I.A) tampaknya pembulatan; 17,91 (III.B) ditulis bersama "turun 3%".';

/** Printed levels only: what Gambar 1 held for the other kecamatan is lost and stays "tidak tersedia di sumber". */
export const prevalence: Printed[] = [
  { ...year2021, region: '63.11', shareBp: 1789, source: at('III.A, e-PPGBM'), remark: CHOSEN_REASON },
  { ...year2021, region: '63.11.05', shareBp: 2656, source: DRAWN_2021 },
  { ...year2021, region: '63.11.03', shareBp: 2085, source: DRAWN_2021 },
  { ...year2021, region: '63.11.02', shareBp: 2041, source: DRAWN_2021 },
  { ...year2021, region: '63.11.07', shareBp: 1620, source: DRAWN_2021 },
  { ...year2022, region: '63.11', shareBp: 1491, source: at('III.A, e-PPGBM tarikan September 2022') },
  {
    ...year2022, region: '63.11.05', shareBp: 2170, source: DRAWN_2022,
    remark: 'Sumber menyebut turun 2,49, tetapi 26,56 ke 21,70 adalah 4,86 poin (26,56 − 2,49 = 24,07). Keduanya disimpan seperti tercetak.',
  },
  { ...year2022, region: '63.11.06', shareBp: 824, source: DRAWN_2022 },
];

/** Comparators as printed; 00 is Indonesia. */
export const comparators: Printed[] = [
  { region: '63.08', indicator: 'OC01', period: '2022-TW3', shareBp: 1940, source: at('III.B (Hulu Sungai Utara)'), remark: `${COMPARED} Tahun tidak tercetak; dibandingkan dengan angka 2022.` },
  { region: '00', indicator: 'OC01', period: '2021', shareBp: 2440, source: at('I.A (tingkat nasional tahun 2021)'), remark: COMPARED },
  { region: '00', indicator: 'OC01', period: '2020', shareBp: 3180, source: at('I.A (Asian Development Bank, 2021)'), remark: `${COMPARED} Peringkat dua ASEAN di bawah Timor Leste.` },
];

/** The three printed figures for 2021; the others stay visible beside the chosen one. */
export const addCandidates = (place: Place): Promise<void> => insertRows(place.tx, t.valueCandidate, ([
  [1789, 'III.A', true], [1790, 'I.A', false], [1791, 'III.B', false],
] as const).map(([shareBp, section, chosen]) => ({
  jurisdictionId: place.jurisdictionId, id: place.id('candidate', 'OC01', shareBp), periodId: periodOf('2021-TW4').id,
  regionId: place.region('63.11'), indicatorId: place.indicator('OC01'), sourceKind: 'e-ppgbm', shareBp, asOf: '2021-12-31',
  chosen, reason: chosen ? CHOSEN_REASON : null, source: at(section),
})));
