import { addActivities } from '../activities';
import { addAgencies } from '../agencies';
import { addPeriods, type Place } from '../place';
import { addParameterSets, addTallies } from '../posyandu';
import { addProgramme } from '../programs';
import { addRoles, customaryRoles, type RoleFacts } from '../responsibilities';
import { addPrinted, addRemarks } from '../values';
import { table2 } from './activities';
import { agencies } from './agencies';
import { addBalanganBodies } from './bodies';
import { addBalanganDecrees, addLokus, addTargets } from './decrees';
import { fillActivities } from './fill-activities';
import { addFillBudgets } from './fill-budgets';
import { publishedShares, watchedTargets } from './indicators';
import { addLessons } from './lessons';
import { balanganSets, balanganTallies } from './posyandu';
import { addCandidates, comparators, prevalence } from './prevalence';
import { BALANTING } from './programme';
import { remarks } from './remarks';
import { addVillageValues } from './village-values';

export const balangan = {
  slug: 'balangan', code: '63.11', name: 'Kabupaten Balangan', level: 'regency', timeZone: 'Asia/Makassar',
  teamName: 'Tim Percepatan Penurunan Stunting (TPPS) Kabupaten Balangan',
} as const;

const spmRoles: RoleFacts[] = [
  ['spm', 'education', 'disdik', 'lead'],
  ['spm', 'health', 'dinkes', 'lead'], ['spm', 'health', 'opd_kb', 'support'], ['spm', 'health', 'ketapang', 'support'], ['spm', 'health', 'dkp', 'support'],
  ['spm', 'health', 'baznas', 'funder'], ['spm', 'health', 'adaro_indonesia', 'funder'],
  ['spm', 'public_works', 'pupr', 'lead'], ['spm', 'public_works', 'dlh', 'support'],
  ['spm', 'housing', 'pupr', 'lead'], ['spm', 'housing', 'ketapang', 'support'],
  ['spm', 'public_order', 'satpolpp', 'lead'],
  ['spm', 'social', 'dinsos', 'lead'], ['spm', 'social', 'opd_kb', 'support'], ['spm', 'social', 'baznas', 'funder'],
];

/** Balangan: the report's own figures, then made-up fill that is marked as such. */
export async function seedBalangan(place: Place): Promise<void> {
  await addPeriods(place, ['2021-TW4', '2022-TW1', '2022-TW2', '2022-TW3']);
  await addAgencies(place, agencies);
  await addBalanganDecrees(place);
  await addBalanganBodies(place);
  await addLokus(place);
  await addTargets(place);
  await addPrinted(place, [...publishedShares, ...watchedTargets, ...prevalence, ...comparators]);
  await addCandidates(place);
  await addRemarks(place, remarks);
  await addLessons(place);
  await addProgramme(place, BALANTING);
  await addTallies(place, balanganTallies);
  await addParameterSets(place, balanganSets);
  await addActivities(place, [...table2, ...fillActivities]);
  await addRoles(place, [...await customaryRoles(place, agencies.map(({ code }) => code)), ...spmRoles], { year: 2022 });
  await addVillageValues(place);
  await addFillBudgets(place);
}
