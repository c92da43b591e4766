import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import { v7 } from 'uuid';
import { clock } from '@/lib/auth/clock';
import type { FigureTx } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { dayIn } from '@/lib/day';
import type { Period } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import type { Change } from './judge-cells';

/** Where the figures came from: typed in the form, read from a file, or taken back from the history. */
export type Origin = 'form' | 'import' | 'restore';

/** `reason`: why the older rows were replaced, for their history. */
interface Writing { period: Period; changes: readonly Change[]; origin: Origin; reason?: string | null }

/** Rows to a statement: the parameters stay small however many cells an import brings. */
const CHUNK = 10_000;

/** The replaced rows go to the history, then all cells; only the versions that were read are touched, else everything is undone. */
export async function writeValues(tx: FigureTx, viewer: Viewer, { period, changes, origin, reason = null }: Writing): Promise<void> {
  for (let at = 0; at < changes.length; at += CHUNK) {
    const part = changes.slice(at, at + CHUNK);
    await keepHistory(tx, viewer, { period, reason, replaced: part.filter(({ before }) => before !== null) });
    const written = await upsert(tx, viewer, { period, changes: part, origin });
    if (written !== part.length) throw refuse('stale', 'Sebagian sel baru saja diubah orang lain. Belum ada yang tersimpan; simpan sekali lagi.');
  }
}

/** The parameter of one column of a statement over many rows. */
const ints = (values: readonly (number | null)[]): SQL => sql`${sql.param([...values])}::int[]`;
const texts = (values: readonly (string | null)[]): SQL => sql`${sql.param([...values])}::text[]`;

const COPIED = sql`status, basis, numerator, denominator, share_bp, as_of, state, agency_id, entered_by, entered_at, verified_by, verified_at, remark, warnings,
  warning_reason, return_reason, carried_from_id, origin, version, source, is_example`;

async function keepHistory(tx: FigureTx, viewer: Viewer, { period, replaced, reason }: { period: Period; replaced: readonly Change[]; reason: string | null }): Promise<void> {
  if (replaced.length === 0) return;
  await tx.execute(sql`
    insert into indicator_value_history (jurisdiction_id, id, period_id, region_id, indicator_id, source_kind, stage, ${COPIED}, replaced_at, replaced_by, reason)
    select v.jurisdiction_id, w.id::uuid, v.period_id, v.region_id, v.indicator_id, v.source_kind, v.stage, ${COPIED}, ${clock.now().toISOString()}::timestamptz, ${viewer.accountId}, ${reason}
    from unnest(${texts(replaced.map(() => v7()))}, ${ints(replaced.map(({ place }) => place.regionId))}, ${ints(replaced.map(({ indicator }) => indicator.id))}) as w(id, region_id, indicator_id)
    join indicator_value v on v.jurisdiction_id = ${viewer.jurisdictionId} and v.period_id = ${period.id} and v.region_id = w.region_id and v.indicator_id = w.indicator_id
      and v.region_id = any(${ints([...new Set(replaced.map(({ place }) => place.regionId))])}) and v.source_kind = 'agency' and v.stage = 'working'`);
}

async function upsert(tx: FigureTx, viewer: Viewer, { period, changes, origin }: Writing): Promise<number> {
  const now = clock.now();
  const today = dayIn(now, viewer.timeZone);
  const result = await tx.execute(sql`
    insert into indicator_value as v (jurisdiction_id, period_id, region_id, indicator_id, source_kind, stage, status, basis, numerator, denominator, as_of, state, agency_id, entered_by,
      entered_at, warnings, warning_reason, carried_from_id, origin, version, source, is_example)
    select ${viewer.jurisdictionId}, ${period.id}, w.region_id, w.indicator_id, 'agency', 'working', w.status, 'counted', w.numerator, w.denominator, ${today < period.endsOn ? today : period.endsOn}::date, 'draft',
      ${viewer.agencyId}::uuid, ${viewer.accountId}::uuid, ${now.toISOString()}::timestamptz, string_to_array(w.warnings, ','), w.reason, w.carried, ${origin}, w.version, ${`isian ${viewer.agencyName}`}, false
    from unnest(${ints(changes.map(({ place }) => place.regionId))}, ${ints(changes.map(({ indicator }) => indicator.id))}, ${texts(changes.map(({ figure }) => figure.status))},
      ${ints(changes.map(({ figure }) => figure.numerator))}, ${ints(changes.map(({ figure }) => figure.denominator))}, ${texts(changes.map(({ warnings }) => warnings.join(',')))},
      ${texts(changes.map(({ warningReason }) => warningReason))}, ${ints(changes.map(({ figure }) => figure.carriedFromId ?? null))},
      ${ints(changes.map(({ before }) => (before ? before.version + 1 : 1)))}) as w(region_id, indicator_id, status, numerator, denominator, warnings, reason, carried, version)
    on conflict on constraint indicator_value_key do update set status = excluded.status, basis = excluded.basis, numerator = excluded.numerator, denominator = excluded.denominator, share_bp = null,
      as_of = excluded.as_of, state = excluded.state, agency_id = excluded.agency_id, entered_by = excluded.entered_by, entered_at = excluded.entered_at, verified_by = null, verified_at = null,
      remark = null, warnings = excluded.warnings, warning_reason = excluded.warning_reason, return_reason = null, carried_from_id = excluded.carried_from_id, origin = excluded.origin,
      version = excluded.version, source = excluded.source, is_example = excluded.is_example
    where v.version = excluded.version - 1 returning 1`);
  return result.length;
}
