import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { type Period, parsePeriod } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import { scopeInput, type SearchParams } from './input';

export type Stage = 'working' | 'approved';

/** What a page is about: one team, one period, provisional or approved figures, under the settings of that year. */
export interface Scope {
  jurisdictionId: number;
  jurisdictionCode: string;
  jurisdictionName: string;
  level: 'province' | 'regency';
  regionId: number;
  isExample: boolean;
  timeZone: string;
  period: Period;
  year: number;
  stage: Stage;
  settings: { convergenceThresholdBp: number; completenessFloorBp: number; attentionRatioBp: number };
  /** Periods the team works with, newest first, with their state. */
  periods: { code: string; kind: Period['kind']; year: number; index: number; state: 'open' | 'approved' | 'reopened' }[];
}

interface TeamRow {
  id: number; code: string; name: string; level: 'province' | 'regency'; regionId: number; isExample: boolean; timeZone: string;
}

/**
 * Reads the scope of a page from its search parameters. Default: the newest period with data, provisional figures.
 * Refuses an unknown period, year or choice of figures with a sentence ('not-found').
 */
export async function readScope(tx: Tx, viewer: Viewer, params: SearchParams): Promise<Scope> {
  const parsed = scopeInput.safeParse(params);
  if (!parsed.success) throw refuse('not-found', parsed.error.issues[0]?.message ?? 'Alamat halaman tidak dikenal.');
  const { periode, tahun, angka } = parsed.data;
  const stage: Stage = angka === 'disahkan' ? 'approved' : 'working';
  const [team] = [...await tx.execute(sql`select id, code, name, level, region_id as "regionId", is_example as "isExample",
    time_zone as "timeZone" from jurisdiction where id = ${viewer.jurisdictionId}`)] as unknown as TeamRow[];
  if (!team) throw refuse('not-found', 'Tim ini tidak ada.');
  const periods = await readPeriods(tx, team.id);
  const year = tahun ? Number(tahun) : null;
  const period = periode ? parsePeriod(periode) : await newestPeriod(tx, { jurisdictionId: team.id, year, stage });
  if (!period) throw refuse('not-found', 'Periode tidak dikenal.');
  return {
    jurisdictionId: team.id, jurisdictionCode: team.code, jurisdictionName: team.name, level: team.level, regionId: team.regionId,
    isExample: team.isExample, timeZone: team.timeZone, period, year: period.year, stage,
    settings: await readSettings(tx, team.id, period.year), periods,
  };
}

async function readPeriods(tx: Tx, jurisdictionId: number): Promise<Scope['periods']> {
  return [...await tx.execute(sql`select p.code, p.kind, p.year, p.index, j.state from jurisdiction_period j
    join period p on p.id = j.period_id where j.jurisdiction_id = ${jurisdictionId} order by p.id desc`)] as unknown as Scope['periods'];
}

async function newestPeriod(tx: Tx, { jurisdictionId, year, stage }: { jurisdictionId: number; year: number | null; stage: Stage }): Promise<Period | null> {
  const [found] = [...await tx.execute(sql`
    with own as (
      select p.id, p.code, exists (select from indicator_value v where v.jurisdiction_id = j.jurisdiction_id and v.period_id = p.id and v.stage = ${stage}) as valued
      from jurisdiction_period j join period p on p.id = j.period_id
      where j.jurisdiction_id = ${jurisdictionId} and (${year}::int is null or p.year = ${year}::int))
    select code from own order by valued desc, id desc limit 1`)] as unknown as { code: string }[];
  return parsePeriod(found?.code ?? String(year ?? new Date().getUTCFullYear()));
}

/** Thresholds of the year, else of the latest earlier year, else the defaults of design §4.5. */
export async function readSettings(tx: Tx, jurisdictionId: number, year: number): Promise<Scope['settings']> {
  const [found] = [...await tx.execute(sql`
    select convergence_threshold_bp as "convergenceThresholdBp", completeness_floor_bp as "completenessFloorBp", attention_ratio_bp as "attentionRatioBp"
    from jurisdiction_year where jurisdiction_id = ${jurisdictionId} and year <= ${year} order by year desc limit 1`)] as unknown as Scope['settings'][];
  return found ?? { convergenceThresholdBp: 7500, completenessFloorBp: 5000, attentionRatioBp: 7500 };
}
