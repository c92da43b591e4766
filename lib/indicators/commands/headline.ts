import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { requireYear } from '@/lib/jurisdictions/queries/years';
import { requireSeen } from '@/lib/jurisdictions/rules/desk';
import { refuse } from '@/lib/refusal';
import type { HeadlineInput } from '../input/headline';
import { listMarkable, readHeadlines, seenHeadlines } from '../queries/headline';

/** Marks the headline indicators of a year, in the order of the catalogue (F77). Changes no figure. Refuses an unknown code and a stale form. */
export async function setHeadlines(tx: Tx, viewer: Viewer, { tahun: year, seen, kode }: HeadlineInput): Promise<void> {
  allow(viewer, 'headline:manage');
  const { jurisdictionId } = viewer;
  await requireYear(tx, viewer, year);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('simpul.headline'), ${jurisdictionId})`);
  const before = await readHeadlines(tx, { jurisdictionId, year });
  requireSeen(seen, seenHeadlines(before), `Indikator utama ${year}`);
  const known = (await listMarkable(tx)).map(({ code }) => code);
  const stranger = kode.find((code) => !known.includes(code));
  if (stranger !== undefined) throw refuse('invalid', 'Periksa pilihannya.', { kode: `Indikator ${stranger} bukan salah satu dari ${known.length} indikator layanan.` });
  const after = known.filter((code) => kode.includes(code));
  await tx.execute(sql`delete from headline_indicator where jurisdiction_id = ${jurisdictionId} and year = ${year}`);
  await tx.execute(sql`insert into headline_indicator (jurisdiction_id, year, indicator_id, ordinal)
    select ${jurisdictionId}, ${year}, i.id, row_number() over (order by i.sort_order) from indicator i where i.code = any(${sql.param(after)}::text[])`);
  await record(tx, viewer, { verb: 'headline.set', subject: String(year), detail: { before, after } });
}
