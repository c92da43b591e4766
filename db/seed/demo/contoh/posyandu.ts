import * as t from '@/db/schema';
import { spread } from '../identity';
import { addParameterSets, type SetFacts, TRENDS } from '../posyandu';
import { type Place, periodOf } from '../place';
import { insertRows } from '../rows';
import { EXAMPLE } from '../values';
import { districts, villages } from './areas';

/** Three months of the open quarter: checked, sent, still being filled in. */
const MONTHS = [['2026-07', 'verified'], ['2026-08', 'submitted'], ['2026-09', 'draft']] as const;
const NAMES = ['Melati', 'Mawar', 'Anggrek', 'Kenanga', 'Cempaka', 'Dahlia', 'Flamboyan', 'Teratai', 'Kamboja', 'Seruni'] as const;

interface Facts { key: string; village: string; name: string; number: number; dice: (what: string) => number; people: number }

/** One posyandu in every village, a second one in each third. */
const all: readonly Facts[] = villages.flatMap((village, at) => Array.from({ length: at % 3 === 0 ? 2 : 1 }, (_, index) => {
  const key = `${village}/${index + 1}`;
  const dice = (what: string): number => spread('posyandu', key, what);
  return { key, village, name: `Posyandu ${NAMES[(at + index * 3) % NAMES.length]}`, number: index + 1, dice, people: 40 + Math.floor(dice('people') * 50) };
}));

/** true, false, or unknown for one in ten. */
const answer = (dice: number, likely: number): boolean | null => (dice < 0.1 ? null : (dice - 0.1) / 0.9 < likely);

type Row = typeof t.posyandu.$inferInsert;

function rowOf(place: Place, { key, village, name, number, dice, people }: Facts): Row {
  const good = dice('good');
  const part = (what: string): number => Math.floor(people * Math.min(1, 0.25 + good * 0.5 + dice(what) * 0.3));
  const isKnown = dice('known') > 0.08;
  return {
    jurisdictionId: place.jurisdictionId, id: place.id('posyandu', key), regionId: place.region(village), officialNumber: dice('number') < 0.8 ? `${village}.00${number}` : null, name, reporter: 'health', agencyId: place.agencyId('dinkes'),
    cadres: 4 + Math.floor(dice('cadres') * 5), cadresTrained: Math.floor(dice('trained') * 5), sessionsYear: isKnown ? 6 + Math.floor((0.3 + good) * 5) : null, dutyTenths: isKnown ? 40 + Math.floor((0.2 + good) * 18) : null,
    kiaServed: part('kia'), kiaTarget: people, kbServed: part('kb'), kbTarget: people, vaccineServed: part('vaccine'), vaccineTarget: people, hasExtra: answer(dice('extra'), 0.4 + good * 0.5), extraName: null,
    fundMembers: part('fund') - Math.floor(people / 8) < 0 ? 0 : part('fund') - Math.floor(people / 8), fundTarget: people, hasFacilitator: answer(dice('facilitator'), 0.2), hasKit: answer(dice('kit'), 0.65),
    building: (['own', 'borrowed', 'none'] as const)[Math.floor(dice('building') * 3)], hasWater: answer(dice('water'), 0.75), hasToilet: answer(dice('toilet'), 0.6), hasInternet: answer(dice('internet'), 0.35),
    lifeStages: dice('stages') < 0.15 ? undefined : ['pregnancy', 'early_childhood', ...(good > 0.4 ? ['school_age'] : []), ...(good > 0.6 ? ['adult', 'elderly'] : [])],
    spmFields: dice('spm') < 0.2 ? undefined : ['health', ...(good > 0.5 ? ['education'] : []), ...(good > 0.75 ? ['social', 'public_works'] : [])], ...EXAMPLE,
  };
}

type Month = typeof t.skdnReport.$inferInsert;

function monthOf(place: Place, facts: Facts, [code, state]: (typeof MONTHS)[number]): Month[] {
  const { key, dice, people: s } = facts;
  if (dice(`silent ${code}`) < (state === 'draft' ? 0.2 : 0.04)) return [];
  const isDisturbed = dice(`flood ${code}`) < 0.06;
  const d = Math.floor(s * Math.min(1, (isDisturbed ? 0.35 : 0.55) + dice('come') * 0.35 + dice(code) * 0.1));
  const [b, o] = [Math.floor(d * 0.05), Math.floor(d * 0.08)];
  const n = Math.floor((d - b - o) * (0.6 + dice(`gain ${code}`) * 0.3));
  const male = Math.floor(d / 2);
  const planned = 4 + Math.floor(dice('visits') * 8);
  return [{
    jurisdictionId: place.jurisdictionId, periodId: periodOf(code).id, posyanduId: place.id('posyandu', key), status: 'reported', s, k: s - Math.floor(dice('book') * 4), d, n, o, t: d - b - o - n, b, dMale: male, dFemale: d - male,
    visitsPlanned: planned, visitsDone: planned - Math.floor(dice(`visit ${code}`) * 4), participation: isDisturbed ? 'disturbed' : 'normal', disturbance: isDisturbed ? 'banjir' : undefined, state, agencyId: place.agencyId('dinkes'),
    enteredAt: new Date(`${periodOf(code).endsOn}T02:00:00Z`), origin: 'fixture', ...EXAMPLE,
  }];
}

const [first, second] = districts;
/** The checks of parameters on made figures: red above a half, a moved n, parts that add up by kecamatan. */
const sets: readonly SetFacts[] = [
  {
    key: 'keluarga', kind: 'share', name: 'Parameter keluarga sasaran (contoh)', unit: 'keluarga', agency: 'dinkes', ...EXAMPLE,
    parameters: [{ name: 'Tidak memiliki saluran pembuangan limbah', side: 'sensitive' }, { name: 'Tidak memiliki akses pangan beragam', side: 'sensitive' }, { name: 'Belum menerima PMT', side: 'specific' }, { name: 'Imunisasi belum lengkap', side: 'specific' }],
    rounds: [
      { label: 'Kondisi awal', heldOn: '2026-01-31', people: 171, isBaseline: true, ...EXAMPLE, values: [{ of: 1, count: 103 }, { of: 2, count: 88 }, { of: 3, count: 85 }, { of: 4, count: 40 }] },
      { label: 'Setelah pemantauan penuh', heldOn: '2026-06-30', people: 201, reason: 'Pengukuran ulang setelah alat diperbaiki menambah 30 keluarga (contoh).', ...EXAMPLE, values: [{ of: 1, count: 98 }, { of: 2, count: 71 }, { of: 3, count: 22 }, { of: 4, count: 31 }] },
    ],
  },
  {
    key: 'kek', kind: 'outcome', name: 'Ibu hamil KEK: hasil pemantauan (contoh)', unit: 'ibu hamil KEK', agency: 'dinkes', parameters: [{ name: 'Hamil dan normal' }, { name: 'Sudah melahirkan dan normal' }, { name: 'Dalam pemantauan' }], ...EXAMPLE,
    rounds: [{
      label: 'September 2026', heldOn: '2026-09-30', people: 65, ...EXAMPLE,
      values: [[17, 27, 21], [10, 15, 12], [7, 12, 9]].flatMap((counts, area) => counts.map((count, at) => ({ of: at + 1, count, ...(area === 0 ? {} : { in: (area === 1 ? first : second)?.code }) }))),
    }],
  },
  { key: 'pmt', kind: 'change', name: 'Berat badan setelah PMT (contoh)', unit: 'balita', agency: 'dinkes', parameters: TRENDS, ...EXAMPLE, rounds: [{ label: 'Triwulan III 2026', people: 200, ...EXAMPLE, values: [{ of: 1, count: 150 }, { of: 2, count: 38 }, { of: 3, count: 12 }] }] },
];

/** The posyandu of Kabupaten Contoh with three months of SKDN, hazard flags and target parameters: all made up. */
export async function addPosyandu(place: Place): Promise<void> {
  await insertRows(place.tx, t.posyandu, all.map((facts) => rowOf(place, facts)));
  await insertRows(place.tx, t.skdnReport, all.flatMap((facts) => MONTHS.flatMap((month) => monthOf(place, facts, month))));
  await insertRows(place.tx, t.villageHazard, villages.filter((_, at) => at % 5 !== 4).map((village) => ({
    jurisdictionId: place.jurisdictionId, regionId: place.region(village), isProne: spread('hazard', village) < 0.2, ...EXAMPLE,
  })));
  await addParameterSets(place, sets);
}
