import 'server-only';
import { sql } from 'drizzle-orm';
import { record } from '@/lib/audit';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import { readPeriodRows } from '../queries/team-periods';
import type { Receipt } from '../rules/entry';
import { uncheckedCount, uncheckedSentence } from '../rules/periods';
import { keepValues } from './move-cells';
import { closePeriod, ownPeriod } from './period';

interface Approval { periodCode: string; belum: number; setuju?: 'ya' | undefined }

/**
 * Closes a period: its verified cells are copied to the approved stage (what was approved before goes to the history) and
 * nothing in it can be typed any more. Cells that are not verified are left out; then it asks for a confirmation of their number.
 */
export async function approvePeriod(tx: FigureTx, viewer: Viewer, { periodCode, belum, setuju }: Approval): Promise<Touched & Receipt> {
  const team = await ownPeriod(tx, viewer, periodCode);
  if (team.state === 'approved') throw refuse('wrong-state', `${team.label} sudah disahkan.`);
  const [row] = await readPeriodRows(tx, viewer.jurisdictionId, team.period.id);
  if (!row) throw refuse('not-found', `${team.label} tidak ada.`);
  const left = uncheckedCount(row);
  const said = uncheckedSentence(row);
  if (left !== belum) throw refuse('stale', `Isian berubah sejak halaman dibuka: ${said ?? 'sekarang semua sudah diperiksa'}. Muat ulang halaman, baca lagi, lalu sahkan.`);
  if (said && setuju !== 'ya') throw refuse('invalid', `Belum semua isian diperiksa: ${said}.`, { setuju: 'Centang bila tetap disahkan tanpa sel itu.' });
  const changed = await copyVerified(tx, viewer, team.period.id);
  await closePeriod(tx, viewer, team);
  const { verified, draft, submitted, returned, empty } = row;
  const seq = await record(tx, viewer, { verb: 'period.approve', subject: periodCode, detail: { copied: changed, verified, draft, submitted, returned, empty } });
  return { fromPeriodId: team.period.id, changed, seq, at: clock.now() };
}

/** What makes an approved row another one than the verified cell it was copied from. */
const differs = sql`(a.status, a.basis, a.numerator, a.denominator, a.share_bp, a.as_of, a.agency_id, a.remark, a.carried_from_id, a.source, a.is_example, a.warnings, a.warning_reason)
  is distinct from (w.status, w.basis, w.numerator, w.denominator, w.share_bp, w.as_of, w.agency_id, w.remark, w.carried_from_id, w.source, w.is_example, w.warnings, w.warning_reason)`;
const sameCell = sql`w.jurisdiction_id = a.jurisdiction_id and w.period_id = a.period_id and w.region_id = a.region_id and w.indicator_id = a.indicator_id and w.source_kind = a.source_kind`;

async function copyVerified(tx: FigureTx, viewer: Viewer, periodId: number): Promise<number> {
  const { jurisdictionId } = viewer;
  await keepValues(tx, viewer, sql`v.jurisdiction_id = ${jurisdictionId} and v.period_id = ${periodId} and v.stage = 'approved' and exists (
    select from indicator_value a join indicator_value w on ${sameCell} and w.stage = 'working' and w.state = 'verified'
    where a.jurisdiction_id = v.jurisdiction_id and a.period_id = v.period_id and a.region_id = v.region_id and a.indicator_id = v.indicator_id
      and a.source_kind = v.source_kind and a.stage = 'approved' and ${differs})`, 'disahkan kembali');
  const copied = await tx.execute(sql`
    insert into indicator_value as a (jurisdiction_id, period_id, region_id, indicator_id, source_kind, stage, status, basis, numerator, denominator, share_bp, as_of, state, agency_id,
      entered_by, entered_at, verified_by, verified_at, remark, warnings, warning_reason, carried_from_id, origin, version, source, is_example)
    select jurisdiction_id, period_id, region_id, indicator_id, source_kind, 'approved', status, basis, numerator, denominator, share_bp, as_of, state, agency_id,
      entered_by, entered_at, verified_by, verified_at, remark, warnings, warning_reason, carried_from_id, origin, 1, source, is_example
    from indicator_value where jurisdiction_id = ${jurisdictionId} and period_id = ${periodId} and stage = 'working' and state = 'verified'
    on conflict on constraint indicator_value_key do update set status = excluded.status, basis = excluded.basis, numerator = excluded.numerator, denominator = excluded.denominator,
      share_bp = excluded.share_bp, as_of = excluded.as_of, state = excluded.state, agency_id = excluded.agency_id, entered_by = excluded.entered_by, entered_at = excluded.entered_at,
      verified_by = excluded.verified_by, verified_at = excluded.verified_at, remark = excluded.remark, warnings = excluded.warnings, warning_reason = excluded.warning_reason,
      carried_from_id = excluded.carried_from_id, origin = excluded.origin, version = a.version + 1, source = excluded.source, is_example = excluded.is_example
    where (a.status, a.basis, a.numerator, a.denominator, a.share_bp, a.as_of, a.agency_id, a.remark, a.carried_from_id, a.source, a.is_example, a.warnings, a.warning_reason)
      is distinct from (excluded.status, excluded.basis, excluded.numerator, excluded.denominator, excluded.share_bp, excluded.as_of, excluded.agency_id, excluded.remark,
        excluded.carried_from_id, excluded.source, excluded.is_example, excluded.warnings, excluded.warning_reason)
    returning 1 as copied`);
  return copied.length;
}
