import type postgres from 'postgres';
import type { Acknowledged } from '@/bench/person';

/** An operator with the cells that the product asks of their agency in the newest open period of a team. */
export interface Operator { username: string; team: string; teamId: number; period: string; cells: { village: string; indicator: string }[] }

/** Opens the newest period of every team and takes deadlines and earlier decisions away, so that everything there may be typed. */
export async function unlock(owner: postgres.Sql): Promise<void> {
  await owner`update jurisdiction_period j set state = 'open' where period_id = (select max(period_id) from jurisdiction_period n where n.jurisdiction_id = j.jurisdiction_id)`;
  await owner`update jurisdiction_period set due_on = null where state = 'open'`;
  await owner`update indicator_value v set state = 'draft' from jurisdiction_period p
    where p.jurisdiction_id = v.jurisdiction_id and p.period_id = v.period_id and p.state = 'open' and v.stage = 'working' and v.state <> 'draft'`;
}

/** Operators of the demo by how much is asked of them, counted figures in villages only; each team's newest open period. */
export async function operators(owner: postgres.Sql): Promise<Operator[]> {
  const rows = await owner<{ username: string; team: string; teamId: number; period: string; village: string; indicator: string }[]>`
    with open as (select jurisdiction_id, max(period_id) as period_id from jurisdiction_period where state = 'open' group by 1)
    select a.username, j.code as team, j.id as "teamId", p.code as period, r.code as village, i.code as indicator
    from open o join jurisdiction j on j.id = o.jurisdiction_id join period p on p.id = o.period_id
    join assigned_cell c on c.jurisdiction_id = o.jurisdiction_id and c.period_id = o.period_id and c.at_village
    join indicator i on i.id = c.indicator_id and i.value_kind <> 'boolean' join region r on r.id = c.region_id
    join membership m on m.jurisdiction_id = o.jurisdiction_id and m.agency_id = c.agency_id and m.role = 'operator' and m.ended_at is null
    join account a on a.id = m.account_id and a.disabled_at is null
    order by a.username, r.code, i.code`;
  const found = new Map<string, Operator>();
  for (const { village, indicator, ...who } of rows) {
    const key = `${who.username}/${who.team}`;
    const one = found.get(key) ?? { ...who, cells: [] };
    one.cells.push({ village, indicator });
    found.set(key, one);
  }
  return [...found.values()].sort((a, b) => b.cells.length - a.cells.length);
}

/** What a window would be shown for cells at this moment. */
export async function shownNow(owner: postgres.Sql, { teamId, period, cells }: Operator): Promise<Map<string, string>> {
  const rows = await owner<{ key: string; shown: string }[]>`
    select r.code || '/' || i.code as key, v.version || ':' || coalesce(v.numerator::text, '') || ':' || coalesce(v.denominator::text, '') || ':'
      || case v.status when 'not_applicable' then 'tanpa-sasaran' when 'missing' then 'belum-ada' else 'angka' end as shown
    from indicator_value v join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id join period p on p.id = v.period_id
    where v.jurisdiction_id = ${teamId} and p.code = ${period} and v.stage = 'working' and v.source_kind = 'agency'`;
  const stored = new Map(rows.map(({ key, shown }) => [key, shown]));
  return new Map(cells.map(({ village, indicator }) => [`${village}/${indicator}`, stored.get(`${village}/${indicator}`) ?? '0:::']));
}

/** Acknowledged figures that are not kept exactly once, in the row of their cell or in its history; and receipts without an audit row. */
export async function lost(owner: postgres.Sql, acknowledged: readonly Acknowledged[]): Promise<{ figures: number; receipts: number }> {
  const list = owner.json(acknowledged as never);
  const [found] = await owner<{ figures: number; receipts: number }[]>`
    with said as (select * from jsonb_to_recordset(${list}) as s(team int, period text, village text, indicator text, n int, d int, version int, seq int)),
    kept as (select jurisdiction_id, period_id, region_id, indicator_id, numerator, denominator, version from indicator_value where stage = 'working' and source_kind = 'agency'
      union all select jurisdiction_id, period_id, region_id, indicator_id, numerator, denominator, version from indicator_value_history where stage = 'working' and source_kind = 'agency')
    select count(*) filter (where times <> 1)::int as figures, count(*) filter (where not has_receipt)::int as receipts from (
      select (select count(*) from kept k where k.jurisdiction_id = s.team and k.period_id = p.id and k.region_id = r.id and k.indicator_id = i.id
          and k.version = s.version and k.numerator = s.n and k.denominator = s.d) as times,
        exists (select from audit_entry a where a.jurisdiction_id = s.team and a.seq = s.seq and a.verb = 'value.record') as has_receipt
      from said s join period p on p.code = s.period join region r on r.code = s.village join indicator i on i.code = s.indicator) t`;
  return found ?? { figures: acknowledged.length, receipts: acknowledged.length };
}
