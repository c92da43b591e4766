import 'server-only';
import { sql } from 'drizzle-orm';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { requireYear } from '@/lib/jurisdictions/queries/years';
import { refuse } from '@/lib/refusal';
import { listCustomary } from '../queries/customary';

/** Fills the columns of the 20 that nobody leads from the catalogue's customary leads and supporters. Refuses when there is nothing to fill. */
export async function fillCustomary(tx: FigureTx, viewer: Viewer, { tahun: year }: { tahun: number }): Promise<Touched & { columns: number }> {
  allow(viewer, 'responsibility:manage');
  await requireYear(tx, viewer, year);
  await tx.execute(sql`select from responsibility where jurisdiction_id = ${viewer.jurisdictionId} and year = ${year} order by lens, column_code, agency_id for update`);
  const rows = await listCustomary(tx, viewer, year);
  const columns = new Set(rows.map(({ column }) => column)).size;
  if (columns === 0) throw refuse('wrong-state', 'Tidak ada kolom kosong yang dapat diisi: instansi yang lazim memimpin belum ada, atau semua kolom sudah terisi.');
  await tx.execute(sql`insert into responsibility (jurisdiction_id, year, lens, column_code, agency_id, role, source)
    select ${viewer.jurisdictionId}, ${year}, 'indicator', r.column_code, r.agency_id, r.role, 'kebiasaan menurut katalog'
    from unnest(${sql.param(rows.map(({ column }) => column))}::text[], ${sql.param(rows.map(({ agencyId }) => agencyId))}::uuid[], ${sql.param(rows.map(({ role }) => role))}::text[]) as r(column_code, agency_id, role)
    on conflict do nothing`);
  await record(tx, viewer, { verb: 'responsibility.fill', subject: String(year), detail: { year, rows: rows.map(({ column, agency, role }) => `${column} ${agency} ${role}`) } });
  return { fromPeriodId: null, columns };
}
