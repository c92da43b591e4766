import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { overlapDecision } from '@/db/schema';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { requireSeen } from '@/lib/jurisdictions/rules/desk';
import { refuse } from '@/lib/refusal';
import type { SettleOverlap } from '../input';
import { readOverlapRows } from '../queries/overlaps';
import { VERDICT_WORDS } from '../rules/overlap';

/**
 * Settles two activities or lines that seem the same (F09, F38): allowed, merged, one withdrawn by its agency, or opened again.
 * Changes neither of them: the agency that is asked withdraws its own. Refuses a pair that is none any more and one settled meanwhile.
 */
export async function settleOverlap(tx: Tx, viewer: Viewer, { tahun, pasangan, seen, putusan, instansi, alasan }: SettleOverlap): Promise<void> {
  allow(viewer, 'overlap:settle');
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('simpul.overlap'), ${viewer.jurisdictionId})`);
  const { rows } = await readOverlapRows(tx, viewer, tahun);
  const pair = rows.find(({ key }) => key === pasangan);
  if (!pair) throw refuse('stale', 'Pasangan itu tidak ada lagi: salah satunya sudah berubah atau ditarik. Muat ulang halaman.');
  const { first, second } = pair;
  requireSeen(seen, pair.decision?.id ?? '', `${first.name} dan ${second.name}`);
  const needsAgency = putusan === 'withdraw' || putusan === 'merged';
  const agency = [first, second].find(({ agencyId }) => agencyId === instansi) ?? null;
  if (needsAgency && !agency) throw refuse('invalid', 'Pilih instansinya.', { instansi: putusan === 'withdraw' ? 'Instansi mana yang menarik miliknya?' : 'Ke milik instansi mana keduanya digabung?' });
  if (putusan === 'reopened' && pair.decision === null) throw refuse('wrong-state', 'Pasangan ini belum diputuskan.');
  await tx.insert(overlapDecision).values({
    jurisdictionId: viewer.jurisdictionId, subject: first.subject, firstId: first.id, secondId: second.id, verdict: putusan,
    agencyId: needsAgency ? agency?.agencyId ?? null : null, reason: alasan, decidedBy: viewer.accountId, decidedAt: clock.now(),
  });
  await record(tx, viewer, {
    verb: 'overlap.settle', subject: pasangan,
    detail: { pair: [first, second].map((one) => `${one.agency}: ${one.name}`), before: pair.decision && VERDICT_WORDS[pair.decision.verdict], verdict: VERDICT_WORDS[putusan], agency: needsAgency ? agency?.agency : null, reason: alasan },
  });
}
