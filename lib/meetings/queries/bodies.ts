import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { Day } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { type DecreeFile, readDecreeFiles } from '@/lib/jurisdictions/queries/decree-files';
import { listDecrees } from '@/lib/jurisdictions/queries/decrees';
import { refuse } from '@/lib/refusal';
import { bodiesHeadline, type BodyKind, type MemberFacts } from '../rules/words';

/** A seat in a team: the office that holds it, never a person's name. */
export interface Member extends MemberFacts { agency: string | null }

/** A team with its decree and seats (F42); `chair`: the first seat that says "ketua". */
export interface Body {
  id: string; kind: BodyKind; name: string; note: string | null; endedOn: Day | null; source: string | null; version: number;
  decree: { id: string; number: string; issuedOn: Day | null; validUntil: Day | null } | null; members: Member[]; chair: string | null;
}

/** `files`: the scans of the decrees, by the decree's id. */
export interface BodiesPage { teamCode: string; files: Map<string, DecreeFile[]>; headline: string; bodies: Body[]; editing: Body | null; mayManage: boolean; decrees: { id: string; number: string; subject: string }[]; agencyCodes: string }

/** The teams, living ones first. */
export async function listBodies(tx: Tx, { jurisdictionId }: Viewer): Promise<Body[]> {
  const rows = [...await tx.execute(sql`
    select b.id, b.kind, b.name, b.note, b.ended_on::text as "endedOn", b.source, b.version,
      case when d.id is null then null else json_build_object('id', d.id, 'number', d.number, 'issuedOn', d.issued_on, 'validUntil', d.valid_until) end as decree,
      coalesce((select json_agg(json_build_object('seat', m.seat, 'office', m.office, 'agencyCode', a.code, 'agency', a.short_name) order by m.ordinal, m.id)
        from body_member m left join agency a on a.jurisdiction_id = m.jurisdiction_id and a.id = m.agency_id
        where m.jurisdiction_id = b.jurisdiction_id and m.body_id = b.id), '[]') as members
    from body b left join decree d on d.jurisdiction_id = b.jurisdiction_id and d.id = b.decree_id
    where b.jurisdiction_id = ${jurisdictionId} order by b.ended_on is not null, b.kind, b.name, b.id`)] as unknown as Omit<Body, 'chair'>[];
  return rows.map((row) => ({ ...row, chair: row.members.find(({ seat }) => /^ketua\b/i.test(seat))?.office ?? null }));
}

/** Builds /rapat/tim: the register, and for the coordinator the form of a new team or of the one that `?ubah=` names. */
export async function readBodiesPage(tx: Tx, viewer: Viewer, params: SearchParams): Promise<BodiesPage> {
  const bodies = await listBodies(tx, viewer);
  const mayManage = may(viewer, 'meeting:manage');
  const asked = typeof params.ubah === 'string' ? params.ubah : null;
  const editing = bodies.find(({ id }) => id === asked) ?? null;
  if (asked !== null && editing === null) throw refuse('not-found', 'Tim itu tidak ada dalam daftar Anda.');
  const agencies = [...await tx.execute(sql`select code from agency where jurisdiction_id = ${viewer.jurisdictionId} and ended_on is null order by code`)] as unknown as { code: string }[];
  return {
    teamCode: viewer.jurisdictionCode, headline: bodiesHeadline(bodies.length), files: await readDecreeFiles(tx, viewer), bodies, editing: mayManage ? editing : null, mayManage,
    decrees: (mayManage ? await listDecrees(tx, viewer) : []).map(({ id, number, subject }) => ({ id, number, subject })), agencyCodes: agencies.map(({ code }) => code).join(', '),
  };
}
