import * as t from '@/db/schema';
import { addActivities } from '../activities';
import { addAgencies, type AgencyFacts } from '../agencies';
import { addPeriods, type Place } from '../place';
import { addParameterSets, addTallies } from '../posyandu';
import { addProgramme } from '../programs';
import { insertRows } from '../rows';
import { addPrinted, addRemarks } from '../values';
import { programmeIn, provinceActivities } from './activities';
import { at, NATIONAL_2018, PARTNER, REPORT } from './document';
import { addLessons } from './lessons';
import { nttSets, nttTallies } from './posyandu';
import { PARTNERSHIP } from './programme';
import { provinceFigures } from './province-figures';
import type { Regency } from './regencies';

export { regencies } from './regencies';

export const ntt = {
  slug: 'ntt', code: '53', name: 'Provinsi Nusa Tenggara Timur', level: 'province', timeZone: 'Asia/Makassar',
  teamName: 'Tim Percepatan Penurunan Stunting Provinsi Nusa Tenggara Timur',
} as const;

const COORDINATED = at('Koordinasi rutin dengan stakeholder');
const office = (code: string, short: string, full: string, kind: AgencyFacts['kind'] = 'opd'): AgencyFacts => ({ code, short, full, kind, source: COORDINATED });

/** "Dinas terkait stunting" of a kabupaten, as the report lists them, and the partner. */
const regencyAgencies: AgencyFacts[] = [
  office('bappeda', 'Bappeda', 'Bappeda Kabupaten'), office('dinkes', 'Dinkes', 'Dinas Kesehatan'), office('dinsos', 'Dinsos', 'Dinas Sosial'),
  office('disdik', 'Disdik', 'Dinas Pendidikan'), office('ketapang', 'Distan & Ketapang', 'Dinas Pertanian dan Ketahanan Pangan'),
  office('pupr', 'Dinas PUPR', 'Dinas PUPR'), office('bkkbn', 'BKKBN', 'BKKBN', 'vertical'), PARTNER,
];

const TARGET_GROUPS = 'Kelompok sasaran gizi spesifik: ibu hamil; ibu menyusui & anak 0-23 bulan; anak 24-59 bulan; remaja puteri & wanita usia subur. Gizi sensitif: kesadaran, komitmen, gizi ibu dan anak; posyandu; sanitasi dan air bersih.';

/** NTT: the partnership's figures that are not split by kabupaten. */
export async function seedNtt(place: Place): Promise<void> {
  await addPeriods(place, ['2018', '2019', '2020-08', '2021-04', '2021'], [2020]);
  await addAgencies(place, [PARTNER, office('bappeda', 'Bappelitbangda', 'Bappelitbangda Provinsi')]);
  await addPrinted(place, provinceFigures);
  await addActivities(place, provinceActivities);
  await addRemarks(place, [
    { region: '53', period: '2021', text: TARGET_GROUPS, source: at('Penentuan target program intervensi dan lokasi') },
    { region: '53', period: '2021', text: 'Kenaikan yang diacu: berat badan 100-200 gr per bulan, tinggi badan 1-2 cm per bulan.', source: at('Monitoring Posyandu') },
    { region: '53', period: '2021', text: 'Total sajian PMT dan jumlah penerima manfaat tidak tersedia di sumber (gambar hilang).', source: at('Kegiatan PMT ibu hamil dan Baduta') },
  ]);
  await addLessons(place);
  await addProgramme(place, PARTNERSHIP);
  await addTallies(place, nttTallies);
  await addParameterSets(place, nttSets);
}

/** A kabupaten of the partnership: its page of the report, the villages of the programme in both years. */
export const seedRegency = ({ facts, figures, villages, notes }: Regency) => async (place: Place): Promise<void> => {
  await addPeriods(place, ['2018', '2019', '2020', '2021']);
  await addAgencies(place, regencyAgencies);
  await addPrinted(place, [...figures, NATIONAL_2018]);
  await insertRows(place.tx, t.targetVillage, [2020, 2021].flatMap((year) => villages.map(([code, printedName, note]) => ({
    jurisdictionId: place.jurisdictionId, year, regionId: place.region(code), printedName, note: note ?? null,
    source: at('Penentuan target program intervensi dan lokasi, periode 2020-2021'),
  }))));
  await addActivities(place, [programmeIn(villages.map(([code]) => code))]);
  await addRemarks(place, notes.map((text) => ({ region: facts.code, period: '2021', text, source: REPORT })));
};
