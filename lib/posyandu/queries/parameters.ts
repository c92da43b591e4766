import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { Found, SetKind } from '../rules/parameters';

export interface ParameterSet { id: string; kind: SetKind; name: string; unit: string; agencyId: string | null; agency: string | null; note: string | null; source: string | null; isExample: boolean; rounds: number; parameters: number; latest: string | null; people: number | null }
export interface Parameter { id: string; ordinal: number; name: string; side: 'specific' | 'sensitive' | null; trend: 'up' | 'same' | 'down' | null }
export interface Round { id: string; ordinal: number; label: string; timeWords: string | null; heldOn: string | null; people: number | null; reason: string | null; isBaseline: boolean; note: string | null; source: string | null; isExample: boolean; version: number }
/** What was found of a parameter in a round; `district` null: of the whole. `lost`: the source held it in a picture that is gone. */
export interface RoundValue extends Found { roundId: string; parameterId: string; district: string | null; districtName: string | null; status: 'reported' | 'lost'; note: string | null }

/** A set with everything that is known of it, oldest round first. */
export interface ParameterReport { set: ParameterSet; parameters: Parameter[]; rounds: Round[]; values: RoundValue[]; districts: { code: string; name: string }[]; history: { label: string; reason: string; at: string; by: string | null }[]; mayWrite: boolean; teamCode: string }

const SETS = sql`select s.id, s.kind, s.name, s.unit, s.agency_id as "agencyId", a.short_name as agency, s.note, s.source, s.is_example as "isExample",
  (select count(*)::int from parameter_round r where r.jurisdiction_id = s.jurisdiction_id and r.set_id = s.id) as rounds, (select count(*)::int from parameter p where p.jurisdiction_id = s.jurisdiction_id and p.set_id = s.id) as parameters,
  l.label as latest, l.people from parameter_set s left join agency a on a.jurisdiction_id = s.jurisdiction_id and a.id = s.agency_id
  left join lateral (select label, people from parameter_round r where r.jurisdiction_id = s.jurisdiction_id and r.set_id = s.id order by ordinal desc limit 1) l on true`;

/** The coordinator writes every set, an operator those of the own agency. */
export const mayWriteSet = (viewer: Viewer, agencyId: string | null): boolean => may(viewer, 'posyandu:manage') || may(viewer, 'posyandu:write', { agencyId });

/** The sets of the team by name. */
export async function readParameterSets(tx: Tx, viewer: Viewer): Promise<{ sets: ParameterSet[]; mayAdd: boolean; team: string; teamCode: string }> {
  const sets = [...await tx.execute(sql`${SETS} where s.jurisdiction_id = ${viewer.jurisdictionId} order by s.name`)] as unknown as ParameterSet[];
  return { sets, mayAdd: may(viewer, 'posyandu:manage') || may(viewer, 'posyandu:write'), team: viewer.jurisdictionName, teamCode: viewer.jurisdictionCode };
}

/** One set with its rounds side by side. Refuses one of another team ('not-found'). */
export async function readParameters(tx: Tx, viewer: Viewer, id: string): Promise<ParameterReport> {
  const own = viewer.jurisdictionId;
  const isId = /^[0-9a-f-]{36}$/.test(id);
  const [set] = isId ? [...await tx.execute(sql`${SETS} where s.jurisdiction_id = ${own} and s.id = ${id}::uuid`)] as unknown as ParameterSet[] : [];
  if (!set) throw refuse('not-found', 'Daftar parameter ini tidak ada di tim Anda.');
  const parameters = [...await tx.execute(sql`select id, ordinal, name, side, trend from parameter where jurisdiction_id = ${own} and set_id = ${id}::uuid order by ordinal`)] as unknown as Parameter[];
  const rounds = [...await tx.execute(sql`select id, ordinal, label, time_words as "timeWords", held_on::text as "heldOn", people, reason, is_baseline as "isBaseline", note, source, is_example as "isExample", version
    from parameter_round where jurisdiction_id = ${own} and set_id = ${id}::uuid order by ordinal`)] as unknown as Round[];
  const values = [...await tx.execute(sql`select v.round_id as "roundId", v.parameter_id as "parameterId", g.code as district, g.name as "districtName", v.status, v.count, v.share_bp as "shareBp", v.note
    from parameter_value v join parameter_round r on r.jurisdiction_id = v.jurisdiction_id and r.id = v.round_id left join region g on g.id = v.region_id
    where v.jurisdiction_id = ${own} and r.set_id = ${id}::uuid order by g.code nulls first`)] as unknown as RoundValue[];
  const districts = [...await tx.execute(sql`select code, name from region where level = 3 and code like ${`${viewer.jurisdictionCode}.%`} and ${viewer.jurisdictionLevel === 'regency'}::boolean order by code`)] as unknown as { code: string; name: string }[];
  const history = [...await tx.execute(sql`select r.label, h.reason, h.replaced_at::text as at, a.display_name as by from parameter_history h
    join parameter_round r on r.jurisdiction_id = h.jurisdiction_id and r.id = h.round_id left join account a on a.id = h.replaced_by where h.jurisdiction_id = ${own} and h.set_id = ${id}::uuid order by h.replaced_at desc`)] as unknown as ParameterReport['history'];
  return { set, parameters, rounds, values, districts, history, mayWrite: mayWriteSet(viewer, set.agencyId), teamCode: viewer.jurisdictionCode };
}
