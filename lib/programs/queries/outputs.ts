import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { parsePeriod, periodLabel } from '@/lib/period';
import { shareOf } from '@/lib/share';
import type { Viewer } from '@/lib/auth/viewer';
import type { Output, ProgrammeOutputRow } from '../rules/outputs';
import { type ProgrammeRow, readProgrammes } from './programmes';

/** Who wrote the figure last. */
export interface StoredOutput extends Output { ordinal: number; enteredBy: string | null; enteredAt: string; sourceKind: string | null; valueSource: string | null }

type Raw = Omit<StoredOutput, 'amount' | 'planned' | 'period'> & {
  amount: string | null; planned: string | null; numerator: number | null; denominator: number | null; shareBp: number | null;
};

/** The value behind a linked figure in the order: whole amount, basis points of a share, else nothing known. */
function amountOf({ indicator, measure, amount, numerator, denominator, shareBp }: Raw): bigint | null {
  if (indicator === null) return amount === null ? null : BigInt(amount);
  if (measure !== 'share') return numerator === null ? null : BigInt(numerator);
  const bp = shareBp ?? (numerator === null || denominator === null ? null : shareOf(numerator, denominator));
  return bp === null ? null : BigInt(bp);
}

/**
 * The figures of a programme in their order. A linked one is the value of its indicator in the same region and period: of the
 * team itself (working), else of a kabupaten (approved only, as row-level security allows).
 */
export async function readOutputs(tx: Tx, { jurisdictionId, id }: Pick<ProgrammeRow, 'jurisdictionId' | 'id'>): Promise<StoredOutput[]> {
  const rows = [...await tx.execute(sql`
    select o.id, o.ordinal, o.topic, o.name, o.measure, o.unit, o.class, o.target_group as "targetGroup", o.part_of as "partOf", o.moment, r.code as "regionCode", r.name as region,
      p.code as "periodCode", o.covers_until::text as "coversUntil", i.code as indicator, o.amount::text, o.planned::text, o.basis, o.note, o.source, o.is_example or coalesce(v.is_example, false) as "isExample",
      o.version, a.display_name as "enteredBy", o.updated_at::text as "enteredAt", v.source_kind as "sourceKind", v.source as "valueSource", v.numerator, v.denominator, v.share_bp as "shareBp"
    from programme_output o join region r on r.id = o.region_id join period p on p.id = o.period_id
    left join indicator i on i.id = o.indicator_id left join account a on a.id = o.updated_by
    left join lateral (select v.* from indicator_value v where v.indicator_id = o.indicator_id and v.region_id = o.region_id and v.period_id = o.period_id and v.status = 'reported'
        and ((v.jurisdiction_id = o.jurisdiction_id and v.stage = 'working') or (v.jurisdiction_id <> o.jurisdiction_id and v.stage = 'approved'))
      order by (v.jurisdiction_id = o.jurisdiction_id) desc, v.source_kind limit 1) v on true
    where o.jurisdiction_id = ${jurisdictionId} and o.programme_id = ${id}::uuid order by o.ordinal, o.id`)] as unknown as Raw[];
  return rows.map(({ numerator, denominator, shareBp, ...row }) => {
    const period = parsePeriod(row.periodCode);
    return { ...row, amount: amountOf({ ...row, numerator, denominator, shareBp }), planned: row.planned === null ? null : BigInt(row.planned), period: period ? periodLabel(period) : row.periodCode };
  });
}

/** The figures of all own programmes, or of one by its code, with whose they are; for the export (F89). */
export async function listProgrammeOutputs(tx: Tx, viewer: Viewer, code: string | null): Promise<ProgrammeOutputRow[]> {
  const programmes = (await readProgrammes(tx, viewer)).filter((row) => row.home === null && (code === null || row.code === code));
  const rows: ProgrammeOutputRow[] = [];
  for (const programme of programmes) {
    for (const output of await readOutputs(tx, programme)) rows.push({ ...output, programme: programme.code, programmeName: programme.name, agencyCode: programme.agencyCode, agency: programme.agency });
  }
  return rows;
}
