import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type Period, parsePeriod, periodLabel } from '@/lib/period';
import { shareOf } from '@/lib/share';
import { groupByCode } from '@/lib/indicators/rules/groups';
import type { CheckFacts, CheckSetting } from '../rules/checks';
import { cellKey } from './entry-cells';

/** The newest earlier figure of a cell, of this year or the year before. */
export interface EarlierFigure { status: 'reported' | 'not_applicable'; numerator: number | null; denominator: number | null; periodId: number; label: string; sameYear: boolean }

/** What the soft checks and "sama seperti periode lalu" compare with, by cell (cellKey). */
export interface CheckContext {
  earlier: ReadonlyMap<string, EarlierFigure>;
  /** Shares of other villages by district and indicator, with the village they belong to. */
  peers: ReadonlyMap<string, readonly { regionId: number; bp: number }[]>;
  district: ReadonlyMap<number, { id: number; name: string }>;
  agreed: ReadonlyMap<string, NonNullable<CheckFacts['agreed']>>;
  settings: readonly CheckSetting[];
}

interface Ask { jurisdictionId: number; period: Period; regionIds: readonly number[]; indicatorIds: readonly number[] }
interface EarlierRow { regionId: number; indicatorId: number; status: EarlierFigure['status']; numerator: number | null; denominator: number | null; periodId: number; code: string; year: number }
interface PeerRow { districtId: number; regionId: number; indicatorId: number; numerator: number; denominator: number }

/** Reads everything to compare with for these cells in four statements, however many cells there are. */
export async function readCheckContext(tx: Tx, ask: Ask): Promise<CheckContext> {
  const { jurisdictionId, period: { year } } = ask;
  const settings = [...await tx.execute(sql`select check_code as "checkCode", is_active as "isActive", limit_bp as "limitBp" from check_setting
    where jurisdiction_id = ${jurisdictionId} and year = ${year}`)] as unknown as CheckSetting[];
  const districts = [...await tx.execute(sql`select r.id as "regionId", d.id, d.name from region r join region d on d.id = r.parent_id
    where r.id = any(${ints(ask.regionIds)}) and r.level = 4`)] as unknown as { regionId: number; id: number; name: string }[];
  const district = new Map(districts.map(({ regionId, id, name }) => [regionId, { id, name }]));
  return { earlier: await readEarlier(tx, ask), peers: await readPeers(tx, ask, [...new Set(districts.map(({ id }) => id))]), district, agreed: await readAgreed(tx, ask), settings };
}

const ints = (ids: readonly number[]) => sql`${sql.param([...ids])}::int[]`;

async function readEarlier(tx: Tx, { jurisdictionId, period, regionIds, indicatorIds }: Ask): Promise<Map<string, EarlierFigure>> {
  const rows = [...await tx.execute(sql`
    select distinct on (v.region_id, v.indicator_id) v.region_id as "regionId", v.indicator_id as "indicatorId", v.status, v.numerator, v.denominator,
      v.period_id as "periodId", p.code, p.year
    from indicator_value v join period p on p.id = v.period_id
    where v.jurisdiction_id = ${jurisdictionId} and v.stage = 'working' and v.source_kind = 'agency' and v.basis = 'counted' and v.status <> 'missing'
      and v.period_id < ${period.id} and p.year between ${period.year - 1} and ${period.year}
      and v.region_id = any(${ints(regionIds)}) and v.indicator_id = any(${ints(indicatorIds)})
    order by v.region_id, v.indicator_id, v.period_id desc`)] as unknown as EarlierRow[];
  const labels = new Map(rows.map(({ code }) => [code, code]));
  for (const code of labels.keys()) {
    const of = parsePeriod(code);
    if (of) labels.set(code, periodLabel(of));
  }
  return new Map(rows.map(({ regionId, indicatorId, code, year, ...row }) =>
    [cellKey(regionId, indicatorId), { ...row, label: labels.get(code) ?? code, sameYear: year === period.year }]));
}

async function readPeers(tx: Tx, { jurisdictionId, period, indicatorIds }: Ask, districtIds: readonly number[]): Promise<Map<string, { regionId: number; bp: number }[]>> {
  if (districtIds.length === 0) return new Map();
  const rows = [...await tx.execute(sql`
    select distinct on (v.region_id, v.indicator_id) r.parent_id as "districtId", v.region_id as "regionId", v.indicator_id as "indicatorId", v.numerator, v.denominator
    from indicator_value v join period p on p.id = v.period_id join region r on r.id = v.region_id and r.level = 4
    where v.jurisdiction_id = ${jurisdictionId} and v.stage = 'working' and v.source_kind = 'agency' and v.status = 'reported' and v.basis = 'counted'
      and v.denominator > 0 and v.period_id <= ${period.id} and p.year = ${period.year}
      and r.parent_id = any(${ints(districtIds)}) and v.indicator_id = any(${ints(indicatorIds)})
    order by v.region_id, v.indicator_id, v.period_id desc`)] as unknown as PeerRow[];
  const peers = new Map<string, { regionId: number; bp: number }[]>();
  for (const { districtId, regionId, indicatorId, numerator, denominator } of rows) {
    const bp = shareOf(numerator, denominator);
    if (bp === null) continue;
    const key = cellKey(districtId, indicatorId);
    const known = peers.get(key);
    if (known) known.push({ regionId, bp });
    else peers.set(key, [{ regionId, bp }]);
  }
  return peers;
}

async function readAgreed(tx: Tx, { jurisdictionId, period, regionIds, indicatorIds }: Ask): Promise<Map<string, NonNullable<CheckFacts['agreed']>>> {
  const rows = [...await tx.execute(sql`
    select a.region_id as "regionId", i.id as "indicatorId", a.people, a.group_code as "groupCode" from target_population a join indicator i on i.denominator_group = a.group_code
    where a.jurisdiction_id = ${jurisdictionId} and a.year = ${period.year} and a.region_id = any(${ints(regionIds)}) and i.id = any(${ints(indicatorIds)})`)] as unknown as
    { regionId: number; indicatorId: number; people: number; groupCode: string }[];
  return new Map(rows.map(({ regionId, indicatorId, people, groupCode }) => [cellKey(regionId, indicatorId), { people, groupName: groupByCode(groupCode)?.name ?? groupCode }]));
}
