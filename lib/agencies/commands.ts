import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agency } from '@/db/schema';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDay } from '@/lib/day';
import { MISSING } from '@/lib/format';
import { refuse } from '@/lib/refusal';
import type { AgencyChange, NewAgency } from './input';
import { AGENCY_KIND_LABELS } from './rules';

/** Adds an agency to the viewer's team. Refuses a code that is taken, under the field `code`. */
export async function addAgency(tx: Tx, viewer: Viewer, given: NewAgency): Promise<void> {
  allow(viewer, 'agency:manage');
  const { code, short_name: shortName, full_name: fullName, kind, duty } = given;
  const [made] = await tx.insert(agency).values({
    jurisdictionId: viewer.jurisdictionId, code, catalogCode: code, shortName, fullName, kind, duty, updatedBy: viewer.accountId,
  }).onConflictDoNothing().returning({ id: agency.id });
  if (!made) throw refuse('invalid', `Kode ${code} sudah dipakai instansi lain di tim ini.`, { code: 'Pilih kode lain.' });
  await record(tx, viewer, { verb: 'agency.add', subject: `agency:${made.id}`, detail: { code, shortName, kind } });
}

/** Adds agencies of the catalogue to the viewer's team at once. Refuses codes that the team has, under `s/<code>`. */
export async function addTemplateAgencies(tx: Tx, viewer: Viewer, given: readonly NewAgency[]): Promise<{ added: number }> {
  allow(viewer, 'agency:manage');
  const made = await tx.insert(agency).values(given.map(({ code, short_name: shortName, full_name: fullName, kind, duty }) => ({
    jurisdictionId: viewer.jurisdictionId, code, catalogCode: code, shortName, fullName, kind, duty, updatedBy: viewer.accountId,
  }))).onConflictDoNothing().returning({ code: agency.code });
  const had = given.filter(({ code }) => !made.some((row) => row.code === code));
  if (had.length > 0) throw refuse('stale', `${had.map(({ short_name: name }) => name).join(', ')} sudah ada di tim ini.`, Object.fromEntries(had.map(({ code }) => [`s/${code}`, 'Sudah ada; lepaskan centangnya.'])));
  await record(tx, viewer, { verb: 'agency.add-template', subject: 'agency', detail: { agencies: given.map(({ code, short_name: shortName }) => ({ code, shortName })) } });
  return { added: made.length };
}

/** What is kept now beside what was typed, where they differ. */
function presentBeside(now: typeof agency.$inferSelect, typed: AgencyChange): Record<string, string> {
  const all = [
    ['short_name', 'Nama singkat', now.shortName, typed.short_name], ['full_name', 'Nama lengkap', now.fullName, typed.full_name],
    ['kind', 'Jenis', AGENCY_KIND_LABELS[now.kind], AGENCY_KIND_LABELS[typed.kind]], ['duty', 'Tugas', now.duty, typed.duty],
    ['ended_on', 'Berhenti', now.endedOn === null ? null : formatDay(now.endedOn), typed.ended_on === null ? null : formatDay(typed.ended_on)],
  ] as const;
  const differing = all.flatMap(([field, label, kept, given]): [string, string][] => (kept === given ? [] : [[field, `${label} sekarang: ${kept ?? MISSING}`]]));
  return { ...Object.fromEntries(differing), version: String(now.version) };
}

/** Changes names, kind, duty or end of an agency. Refuses 'stale' when somebody changed it since the form was opened: `fields` then hold what is kept now, and the present `version`. */
export async function changeAgency(tx: Tx, viewer: Viewer, given: AgencyChange): Promise<void> {
  allow(viewer, 'agency:manage');
  const mine = and(eq(agency.jurisdictionId, viewer.jurisdictionId), eq(agency.id, given.agency));
  const [before] = await tx.select().from(agency).where(mine).for('update');
  if (!before) throw refuse('not-found', 'Instansi itu tidak ada di tim Anda.');
  if (before.version !== given.version) throw refuse('stale', `${before.shortName} baru saja diubah orang lain. Yang Anda ketik masih ada; isi sekarang tertulis di sampingnya.`, presentBeside(before, given));
  const { short_name: shortName, full_name: fullName, kind, duty, ended_on: endedOn } = given;
  const after = { shortName, fullName, kind, duty, endedOn };
  await tx.update(agency).set({ ...after, version: sql`${agency.version} + 1`, updatedBy: viewer.accountId, updatedAt: sql`now()` }).where(mine);
  const was = { shortName: before.shortName, fullName: before.fullName, kind: before.kind, duty: before.duty, endedOn: before.endedOn };
  await record(tx, viewer, { verb: 'agency.change', subject: `agency:${before.id}`, detail: { before: was, after } });
}
