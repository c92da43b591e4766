import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { ReviewInput } from '../input/desk';
import { listReviewLines, type ReviewLine } from '../queries/rollover-desk';

/** Says that rows taken over from an earlier year were looked at (F114): the ticked ones, or all that the page had counted. */
export async function reviewCopies(tx: Tx, viewer: Viewer, { tahun: year, baris, semua }: ReviewInput): Promise<{ reviewed: number }> {
  for (const verb of ['responsibility:manage', 'lokus:manage', 'target:manage'] as const) allow(viewer, verb);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('simpul.rollover'), ${viewer.jurisdictionId})`);
  const open = await listReviewLines(tx, viewer, year);
  if (semua !== undefined && semua !== open.length) throw refuse('stale', `Daftar ini sudah berubah: sekarang ${open.length} baris. Muat ulang halaman, lalu periksa lagi.`);
  const chosen = semua === undefined ? open.filter(({ key }) => baris.includes(key)) : open;
  if (semua === undefined && baris.length === 0) throw refuse('invalid', 'Belum ada yang dicentang.', { baris: 'Centang baris yang sudah diperiksa.' });
  if (semua === undefined && chosen.length < new Set(baris).size) throw refuse('stale', 'Sebagian baris itu sudah diperiksa atau dihapus. Muat ulang halaman.');
  await mark(tx, viewer, { year, chosen });
  await record(tx, viewer, { verb: 'year.review', subject: String(year), detail: { year, rows: chosen.map(({ text, problems }) => (problems.length > 0 ? `${text} (${problems.join(', ')})` : text)) } });
  return { reviewed: chosen.length };
}

async function mark(tx: Tx, { jurisdictionId, accountId }: Viewer, { year, chosen }: { year: number; chosen: readonly ReviewLine[] }): Promise<void> {
  const parts = (kind: ReviewLine['kind']): string[][] => chosen.filter((line) => line.kind === kind).map(({ key }) => key.split('/').slice(1));
  const seen = sql`reviewed_at = ${clock.now().toISOString()}::timestamptz, reviewed_by = ${accountId}::uuid`;
  const open = sql`t.jurisdiction_id = ${jurisdictionId} and t.year = ${year} and t.reviewed_at is null`;
  await tx.execute(sql`update target_village t set ${seen} from region r where ${open} and r.id = t.region_id and r.code = any(${sql.param(parts('lokus').map(([code]) => code))}::text[])`);
  await tx.execute(sql`update indicator_target t set ${seen} from indicator i where ${open} and i.id = t.indicator_id and i.code = any(${sql.param(parts('target').map(([code]) => code))}::text[])`);
  await tx.execute(sql`update responsibility t set ${seen} from agency a where ${open} and a.jurisdiction_id = t.jurisdiction_id and a.id = t.agency_id
    and t.lens || '/' || t.column_code || '/' || a.code = any(${sql.param(parts('duty').map((key) => key.join('/')))}::text[])`);
}
