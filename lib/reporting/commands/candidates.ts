import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { formatShareBp } from '@/lib/format';
import { parsePeriod, periodLabel } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import type { CandidateInput, ChoiceInput } from '../input/candidates';

/** Notes a figure of another source beside the value in use; it changes no figure until it is chosen (F110). Refuses an exact double. */
export async function addCandidate(tx: Tx, viewer: Viewer, input: CandidateInput): Promise<void> {
  allow(viewer, 'candidate:choose');
  const cell = await findCell(tx, viewer, input);
  const doubles = await tx.execute(sql`select 1 from value_candidate where jurisdiction_id = ${viewer.jurisdictionId} and period_id = ${cell.periodId} and region_id = ${cell.regionId}
    and indicator_id = ${cell.indicatorId} and source_kind = ${input.jenis} and share_bp = ${input.persen} and source = ${input.sumber}`);
  if (doubles.length > 0) throw refuse('invalid', 'Angka dari sumber itu sudah tercatat.', { sumber: 'Angka dan sumber yang sama sudah ada dalam daftar.' });
  await tx.execute(sql`insert into value_candidate (jurisdiction_id, id, period_id, region_id, indicator_id, source_kind, share_bp, source)
    values (${viewer.jurisdictionId}, ${v7()}, ${cell.periodId}, ${cell.regionId}, ${cell.indicatorId}, ${input.jenis}, ${input.persen}, ${input.sumber})`);
  await record(tx, viewer, { verb: 'candidate.add', subject: `${input.periode} ${input.wilayah} ${input.indikator}`, detail: { share: formatShareBp(input.persen), source: input.sumber } });
}

interface Cell { periodId: number; regionId: number; indicatorId: number }

async function findCell(tx: Tx, viewer: Viewer, { periode, wilayah, indikator }: CandidateInput): Promise<Cell> {
  const period = parsePeriod(periode);
  if (!period) throw refuse('invalid', 'Periode tidak dikenal.', { periode: `“${periode}” bukan periode. Tulis misalnya 2022-TW3.` });
  const inside = wilayah === viewer.jurisdictionCode || wilayah.startsWith(`${viewer.jurisdictionCode}.`);
  const [row] = inside ? [...await tx.execute(sql`select r.id as "regionId", i.id as "indicatorId" from region r, indicator i where r.code = ${wilayah} and i.code = ${indikator}`)] as unknown as Omit<Cell, 'periodId'>[] : [];
  if (!row) throw refuse('invalid', 'Wilayah atau indikator tidak dikenal.', { wilayah: `Pilih wilayah di ${viewer.jurisdictionName} dan indikator dari katalog.` });
  return { periodId: period.id, ...row };
}

interface Candidate extends Cell { id: string; sourceKind: string; shareBp: number | null; numerator: number | null; denominator: number | null; asOf: string | null; source: string; chosen: boolean; code: string; year: number; state: string | null }

/** The year that a candidate belongs to, for `changeFigures`. Refuses an unknown one ('not-found'). */
export async function readCandidateYear(tx: Tx, viewer: Viewer, id: string): Promise<number> {
  return (await readCandidate(tx, viewer, id)).year;
}

async function readCandidate(tx: Tx, viewer: Viewer, id: string): Promise<Candidate> {
  const [row] = [...await tx.execute(sql`
    select c.id, c.period_id as "periodId", c.region_id as "regionId", c.indicator_id as "indicatorId", c.source_kind as "sourceKind", c.share_bp as "shareBp", c.numerator, c.denominator,
      c.as_of::text as "asOf", c.source, c.chosen, p.code, p.year, j.state
    from value_candidate c join period p on p.id = c.period_id left join jurisdiction_period j on j.jurisdiction_id = c.jurisdiction_id and j.period_id = c.period_id
    where c.jurisdiction_id = ${viewer.jurisdictionId} and c.id = ${id}`)] as unknown as Candidate[];
  if (!row) throw refuse('not-found', 'Angka itu tidak ada dalam daftar tim ini.');
  return row;
}

/**
 * Chooses one of the rival figures with a reason: it becomes the value, the others stay visible (F110). Refuses in an approved
 * period, whose figures are frozen.
 */
export async function chooseCandidate(tx: FigureTx, viewer: Viewer, { calon, alasan }: ChoiceInput): Promise<Touched> {
  allow(viewer, 'candidate:choose');
  const chosen = await readCandidate(tx, viewer, calon);
  if (chosen.state === 'approved') {
    const period = parsePeriod(chosen.code);
    throw refuse('wrong-state', `${period ? periodLabel(period) : chosen.code} sudah disahkan; angkanya dibekukan. Minta sekretaris tim membuka kembali periode itu dengan alasan.`);
  }
  const at = clock.now().toISOString();
  await tx.execute(sql`update value_candidate set chosen = (id = ${calon}), reason = case when id = ${calon} then ${alasan} else reason end,
      chosen_by = case when id = ${calon} then ${viewer.accountId}::uuid else chosen_by end, chosen_at = case when id = ${calon} then ${at}::timestamptz else chosen_at end
    where jurisdiction_id = ${viewer.jurisdictionId} and period_id = ${chosen.periodId} and region_id = ${chosen.regionId} and indicator_id = ${chosen.indicatorId} and source_kind = ${chosen.sourceKind}`);
  await useFigure(tx, viewer, chosen, { alasan, at });
  await record(tx, viewer, { verb: 'candidate.choose', subject: `${chosen.code} ${chosen.indicatorId}`, detail: { share: formatShareBp(chosen.shareBp), source: chosen.source, reason: alasan } });
  return { fromPeriodId: chosen.periodId };
}

async function useFigure(tx: FigureTx, viewer: Viewer, it: Candidate, { alasan, at }: { alasan: string; at: string }): Promise<void> {
  await tx.execute(sql`
    insert into indicator_value_history (jurisdiction_id, id, period_id, region_id, indicator_id, source_kind, stage, status, basis, numerator, denominator, share_bp, as_of, state, agency_id, entered_by,
      entered_at, verified_by, verified_at, remark, warnings, warning_reason, return_reason, carried_from_id, origin, version, source, is_example, replaced_at, replaced_by, reason)
    select jurisdiction_id, ${v7()}::uuid, period_id, region_id, indicator_id, source_kind, stage, status, basis, numerator, denominator, share_bp, as_of, state, agency_id, entered_by,
      entered_at, verified_by, verified_at, remark, warnings, warning_reason, return_reason, carried_from_id, origin, version, source, is_example, ${at}::timestamptz, ${viewer.accountId}::uuid, ${alasan}
    from indicator_value where jurisdiction_id = ${viewer.jurisdictionId} and period_id = ${it.periodId} and region_id = ${it.regionId} and indicator_id = ${it.indicatorId} and source_kind = ${it.sourceKind} and stage = 'working'`);
  const basis = it.shareBp === null ? 'counted' : 'published';
  await tx.execute(sql`
    insert into indicator_value as v (jurisdiction_id, period_id, region_id, indicator_id, source_kind, stage, status, basis, numerator, denominator, share_bp, as_of, state, entered_by, entered_at,
      verified_by, verified_at, remark, origin, source)
    values (${viewer.jurisdictionId}, ${it.periodId}, ${it.regionId}, ${it.indicatorId}, ${it.sourceKind}, 'working', 'reported', ${basis}, ${it.numerator}, ${it.denominator}, ${it.shareBp}, ${it.asOf}::date, 'verified',
      ${viewer.accountId}::uuid, ${at}::timestamptz, ${viewer.accountId}::uuid, ${at}::timestamptz, ${alasan}, 'choice', ${it.source})
    on conflict on constraint indicator_value_key do update set status = excluded.status, basis = excluded.basis, numerator = excluded.numerator, denominator = excluded.denominator, share_bp = excluded.share_bp,
      as_of = coalesce(excluded.as_of, v.as_of), state = excluded.state, entered_by = excluded.entered_by, entered_at = excluded.entered_at, verified_by = excluded.verified_by, verified_at = excluded.verified_at,
      remark = excluded.remark, origin = excluded.origin, source = excluded.source, version = v.version + 1`);
}
