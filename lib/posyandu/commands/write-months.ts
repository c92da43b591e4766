import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { StoredMonth } from '../rules/month-form';

/** A month to write; `version`: of the row that it replaces, 0 for a new one. */
export interface MonthChange extends StoredMonth { posyanduId: string; periodId: number; version: number }

/** Where the figures came from. */
export type MonthOrigin = 'form' | 'import';

const COPIED = sql`status, s, k, d, n, o, t, b, d_male, d_female, visits_planned, visits_done, participation, disturbance, state, return_reason, agency_id, entered_by, entered_at, verified_by, verified_at, origin, version, source, is_example`;
const OF_REPORT = sql`r.status, r.s, r.k, r.d, r.n, r.o, r.t, r.b, r.d_male, r.d_female, r.visits_planned, r.visits_done, r.participation, r.disturbance, r.state, r.return_reason, r.agency_id, r.entered_by, r.entered_at,
  r.verified_by, r.verified_at, r.origin, r.version, r.source, r.is_example`;

/** Rows to a statement. */
const CHUNK = 5000;

/**
 * Writes judged months: the replaced rows go to the history, then all are written, each step one statement. Only the versions that
 * were read are touched. Refuses ('stale') when that is fewer than there are: the transaction is then to be given up.
 */
export async function writeMonths(tx: Tx, viewer: Viewer, changes: readonly MonthChange[], origin: MonthOrigin): Promise<void> {
  for (let at = 0; at < changes.length; at += CHUNK) await writePart(tx, viewer, changes.slice(at, at + CHUNK), origin);
}

async function writePart(tx: Tx, viewer: Viewer, part: readonly MonthChange[], origin: MonthOrigin): Promise<void> {
  const now = clock.now().toISOString();
  const rows = sql`jsonb_to_recordset(${JSON.stringify(part)}::text::jsonb) as w("posyanduId" uuid, "periodId" int, version int, status text, s int, k int, d int, n int, o int, t int, b int,
    "dMale" int, "dFemale" int, "visitsPlanned" int, "visitsDone" int, participation text, disturbance text)`;
  await tx.execute(sql`
    insert into skdn_report_history (jurisdiction_id, id, period_id, posyandu_id, ${COPIED}, replaced_at, replaced_by)
    select r.jurisdiction_id, gen_random_uuid(), r.period_id, r.posyandu_id, ${OF_REPORT}, ${now}::timestamptz, ${viewer.accountId}::uuid
    from ${rows} join skdn_report r on r.jurisdiction_id = ${viewer.jurisdictionId} and r.period_id = w."periodId" and r.posyandu_id = w."posyanduId" where w.version > 0`);
  const written = await tx.execute(sql`
    insert into skdn_report as x (jurisdiction_id, period_id, posyandu_id, status, s, k, d, n, o, t, b, d_male, d_female, visits_planned, visits_done, participation, disturbance, state, agency_id, entered_by, entered_at, origin, version, source, is_example)
    select ${viewer.jurisdictionId}, w."periodId", w."posyanduId", w.status, w.s, w.k, w.d, w.n, w.o, w.t, w.b, w."dMale", w."dFemale", w."visitsPlanned", w."visitsDone", w.participation, w.disturbance, 'draft',
      ${viewer.agencyId}::uuid, ${viewer.accountId}::uuid, ${now}::timestamptz, ${origin}, w.version + 1, ${`isian ${viewer.agencyName}`}, false from ${rows}
    on conflict on constraint skdn_report_key do update set status = excluded.status, s = excluded.s, k = excluded.k, d = excluded.d, n = excluded.n, o = excluded.o, t = excluded.t, b = excluded.b,
      d_male = excluded.d_male, d_female = excluded.d_female, visits_planned = excluded.visits_planned, visits_done = excluded.visits_done, participation = excluded.participation, disturbance = excluded.disturbance,
      state = 'draft', return_reason = null, agency_id = excluded.agency_id, entered_by = excluded.entered_by, entered_at = excluded.entered_at, verified_by = null, verified_at = null, origin = excluded.origin,
      version = excluded.version, source = excluded.source, is_example = false
    where x.version = excluded.version - 1`);
  if (written.count !== part.length) throw refuse('stale', 'Sebagian laporan baru saja diubah orang lain. Belum ada yang tersimpan; simpan sekali lagi.');
}

/** One step of some reports of a month; `reason` goes with a return. */
export interface MonthStep { periodId: number; posyandu: readonly string[]; to: 'draft' | 'submitted' | 'returned' | 'verified'; reason: string | null }

/** Takes reports one step on: the rows as they were go to the history, then state, reason and stamps change. */
export async function moveMonths(tx: Tx, viewer: Viewer, { periodId, posyandu, to, reason }: MonthStep): Promise<number> {
  const now = clock.now().toISOString();
  const own = sql`r.jurisdiction_id = ${viewer.jurisdictionId} and r.period_id = ${periodId} and r.posyandu_id = any(${sql.param([...posyandu])}::uuid[])`;
  await tx.execute(sql`
    insert into skdn_report_history (jurisdiction_id, id, period_id, posyandu_id, ${COPIED}, replaced_at, replaced_by, reason)
    select r.jurisdiction_id, gen_random_uuid(), r.period_id, r.posyandu_id, ${OF_REPORT}, ${now}::timestamptz, ${viewer.accountId}::uuid, ${reason} from skdn_report r where ${own}`);
  const by = to === 'verified' ? viewer.accountId : null;
  const moved = await tx.execute(sql`update skdn_report r set state = ${to}, return_reason = ${to === 'returned' ? reason : null}, verified_by = ${by}::uuid,
    verified_at = ${by === null ? null : now}::timestamptz, version = r.version + 1 where ${own}`);
  return moved.count;
}
