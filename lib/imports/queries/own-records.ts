import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { LINE_KEYS, type RecordForm, type StoredRecord } from '../rules/records';

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const rows = async (tx: Tx, query: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> => [...await tx.execute(query)] as Record<string, unknown>[];

interface MoneyLine { id: string; version: number; moneySource: string; moneyClass: string; moneyBudget: string; moneySpent: string | null; spentOn: string | null; split: string }

const SPENT = sql`left join lateral (select b.spent_idr, b.as_of from budget_spent b where b.jurisdiction_id = l.jurisdiction_id and b.line_id = l.id order by b.as_of desc limit 1) s on true`;

/** The activities or budget lines of the viewer's own agency in a year, as texts of their form. Cancelled and removed ones are left out. */
export const readOwnRecords = (tx: Tx, viewer: Viewer, form: RecordForm, year: number): Promise<StoredRecord[]> =>
  (form === 'activities' ? readActivities(tx, viewer, year) : readLines(tx, viewer, year));

async function readActivities(tx: Tx, viewer: Viewer, year: number): Promise<StoredRecord[]> {
  const columns = (lens: string) => sql`(select string_agg(c.column_code, ';' order by c.column_code collate "C") from activity_column c where c.jurisdiction_id = a.jurisdiction_id and c.activity_id = a.id and c.lens = ${lens})`;
  const found = await rows(tx, sql`
    select a.id, a.version, a.name, a.kind, a.state, a.planned_count as "plannedCount", a.done_count as "doneCount", a.count_unit as "countUnit", a.starts_on::text as "startsOn",
      a.ends_on::text as "endsOn", a.aim, a.output, a.beneficiaries, a.note, ${columns('indicator')} as indicators, ${columns('spm')} as spm, ${columns('phi')} as phi,
      (select string_agg(r.code, ';' order by r.code collate "C") from activity_village v join region r on r.id = v.region_id where v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id) as villages,
      (select json_agg(json_build_object('id', l.id, 'version', l.version, 'moneySource', l.funding_source, 'moneyClass', l.class, 'moneyBudget', l.budget_idr::text,
        'moneySpent', s.spent_idr::text, 'spentOn', s.as_of::text, 'split', l.split) order by l.budget_idr desc, l.id)
        from current_budget_line l ${SPENT} where l.jurisdiction_id = a.jurisdiction_id and l.activity_id = a.id and l.agency_id = a.agency_id) as money
    from activity a where a.jurisdiction_id = ${viewer.jurisdictionId} and a.agency_id = ${viewer.agencyId}::uuid and a.year = ${year} and a.state <> 'cancelled' order by lower(a.name), a.id`);
  return found.map(({ id, version, money, ...head }) => {
    const lines = (money ?? []) as MoneyLine[];
    const spentOn = lines.flatMap((line) => (line.spentOn === null ? [] : [line.spentOn])).sort().at(-1);
    return {
      id: text(id), version: Number(version), title: text(head.name), lineIds: lines.map((line) => ({ id: line.id, version: line.version })),
      head: { ...texts(head), spentOn: spentOn ?? '', moneySplit: lines.some(({ split }) => split === 'equal') || lines.length === 0 ? 'equal' : 'none' },
      lines: lines.map((line) => Object.fromEntries(LINE_KEYS.map((key) => [key, text(line[key])]))),
    };
  });
}

async function readLines(tx: Tx, viewer: Viewer, year: number): Promise<StoredRecord[]> {
  const found = await rows(tx, sql`
    select l.id, l.version, l.name, l.sub_activity_code as "subActivityCode", l.stage, l.class, l.funding_source as "fundingSource", f.code as funder, l.activity_id as "activityId",
      l.budget_idr::text as budget, s.spent_idr::text as spent, s.as_of::text as "spentOn", l.split,
      (select string_agg(r.code || coalesce('=' || v.amount_idr::text, ''), ';' order by r.code collate "C") from budget_line_village v join region r on r.id = v.region_id
        where v.jurisdiction_id = l.jurisdiction_id and v.line_id = l.id) as villages
    from current_budget_line l left join agency f on f.jurisdiction_id = l.jurisdiction_id and f.id = l.funder_id ${SPENT}
    where l.jurisdiction_id = ${viewer.jurisdictionId} and l.agency_id = ${viewer.agencyId}::uuid and l.fiscal_year = ${year} order by lower(l.name), l.id`);
  return found.map(({ id, version, ...head }) => ({ id: text(id), version: Number(version), title: text(head.name), lineIds: [], lines: [], head: { ...texts(head), falls: '' } }));
}

const texts = (row: Record<string, unknown>): Record<string, string> => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, text(value)]));

/** Names that a file may use for what the form takes by code: activities of the agency in the year, agencies of the team. */
export async function readRecordNames(tx: Tx, viewer: Viewer, year: number): Promise<{ activities: { id: string; name: string }[]; agencies: { code: string; name: string; fullName: string }[] }> {
  const activities = await rows(tx, sql`select id, name from activity where jurisdiction_id = ${viewer.jurisdictionId} and agency_id = ${viewer.agencyId}::uuid and year = ${year} order by lower(name)`);
  const agencies = await rows(tx, sql`select code, short_name as name, full_name as "fullName" from agency where jurisdiction_id = ${viewer.jurisdictionId} order by short_name`);
  return { activities: activities as { id: string; name: string }[], agencies: agencies as { code: string; name: string; fullName: string }[] };
}
