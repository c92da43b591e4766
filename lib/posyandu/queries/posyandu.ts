import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { listAgencies } from '@/lib/agencies/queries';
import { allow, may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { listDecrees } from '@/lib/jurisdictions/queries/decrees';
import { refuse } from '@/lib/refusal';
import { changesOf, emptyForm, formOf, type FormChange } from '../rules/form';
import { type MonthReport, readMonthsOf } from './month-rows';
import { listPosyandu, type PosyanduRow } from './register';

export interface PastChange { at: string; by: string | null; reason: string | null; changes: FormChange[] }

/** What /posyandu/<id> shows. `hazardVersion`: 0 where nobody has said whether the village is hazard-prone. */
export interface PosyanduDetail { row: PosyanduRow; year: number; months: (MonthReport & { code: string })[]; history: PastChange[]; mayEdit: boolean; maySayHazard: boolean; hazardVersion: number; team: string; teamCode: string }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UNKNOWN = 'Posyandu ini tidak ada di tim Anda.';

async function findRow(tx: Tx, viewer: Viewer, id: string, params: SearchParams): Promise<{ row: PosyanduRow; year: number }> {
  const scope = await readScope(tx, viewer, params);
  const [row] = UUID.test(id) ? await listPosyandu(tx, viewer, { year: scope.year, until: scope.period.id, id }) : [];
  if (!row) throw refuse('not-found', UNKNOWN);
  return { row, year: scope.year };
}

const mayEdit = (viewer: Viewer, { agencyId }: Pick<PosyanduRow, 'agencyId'>): boolean => may(viewer, 'posyandu:manage') || may(viewer, 'posyandu:write', { agencyId });
const keptOf = (row: PosyanduRow) => ({ ...row, villageCode: row.villageCode, agencyCode: row.agencyCode });

interface StoredChange { at: string; by: string | null; reason: string | null; before: string; villageCode: string; agencyCode: string | null }

/** The earlier states of a posyandu, newest first, each beside what followed it. */
async function readHistory(tx: Tx, viewer: Viewer, row: PosyanduRow): Promise<PastChange[]> {
  const rows = [...await tx.execute(sql`select h.replaced_at::text as at, a.display_name as by, h.reason, h.before, coalesce(v.code, '') as "villageCode", g.code as "agencyCode"
    from posyandu_history h left join account a on a.id = h.replaced_by left join region v on v.id = (h.before::jsonb ->> 'regionId')::int
    left join agency g on g.jurisdiction_id = h.jurisdiction_id and g.id = (h.before::jsonb ->> 'agencyId')::uuid
    where h.jurisdiction_id = ${viewer.jurisdictionId} and h.posyandu_id = ${row.id} order by h.replaced_at desc, h.id desc limit 100`)] as unknown as StoredChange[];
  let after = formOf(keptOf(row));
  return rows.map(({ at, by, reason, before, villageCode, agencyCode }) => {
    const was = formOf({ ...JSON.parse(before) as Parameters<typeof formOf>[0], villageCode, agencyCode });
    const changes = changesOf(was, after);
    after = was;
    return { at: formatInstant(new Date(at), viewer.timeZone), by, reason, changes };
  });
}

/** One posyandu with its strata and why, its months and how it was before. Refuses one of another team ('not-found'). */
export async function readPosyandu(tx: Tx, viewer: Viewer, id: string, params: SearchParams): Promise<PosyanduDetail> {
  const { row, year } = await findRow(tx, viewer, id, params);
  const [hazard] = [...await tx.execute(sql`select h.version from village_hazard h join region v on v.id = h.region_id where h.jurisdiction_id = ${viewer.jurisdictionId} and v.code = ${row.villageCode}`)] as unknown as { version: number }[];
  return {
    row, year, months: await readMonthsOf(tx, viewer, id), history: await readHistory(tx, viewer, row), mayEdit: mayEdit(viewer, row), maySayHazard: may(viewer, 'posyandu:manage'),
    hazardVersion: hazard ? hazard.version : 0, team: viewer.jurisdictionName, teamCode: viewer.jurisdictionCode,
  };
}

interface Choice { value: string; label: string; group?: string }

/** The form of a posyandu: what it holds now and what can be chosen. */
export interface PosyanduForm { title: string; hidden: Record<string, string>; values: Record<string, string>; villages: Choice[]; agencies: Choice[]; decrees: Choice[]; back: string }

async function choices(tx: Tx, viewer: Viewer): Promise<Pick<PosyanduForm, 'villages' | 'agencies' | 'decrees'>> {
  const villages = [...await tx.execute(sql`select v.code as value, v.name as label, k.name as "group" from region v join region k on k.id = v.parent_id
    where v.level = 4 and v.code like ${`${viewer.jurisdictionCode}.%`} order by k.code, v.name`)] as unknown as Choice[];
  const agencies = (await listAgencies(tx, viewer)).filter(({ id, endedOn }) => endedOn === null && (may(viewer, 'posyandu:manage') || id === viewer.agencyId)).map(({ code, shortName }) => ({ value: code, label: shortName }));
  return { villages, agencies, decrees: (await listDecrees(tx, viewer)).map(({ id, number, subject }) => ({ value: id, label: `${number} · ${subject.slice(0, 60)}` })) };
}

/** The form of a new posyandu; `?desa=` proposes its village. Refuses whoever keeps no register. */
export async function readNewPosyandu(tx: Tx, viewer: Viewer, params: SearchParams): Promise<PosyanduForm> {
  if (!may(viewer, 'posyandu:manage')) allow(viewer, 'posyandu:write');
  const lists = await choices(tx, viewer);
  const village = typeof params.desa === 'string' && lists.villages.some(({ value }) => value === params.desa) ? params.desa : '';
  const own = may(viewer, 'posyandu:manage') ? '' : lists.agencies[0]?.value;
  return { title: 'Tambah posyandu', hidden: { tim: viewer.jurisdictionCode }, values: emptyForm({ village, agency: own }), ...lists, back: '/posyandu' };
}

/** The form of a posyandu that exists. Refuses one that another agency reports. */
export async function readEditPosyandu(tx: Tx, viewer: Viewer, id: string, params: SearchParams): Promise<PosyanduForm> {
  const { row } = await findRow(tx, viewer, id, params);
  if (!may(viewer, 'posyandu:manage')) allow(viewer, 'posyandu:write', { agencyId: row.agencyId, agencyName: row.agency });
  return { title: `Ubah ${row.name}`, hidden: { tim: viewer.jurisdictionCode, id, versi: String(row.version) }, values: { ...formOf(keptOf(row)), alasan: '' }, ...await choices(tx, viewer), back: `/posyandu/${id}` };
}
