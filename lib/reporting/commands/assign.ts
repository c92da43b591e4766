import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { requireYear } from '@/lib/jurisdictions/queries/years';
import { requireSeen } from '@/lib/jurisdictions/rules/desk';
import { refuse } from '@/lib/refusal';
import { listTargetVillages } from '@/lib/villages/queries';
import type { AssignmentInput, RemoveAssignment } from '../input/desk';
import { readAgencyByCode } from '../queries/agency';
import { type AssignmentChange, listAssignmentChanges, seenChanges } from '../queries/assignment-desk';
import { readTeamPeriod } from '../queries/entry-scope';

async function hold(tx: Tx, viewer: Viewer, { year, seen }: { year: number; seen: string }): Promise<AssignmentChange[]> {
  allow(viewer, 'assignment:manage');
  await requireYear(tx, viewer, year);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('simpul.assignment'), ${viewer.jurisdictionId})`);
  const changes = await listAssignmentChanges(tx, viewer, year);
  requireSeen(seen, seenChanges(changes), `Penugasan ${year}`);
  return changes;
}

const lineOf = ({ indicator, village, period, agency }: AssignmentChange): string => `${indicator}, ${village ?? 'semua desa'}, ${period ?? 'sepanjang tahun'}: ${agency ?? 'tidak diminta'}`;

/** The rows to write: one for all places (null) or one for each village. Refuses villages that are no target villages, and any for an indicator of the kabupaten. */
async function placesOf(tx: Tx, viewer: Viewer, { tahun: year, indikator, desa }: AssignmentInput): Promise<{ indicatorId: number; regions: (number | null)[] }> {
  const [indicator] = [...await tx.execute(sql`select id, at_village as "atVillage" from indicator where code = ${indikator} and "group" in ('specific', 'sensitive', 'extension')`)] as unknown as { id: number; atVillage: boolean }[];
  if (!indicator) throw refuse('invalid', `Indikator ${indikator} tidak diisi oleh instansi.`, { indikator: 'Pilih indikator dari daftar.' });
  if (desa.length === 0) return { indicatorId: indicator.id, regions: [null] };
  if (!indicator.atVillage) throw refuse('invalid', `${indikator} dilaporkan untuk seluruh daerah, bukan per desa.`, { desa: 'Hapus centang desanya.' });
  const known = new Map((await listTargetVillages(tx, viewer, year)).map(({ code, regionId }) => [code, regionId]));
  return { indicatorId: indicator.id, regions: [...new Set(desa)].map((code) => {
    const regionId = known.get(code);
    if (regionId === undefined) throw refuse('invalid', `Desa berkode ${code} bukan desa lokus ${year}.`, { desa: 'Pilih desa dari daftar.' });
    return regionId;
  }) };
}

/** Says who reports an indicator instead of its lead (F60); a change of the same place and period is replaced. Figures stay. Refuses a closed period. */
export async function assignCells(tx: Tx, viewer: Viewer, given: AssignmentInput): Promise<{ changed: number }> {
  const { tahun: year, seen, indikator, periode, opd, alasan } = given;
  const before = await hold(tx, viewer, { year, seen });
  const agency = opd === null ? null : await readAgencyByCode(tx, viewer, opd);
  const period = periode === null ? null : await readTeamPeriod(tx, viewer, periode);
  if (period && (period.period.year !== year || period.state === 'approved')) throw refuse('invalid', 'Periksa periodenya.', { periode: `Pilih periode ${year} yang masih terbuka.` });
  const { indicatorId, regions } = await placesOf(tx, viewer, given);
  await tx.execute(sql`
    insert into assignment_change (jurisdiction_id, id, year, indicator_id, region_id, period_id, agency_id, reason, decided_by, decided_at)
    select ${viewer.jurisdictionId}, w.id::uuid, ${year}, ${indicatorId}, w.region_id, ${period?.period.id ?? null}::int, ${agency?.id ?? null}::uuid, ${alasan}, ${viewer.accountId}::uuid, ${clock.now().toISOString()}::timestamptz
    from unnest(${sql.param(regions)}::int[], ${sql.param(regions.map(() => v7()))}::text[]) as w(region_id, id)
    on conflict on constraint assignment_change_unique do update set agency_id = excluded.agency_id, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at`);
  const after = await listAssignmentChanges(tx, viewer, year);
  const lines = (changes: readonly AssignmentChange[], other: readonly AssignmentChange[]): string[] => changes.map(lineOf).filter((line) => !other.map(lineOf).includes(line));
  await record(tx, viewer, { verb: 'assignment.set', subject: `${year} ${indikator}`, detail: { before: lines(before, after), after: lines(after, before), reason: alasan } });
  return { changed: regions.length };
}

/** Takes back a change: the lead reports again (or a wider change). */
export async function removeAssignment(tx: Tx, viewer: Viewer, { tahun: year, seen, id }: RemoveAssignment): Promise<void> {
  const change = (await hold(tx, viewer, { year, seen })).find((one) => one.id === id);
  if (!change) throw refuse('not-found', 'Penugasan itu tidak ada dalam daftar tahun ini.');
  await tx.execute(sql`delete from assignment_change where jurisdiction_id = ${viewer.jurisdictionId} and id = ${id}::uuid`);
  await record(tx, viewer, { verb: 'assignment.remove', subject: `${year} ${change.indicator}`, detail: { before: lineOf(change), after: null, reason: change.reason } });
}
