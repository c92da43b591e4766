import 'server-only';
import { sql } from 'drizzle-orm';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { ThresholdInput } from '../input/desk';
import { readSettings } from '../queries';
import { requireYear } from '../queries/years';
import { requireSeen, seenThresholds } from '../rules/desk';

/** Sets the thresholds of a year; later years without their own inherit them (F68). Refuses 0 and a stale form. */
export async function setThresholds(tx: FigureTx, viewer: Viewer, given: ThresholdInput): Promise<Touched> {
  allow(viewer, 'threshold:manage');
  const { tahun: year, seen, konvergen, lengkap, perhatian, dasar } = given;
  await requireYear(tx, viewer, year);
  const before = await readSettings(tx, viewer.jurisdictionId, year);
  requireSeen(seen, seenThresholds(before), `Ambang ${year}`);
  if (konvergen === 0 || perhatian === 0) throw refuse('invalid', 'Periksa ambangnya.', { [konvergen === 0 ? 'konvergen' : 'perhatian']: 'Ambang 0 membuat semuanya tercapai; tulis lebih dari 0.' });
  await tx.execute(sql`insert into jurisdiction_year as y (jurisdiction_id, year, convergence_threshold_bp, completeness_floor_bp, attention_ratio_bp, note)
    values (${viewer.jurisdictionId}, ${year}, ${konvergen}, ${lengkap}, ${perhatian}, ${dasar})
    on conflict on constraint jurisdiction_year_key do update set convergence_threshold_bp = excluded.convergence_threshold_bp,
      completeness_floor_bp = excluded.completeness_floor_bp, attention_ratio_bp = excluded.attention_ratio_bp, note = excluded.note`);
  const after = { convergenceThresholdBp: konvergen, completenessFloorBp: lengkap, attentionRatioBp: perhatian };
  await record(tx, viewer, { verb: 'threshold.set', subject: String(year), detail: { before, after, note: dasar } });
  return { fromPeriodId: null };
}
