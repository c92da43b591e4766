import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { type CellWrite, type CheckedRow, packRow, PART_ROWS, type Verdict } from '../queries/rows';

/** Takes away the rows of an earlier check. */
export async function clearRows(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await tx.execute(sql`delete from import_part where jurisdiction_id = ${viewer.jurisdictionId} and job_id = ${id}`);
}

/** Keeps the checked rows of an import for its preview and its save, in parts of one verdict; `end` writes what still waits. */
export class RowKeeper {
  readonly #waiting = new Map<Verdict, CheckedRow[]>();
  readonly #parts = new Map<Verdict, number>();

  constructor(private readonly tx: Tx, private readonly viewer: Viewer, private readonly id: string) {}

  async keep(rows: readonly CheckedRow[]): Promise<void> {
    for (const row of rows) {
      const waiting = this.#waiting.get(row.verdict) ?? [];
      waiting.push(row);
      this.#waiting.set(row.verdict, waiting);
      if (waiting.length >= PART_ROWS) await this.#write(row.verdict, waiting.splice(0));
    }
  }

  async end(): Promise<void> {
    for (const [verdict, rows] of this.#waiting) {
      if (rows.length > 0) await this.#write(verdict, rows.splice(0));
    }
  }

  async #write(verdict: Verdict, rows: readonly CheckedRow[]): Promise<void> {
    const part = this.#parts.get(verdict) ?? 0;
    this.#parts.set(verdict, part + 1);
    const cells = rows.flatMap(({ cell }) => (cell ? [cell] : []));
    await this.tx.execute(sql`insert into import_part (jurisdiction_id, job_id, verdict, part, row_count, rows, region_ids, indicator_ids, statuses, numerators, denominators,
        carried_from_ids, warnings, warning_reasons, versions)
      values (${this.viewer.jurisdictionId}, ${this.id}, ${verdict}, ${part}, ${rows.length}, ${JSON.stringify(rows.map(packRow))}::text::jsonb,
        ${ints(cells, ({ regionId }) => regionId)}, ${ints(cells, ({ indicatorId }) => indicatorId)}, ${texts(cells, ({ status }) => status)},
        ${ints(cells, ({ numerator }) => numerator)}, ${ints(cells, ({ denominator }) => denominator)}, ${ints(cells, ({ carriedFromId }) => carriedFromId ?? null)},
        ${texts(cells, ({ warnings }) => warnings)}, ${texts(cells, ({ warningReason }) => warningReason)}, ${ints(cells, ({ version }) => version)})`);
  }
}

const ints = (cells: readonly CellWrite[], of: (cell: CellWrite) => number | null): SQL => sql`${sql.param(cells.map(of))}::int[]`;
const texts = (cells: readonly CellWrite[], of: (cell: CellWrite) => string | null): SQL => sql`${sql.param(cells.map(of))}::text[]`;
