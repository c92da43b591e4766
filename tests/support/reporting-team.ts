import type { Viewer } from '@/lib/auth/viewer';
import * as t from '@/db/schema';
import { aJurisdiction, aMember, anAgency, anIndicator, aPeriod, aVillage, type Agency, type Region, type Team } from './build';
import type { TestDatabase } from './database';

export interface ReportingTeam {
  team: Team; villages: [Region, Region]; health: Agency; social: Agency; alms: Agency;
  operator: Viewer; socialOperator: Viewer; almsOperator: Viewer; verifier: Viewer; coordinator: Viewer; indicators: Record<'SP01' | 'SP02' | 'SE06', number>;
}

/**
 * A kabupaten with the villages Anjir and Bakti: Dinkes leads SP01 and SP02, Dinsos leads SE06, Baznas supports SP01 and leads nothing.
 * 2022-TW3 is open, 2022-TW2 too when named. Nothing is filled in.
 */
export async function aReportingTeam(database: TestDatabase, { timeZone = 'Asia/Makassar' as 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura', dueOn = null as string | null, periods = ['2022-TW3'] } = {}): Promise<ReportingTeam> {
  const team = await aJurisdiction(database, { timeZone });
  const health = await anAgency(team, { shortName: 'Dinkes', code: 'dinkes' });
  const social = await anAgency(team, { shortName: 'Dinsos', code: 'dinsos' });
  const alms = await anAgency(team, { shortName: 'Baznas', code: 'baznas' });
  const villages: [Region, Region] = [await aVillage(team, { name: 'Anjir', lokus: 2022 }), await aVillage(team, { name: 'Bakti', lokus: 2022 })];
  const indicators = { SP01: await anIndicator(team, { code: 'SP01' }), SP02: await anIndicator(team, { code: 'SP02' }), SE06: await anIndicator(team, { code: 'SE06' }) };
  const lead = (agency: Agency, columnCode: string, role: 'lead' | 'support' = 'lead') => ({ jurisdictionId: team.id, year: 2022, lens: 'indicator' as const, columnCode, agencyId: agency.id, role });
  await team.db.insert(t.responsibility).values([lead(health, 'SP01'), lead(health, 'SP02'), lead(social, 'SE06'), lead(alms, 'SP01', 'support')]);
  for (const code of periods) await team.db.insert(t.jurisdictionPeriod).values({ jurisdictionId: team.id, periodId: await aPeriod(team, code), dueOn });
  return {
    team, villages, health, social, alms, indicators, operator: await aMember(team, { role: 'operator', agency: health }), socialOperator: await aMember(team, { role: 'operator', agency: social }),
    almsOperator: await aMember(team, { role: 'operator', agency: alms }), verifier: await aMember(team, { role: 'verifier' }), coordinator: await aMember(team, { role: 'coordinator' }),
  };
}
