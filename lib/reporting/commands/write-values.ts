import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import { clock } from '@/lib/auth/clock';
import type { FigureTx } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { dayIn } from '@/lib/day';
import type { Period } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import type { Change } from './judge-cells';

/** Where the figures came from: typed in the form, read from a file, taken back from the history, or added up from posyandu. */
export type Origin = 'form' | 'import' | 'restore' | 'posyandu';

/** `reason`: why the older rows were replaced, for their history. */
interface Writing { period: Period; origin: Origin; reason?: string | null }

/**
 * Rows to write as a relation: region_id, indicator_id, status, numerator, denominator, warnings (codes joined by commas), reason,
 * carried (period), version (the one that is replaced; 0: a new cell). One row for a cell; so many that replace one, so many new.
 */
interface RowsToWrite extends Writing { rows: SQL; replaced: number; added: number }

/** Rows to a statement: the parameters stay small however many cells there are. */
const CHUNK = 10_000;

/** Writes judged cells, all or none. Refuses ('stale') when another version of one stands there by now. */
export async function writeValues(tx: FigureTx, viewer: Viewer, { changes, ...writing }: Writing & { changes: readonly Change[] }): Promise<void> {
  for (let at = 0; at < changes.length; at += CHUNK) {
    const part = changes.slice(at, at + CHUNK);
    const added = part.filter(({ before }) => before === null).length;
    await writeRows(tx, viewer, { ...writing, rows: relationOf(part), replaced: part.length - added, added });
  }
}

/**
 * The replaced rows go to the history, then they are changed and new ones added, each step one statement; only the versions that
 * were read are touched. Refuses ('stale') when some of them are not there: the transaction is then to be given up.
 */
export async function writeRows(tx: FigureTx, viewer: Viewer, { rows, replaced, added, ...writing }: RowsToWrite): Promise<void> {
  if (replaced > 0) await keepHistory(tx, viewer, rows, writing);
  const changed = replaced > 0 ? await change(tx, viewer, rows, writing) : 0;
  const made = added > 0 ? await add(tx, viewer, rows, writing) : 0;
  if (changed !== replaced || made !== added) throw refuse('stale', 'Sebagian sel baru saja diubah orang lain. Belum ada yang tersimpan; simpan sekali lagi.');
}

/** The parameter of one column of a statement over many rows. */
const ints = (values: readonly (number | null)[]): SQL => sql`${sql.param([...values])}::int[]`;
const texts = (values: readonly (string | null)[]): SQL => sql`${sql.param([...values])}::text[]`;

const relationOf = (changes: readonly Change[]): SQL => sql`
  select * from unnest(${ints(changes.map(({ place }) => place.regionId))}, ${ints(changes.map(({ indicator }) => indicator.id))}, ${texts(changes.map(({ figure }) => figure.status))},
    ${ints(changes.map(({ figure }) => figure.numerator))}, ${ints(changes.map(({ figure }) => figure.denominator))}, ${texts(changes.map(({ warnings }) => warnings.join(',')))},
    ${texts(changes.map(({ warningReason }) => warningReason))}, ${ints(changes.map(({ figure }) => figure.carriedFromId ?? null))},
    ${ints(changes.map(({ before }) => (before ? before.version : 0)))}) as w(region_id, indicator_id, status, numerator, denominator, warnings, reason, carried, version)`;

const COPIED = sql`status, basis, numerator, denominator, share_bp, as_of, state, agency_id, entered_by, entered_at, verified_by, verified_at, remark, warnings,
  warning_reason, return_reason, carried_from_id, origin, version, source, is_example`;
const OF_VALUE = sql`v.status, v.basis, v.numerator, v.denominator, v.share_bp, v.as_of, v.state, v.agency_id, v.entered_by, v.entered_at, v.verified_by, v.verified_at, v.remark, v.warnings,
  v.warning_reason, v.return_reason, v.carried_from_id, v.origin, v.version, v.source, v.is_example`;

/** Ids of version 7 made by the database: the time in front keeps rows of one save together, the rest is random. */
const idsOf = (now: Date): SQL => {
  const hex = now.getTime().toString(16).padStart(12, '0');
  return sql`overlay(gen_random_uuid()::text placing ${`${hex.slice(0, 8)}-${hex.slice(8)}-7`} from 1 for 15)::uuid`;
};

async function keepHistory(tx: FigureTx, viewer: Viewer, rows: SQL, { period, reason = null }: Writing): Promise<void> {
  const now = clock.now();
  await tx.execute(sql`
    insert into indicator_value_history (jurisdiction_id, id, period_id, region_id, indicator_id, source_kind, stage, ${COPIED}, replaced_at, replaced_by, reason)
    select v.jurisdiction_id, ${idsOf(now)}, v.period_id, v.region_id, v.indicator_id, v.source_kind, v.stage, ${OF_VALUE}, ${now.toISOString()}::timestamptz, ${viewer.accountId}::uuid, ${reason}
    from (${rows}) w join indicator_value v on v.jurisdiction_id = ${viewer.jurisdictionId} and v.period_id = ${period.id} and v.region_id = w.region_id and v.indicator_id = w.indicator_id
      and v.source_kind = 'agency' and v.stage = 'working'
    where w.version > 0`);
}

/** What every written cell says beside its figure: when, for which day, in whose name. */
function stampOf(viewer: Viewer, { period, origin }: Writing): Record<'now' | 'asOf' | 'agency' | 'account' | 'origin' | 'source', SQL> {
  const now = clock.now();
  const today = dayIn(now, viewer.timeZone);
  return {
    now: sql`${now.toISOString()}::timestamptz`, asOf: sql`${today < period.endsOn ? today : period.endsOn}::date`, agency: sql`${viewer.agencyId}::uuid`,
    account: sql`${viewer.accountId}::uuid`, origin: sql`${origin}::text`, source: sql`${`isian ${viewer.agencyName}`}::text`,
  };
}

async function change(tx: FigureTx, viewer: Viewer, rows: SQL, writing: Writing): Promise<number> {
  const { now, asOf, agency, account, origin, source } = stampOf(viewer, writing);
  const result = await tx.execute(sql`
    update indicator_value v set status = w.status, basis = 'counted', numerator = w.numerator, denominator = w.denominator, share_bp = null, as_of = ${asOf}, state = 'draft',
      agency_id = ${agency}, entered_by = ${account}, entered_at = ${now}, verified_by = null, verified_at = null, remark = null, warnings = string_to_array(w.warnings, ','),
      warning_reason = w.reason, return_reason = null, carried_from_id = w.carried, origin = ${origin}, version = w.version + 1, source = ${source}, is_example = false
    from (${rows}) w
    where v.jurisdiction_id = ${viewer.jurisdictionId} and v.period_id = ${writing.period.id} and v.source_kind = 'agency' and v.stage = 'working'
      and v.region_id = w.region_id and v.indicator_id = w.indicator_id and v.version = w.version`);
  return result.count;
}

async function add(tx: FigureTx, viewer: Viewer, rows: SQL, writing: Writing): Promise<number> {
  const { now, asOf, agency, account, origin, source } = stampOf(viewer, writing);
  const result = await tx.execute(sql`
    insert into indicator_value (jurisdiction_id, period_id, region_id, indicator_id, source_kind, stage, status, basis, numerator, denominator, as_of, state, agency_id, entered_by,
      entered_at, warnings, warning_reason, carried_from_id, origin, version, source, is_example)
    select ${viewer.jurisdictionId}, ${writing.period.id}, w.region_id, w.indicator_id, 'agency', 'working', w.status, 'counted', w.numerator, w.denominator, ${asOf}, 'draft',
      ${agency}, ${account}, ${now}, string_to_array(w.warnings, ','), w.reason, w.carried, ${origin}, 1, ${source}, false
    from (${rows}) w where w.version = 0
    on conflict on constraint indicator_value_key do nothing`);
  return result.count;
}
