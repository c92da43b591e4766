import * as t from '@/db/schema';
import { type Period, parsePeriod } from '@/lib/period';
import { indicatorIdByCode } from '../reference/indicators';
import { HAMLETS } from '../reference/own-areas';
import { hamletId, regionId } from '../reference/region-code';
import { stableId } from './identity';
import { insertRows, type Tx } from './rows';

/** What identifies a team of the demonstration. */
export interface PlaceFacts {
  slug: string;
  code: string;
  name: string;
  level: 'province' | 'regency';
  teamName: string;
  timeZone: 'Asia/Jakarta' | 'Asia/Makassar';
  parent?: string;
  isExample?: boolean;
}

/** A team being filled: its open transaction and the ids of what it refers to. */
export interface Place {
  tx: Tx;
  slug: string;
  jurisdictionId: number;
  /** Id of an area by its Kemendagri code, or of a hamlet of ours; `00` is Indonesia. */
  region(code: string): number;
  /** Id of a catalogue indicator by its code. */
  indicator(code: string): number;
  /** Stable id of one of this team's rows. */
  id(...names: (string | number)[]): string;
  agencyId(code: string): string;
}

function areaId(code: string): number {
  const hamlet = HAMLETS.findIndex(([known]) => known === code);
  return hamlet < 0 ? regionId(code) : hamletId(hamlet + 1);
}

function catalogueId(code: string): number {
  const id = indicatorIdByCode[code];
  if (id === undefined) throw new RangeError(`Seed: indikator ${code} tidak ada dalam katalog.`);
  return id;
}

/** Makes the jurisdiction; null when it is there already, so that a second run leaves people's work alone. */
export async function openPlace(tx: Tx, facts: PlaceFacts): Promise<Place | null> {
  const { slug, code, name, level, teamName, timeZone, parent, isExample = false } = facts;
  const [made] = await tx<{ id: number }[]>`
    insert into jurisdiction (code, region_id, parent_id, level, name, slug, team_name, time_zone, is_example)
    select ${code}, ${regionId(code)}, (select id from jurisdiction where slug = ${parent ?? null}),
      ${level}, ${name}, ${slug}, ${teamName}, ${timeZone}, ${isExample}
    on conflict do nothing returning id`;
  if (!made) return null;
  return {
    tx, slug, jurisdictionId: made.id,
    region: areaId,
    indicator: catalogueId,
    id: (...names) => stableId(slug, ...names),
    agencyId: (agencyCode) => stableId(slug, 'agency', agencyCode),
  };
}

export function periodOf(code: string): Period {
  const period = parsePeriod(code);
  if (!period) throw new Error(`Seed: periode ${code} tidak dikenal.`);
  return period;
}

/** The team's periods, oldest first: the last one is open, earlier ones are approved; settings of their years by default. */
export async function addPeriods(place: Place, codes: readonly string[], years: readonly number[] = []): Promise<void> {
  const { tx, jurisdictionId } = place;
  const periods = codes.map(periodOf);
  await insertRows(tx, t.period, periods, { skipKnown: true });
  await insertRows(tx, t.jurisdictionPeriod, periods.map(({ id }, at) => ({
    jurisdictionId, periodId: id, state: at === periods.length - 1 ? 'open' as const : 'approved' as const,
  })));
  await insertRows(tx, t.jurisdictionPeriodVersion, periods.map(({ id }) => ({ jurisdictionId, periodId: id })));
  const all = [...new Set([...periods.map(({ year }) => year), ...years])];
  await insertRows(tx, t.jurisdictionYear, all.map((year) => ({ jurisdictionId, year })));
}
