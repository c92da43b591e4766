import * as t from '@/db/schema';
import { addActivities } from '../activities';
import { addAgencies, addDecrees } from '../agencies';
import { addPeriods, type Place } from '../place';
import { addRoles, customaryRoles } from '../responsibilities';
import { insertRows } from '../rows';
import { EXAMPLE } from '../values';
import { activities } from './activities';
import { agencies, fieldRoles } from './agencies';
import { QUARTERS, villages, YEARS } from './areas';
import { addBudgets } from './budgets';
import { addPosyandu } from './posyandu';
import { addUpperValues, addValues } from './values';

export const contoh = {
  slug: 'contoh', code: '99.01', name: 'Kabupaten Contoh', level: 'regency', timeZone: 'Asia/Jakarta',
  teamName: 'Tim Percepatan Penurunan Stunting Kabupaten Contoh', isExample: true,
} as const;

const decreeOf = (year: number): string => `000/CONTOH/${year}`;

async function addVillages(place: Place): Promise<void> {
  const { tx, jurisdictionId } = place;
  await addDecrees(place, YEARS.map((year) => ({
    kind: 'keputusan', number: decreeOf(year), subject: `Desa dan kelurahan lokasi fokus tahun ${year} (contoh)`, issuedOn: `${year - 1}-12-15`, validUntil: `${year}-12-31`, source: 'contoh',
  })));
  await insertRows(tx, t.targetVillage, YEARS.flatMap((year) => villages.map((code) => ({
    jurisdictionId, year, regionId: place.region(code), decreeId: place.id('decree', decreeOf(year)), ...EXAMPLE,
  }))));
}

async function addTargets(place: Place): Promise<void> {
  const targets = [['SE06', 9000], ['SE08', 9000], ['SE10', 9000], ['OC01', 1600]] as const;
  await insertRows(place.tx, t.indicatorTarget, targets.map(([code, targetBp]) => ({
    jurisdictionId: place.jurisdictionId, year: 2025, indicatorId: place.indicator(code), targetBp, decreeId: place.id('decree', decreeOf(2025)), ...EXAMPLE,
  })));
}

/** Kabupaten Contoh: everything in it is made up, at the size of a large kabupaten (200 target villages). */
export async function seedContoh(place: Place): Promise<void> {
  await addPeriods(place, QUARTERS);
  await addAgencies(place, agencies);
  await addVillages(place);
  await addTargets(place);
  const roles = [...await customaryRoles(place, agencies.map(({ code }) => code)), ...fieldRoles];
  for (const year of YEARS) await addRoles(place, roles, { year });
  await addActivities(place, activities);
  await addBudgets(place);
  await addValues(place);
  await addUpperValues(place);
  await addPosyandu(place);
}
