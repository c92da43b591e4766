import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { indicatorStatus, type IndicatorStatus } from '@/lib/indicators/rules/achievement';
import { isFraction, type Reading, shareBpOf } from '@/lib/indicators/rules/reading';
import { reportingLabel, rollUp, type RollUp } from '@/lib/indicators/rules/rollup';
import type { Scope } from '@/lib/jurisdictions/queries';
import { type NamedTarget, readTargets } from '@/lib/indicators/queries/targets';
import { readServiceColumns, type ServiceColumn } from './columns';
import { byRegion, heldValue, readValueRows, type ValueRow } from './values';

interface PlaceRow { regionId: number; code: string; name: string; districtCode: string; district: string; isLokus: boolean }

export interface RolledPlace {
  code: string;
  name: string;
  sum: { n: number; d: number } | null;
  shareBp: number | null;
  status: IndicatorStatus;
  /** "3 dari 5 desa melapor". */
  reporting: string;
}

/** One indicator from the villages up: Σn ÷ Σd by kecamatan and for the kabupaten, beside the printed share (design §4.3, §4.4). */
export interface RollUpReport {
  column: ServiceColumn;
  target: NamedTarget | null;
  everyVillage: boolean;
  total: RolledPlace;
  districts: RolledPlace[];
  /** What the kabupaten itself reports: a printed share never enters the sum. */
  own: { reading: Reading; row: ValueRow } | null;
  villages: { code: string; name: string; districtCode: string; isLokus: boolean; reading: Reading; status: IndicatorStatus; isExample: boolean }[];
  hasExample: boolean;
}

const readPlaces = async (tx: Tx, { jurisdictionId, year, regionId }: Scope, everyVillage: boolean): Promise<PlaceRow[]> => [...await tx.execute(sql`
  select r.id as "regionId", r.code, r.name, d.code as "districtCode", d.name as district, t.region_id is not null as "isLokus"
  from region r join region d on d.id = r.parent_id
  left join target_village t on t.jurisdiction_id = ${jurisdictionId} and t.year = ${year} and t.region_id = r.id
  where r.level = 4 and d.parent_id = ${regionId} and (${everyVillage} or t.region_id is not null) order by d.code, r.code`)] as unknown as PlaceRow[];

/** Rolls one indicator up over the target villages, or over all villages of the team's area. Null for an unknown code. */
export async function readRollUp(tx: Tx, _viewer: Viewer, scope: Scope, { indicator, everyVillage }: { indicator: string; everyVillage: boolean }): Promise<RollUpReport | null> {
  const [columns, targets, places] = await Promise.all([readServiceColumns(tx, scope), readTargets(tx, scope), readPlaces(tx, scope, everyVillage)]);
  const column = columns.find(({ code }) => code === indicator);
  if (!column) return null;
  const rows = byRegion(await readValueRows(tx, scope, [...places.map(({ regionId }) => regionId), scope.regionId], column.indicatorId));
  const target = targets.get(column.indicatorId) ?? null;
  const judge = (reading: Reading): IndicatorStatus => indicatorStatus(reading, target?.targetBp ?? null, column.direction, scope.settings.attentionRatioBp);
  const villages = places.map((place) => {
    const { reading, row } = heldValue(rows.get(place.regionId) ?? [], column, scope.period.id);
    const { code, name, districtCode, isLokus } = place;
    return { code, name, districtCode, isLokus, reading, status: judge(reading), isExample: row?.isExample ?? false };
  });
  const rolled = (code: string, name: string, of: typeof villages): RolledPlace => rolledPlace({ code, name }, rollUp(of.map(({ reading }) => reading)), judge);
  const districts = [...new Map(places.map((place) => [place.districtCode, place.district]))]
    .map(([code, name]) => rolled(code, name, villages.filter(({ districtCode }) => districtCode === code)));
  const kabupaten = heldValue(rows.get(scope.regionId) ?? [], column, scope.period.id);
  return {
    column, target, everyVillage, districts, villages,
    total: rolled(scope.jurisdictionCode, scope.jurisdictionName, villages),
    own: kabupaten.row ? { reading: kabupaten.reading, row: kabupaten.row } : null,
    hasExample: villages.some(({ isExample }) => isExample),
  };
}

function rolledPlace({ code, name }: { code: string; name: string }, rolled: RollUp, judge: (reading: Reading) => IndicatorStatus): RolledPlace {
  const { sum } = rolled;
  const nobody = sum === null && rolled.notApplicable > 0 && rolled.notApplicable === rolled.of;
  return { code, name, sum, shareBp: sum && isFraction(sum) ? shareBpOf(sum) : null, status: judge(sum ?? (nobody ? 'not_applicable' : 'missing')), reporting: reportingLabel(rolled) };
}
