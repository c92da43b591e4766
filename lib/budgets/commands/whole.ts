import 'server-only';
import { and, eq } from 'drizzle-orm';
import { agencyBudget, agencyBudgetHistory } from '@/db/schema';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { formatIdr } from '@/lib/money';
import { refuse } from '@/lib/refusal';
import type { WholeBudget } from '../input';
import { refuseUnopenedYear } from './record';

/**
 * Writes the whole budget of the viewer's own agency for a year and stage: the base of its intensity (domain §9.6).
 * The replaced row goes to the history. Refuses an amount that changed since the form showed it (`seen`).
 */
export async function writeWholeBudget(tx: FigureTx, viewer: Viewer, { fiscalYear, stage, totalIdr, seen }: WholeBudget): Promise<Touched> {
  allow(viewer, 'budget:write');
  const agencyId = viewer.agencyId;
  if (agencyId === null) throw refuse('forbidden', 'Akun Anda belum terikat pada instansi. Minta admin tim mengaturnya.');
  await refuseUnopenedYear(tx, viewer, fiscalYear);
  const key = { jurisdictionId: viewer.jurisdictionId, fiscalYear, stage, agencyId };
  const [before] = await tx.select().from(agencyBudget).where(and(
    eq(agencyBudget.jurisdictionId, key.jurisdictionId), eq(agencyBudget.fiscalYear, fiscalYear), eq(agencyBudget.stage, stage), eq(agencyBudget.agencyId, agencyId))).for('update');
  if ((before?.totalIdr ?? null) !== seen) {
    const now = before ? formatIdr(before.totalIdr) : 'belum diisi';
    throw refuse('stale', `Sudah diubah rekan Anda; sekarang ${now}. Yang Anda ketik masih ada.`, { total: `Seluruh anggaran sekarang: ${now}`, seen: before ? String(before.totalIdr) : '' });
  }
  if (before?.totalIdr === totalIdr) return { fromPeriodId: null };
  if (before) await tx.insert(agencyBudgetHistory).values({ ...before, replacedAt: clock.now(), replacedBy: viewer.accountId });
  await tx.insert(agencyBudget).values({ ...key, totalIdr })
    .onConflictDoUpdate({ target: [agencyBudget.jurisdictionId, agencyBudget.fiscalYear, agencyBudget.stage, agencyBudget.agencyId], set: { totalIdr, isExample: false, source: null } });
  await record(tx, viewer, { verb: 'budget.whole', subject: `agency:${agencyId}`, detail: { fiscalYear, stage, before: before?.totalIdr ?? null, after: totalIdr } });
  return { fromPeriodId: null };
}
