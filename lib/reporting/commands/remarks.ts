import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { RemarkInput, ResolveInput } from '../input/history';
import { readAgencyByCode } from '../queries/agency';
import { needIndicator, needPlace } from '../queries/cell-address';
import { readTeamPeriod } from '../queries/entry-scope';
import { mayResolve } from '../rules/remarks';

interface NewRemark { periodId: number; regionId: number; indicatorId: number; text: string; askedAgencyId: string | null; isAnswer?: true }

async function insert(tx: Tx, viewer: Viewer, { periodId, regionId, indicatorId, text, askedAgencyId, isAnswer }: NewRemark): Promise<void> {
  const now = clock.now().toISOString();
  // An answer waits for nobody.
  const [by, at] = isAnswer ? [viewer.accountId, now] : [null, null];
  await tx.execute(sql`insert into value_remark (jurisdiction_id, id, period_id, region_id, indicator_id, text, author_id, at, asked_agency_id, resolved_by, resolved_at)
    values (${viewer.jurisdictionId}, ${v7()}::uuid, ${periodId}, ${regionId}, ${indicatorId}, ${text}, ${viewer.accountId}::uuid, ${now}::timestamptz, ${askedAgencyId}::uuid, ${by}::uuid, ${at}::timestamptz)`);
}

/** Writes a remark on a cell, of a closed period too; no figure changes. Gives the short name of the agency that is asked, or null. */
export async function addRemark(tx: Tx, viewer: Viewer, { periodCode, village, indicator: code, catatan, instansi }: RemarkInput): Promise<{ asked: string | null }> {
  allow(viewer, 'remark:write');
  const { period } = await readTeamPeriod(tx, viewer, periodCode);
  const place = await needPlace(tx, viewer, village);
  const indicator = await needIndicator(tx, code);
  const asked = instansi === '' ? null : await readAgencyByCode(tx, viewer, instansi);
  await insert(tx, viewer, { periodId: period.id, regionId: place.regionId, indicatorId: indicator.id, text: catatan, askedAgencyId: asked && asked.id });
  await record(tx, viewer, { verb: 'remark.add', subject: `${periodCode} ${place.code} ${code}`, detail: { text: catatan, asked: asked && asked.shortName } });
  return { asked: asked && asked.shortName };
}

interface Open { periodId: number; regionId: number; indicatorId: number; authorId: string | null; askedAgencyId: string | null; isResolved: boolean; subject: string }

/** Settles a remark, with an answer as a remark of its own. Refuses whoever is neither its author, nor asked, nor a verifier or coordinator. */
export async function resolveRemark(tx: Tx, viewer: Viewer, { catatan: id, jawaban }: ResolveInput): Promise<void> {
  allow(viewer, 'remark:write');
  const [open] = [...await tx.execute(sql`select m.period_id as "periodId", m.region_id as "regionId", m.indicator_id as "indicatorId", m.author_id as "authorId", m.asked_agency_id as "askedAgencyId",
    m.resolved_at is not null as "isResolved", p.code || ' ' || r.code || ' ' || i.code as subject
    from value_remark m join period p on p.id = m.period_id join region r on r.id = m.region_id join indicator i on i.id = m.indicator_id
    where m.jurisdiction_id = ${viewer.jurisdictionId} and m.id = ${id}::uuid`)] as unknown as Open[];
  if (!open) throw refuse('not-found', 'Catatan itu tidak ada di tim Anda.');
  if (open.isResolved) throw refuse('wrong-state', 'Catatan ini sudah dinyatakan selesai. Muat ulang halaman.');
  if (!mayResolve(viewer, open)) throw refuse('forbidden', 'Catatan ini diselesaikan oleh penulisnya, instansi yang ditanya, verifikator, atau koordinator.');
  if (jawaban !== '') await insert(tx, viewer, { ...open, text: jawaban, askedAgencyId: null, isAnswer: true });
  const settled = await tx.execute(sql`update value_remark set resolved_by = ${viewer.accountId}::uuid, resolved_at = ${clock.now().toISOString()}::timestamptz
    where jurisdiction_id = ${viewer.jurisdictionId} and id = ${id}::uuid and resolved_at is null returning 1 as done`);
  if (settled.length !== 1) throw refuse('stale', 'Catatan ini baru saja diselesaikan orang lain. Muat ulang halaman.');
  await record(tx, viewer, { verb: 'remark.resolve', subject: open.subject, detail: { answer: jawaban || null } });
}
