import 'server-only';
import { sql } from 'drizzle-orm';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { decreeNumber } from '@/lib/jurisdictions/queries/decrees';
import { requireYear } from '@/lib/jurisdictions/queries/years';
import { requireSeen } from '@/lib/jurisdictions/rules/desk';
import { refuse } from '@/lib/refusal';
import type { RemoveResponsibility, ResponsibilityInput } from '../input/desk';
import { type Duty, listDuties } from '../queries/responsibility-desk';
import { isColumn } from '../rules/lenses';

interface Agency { id: string; shortName: string; isEnded: boolean }

/** Holds the year, refuses a stale form, and gives all who answer for the column. */
async function hold(tx: FigureTx, viewer: Viewer, { tahun: year, lensa: lens, kolom, opd, seen }: RemoveResponsibility): Promise<{ agency: Agency; before: Duty | null; lead: Duty | null }> {
  allow(viewer, 'responsibility:manage');
  await requireYear(tx, viewer, year);
  if (!isColumn(lens, kolom)) throw refuse('invalid', `Kolom ${kolom} tidak ada pada lensa ini.`, { kolom: 'Pilih kolom dari daftar.' });
  await tx.execute(sql`select from responsibility where jurisdiction_id = ${viewer.jurisdictionId} and year = ${year} order by lens, column_code, agency_id for update`);
  const [agency] = [...await tx.execute(sql`select id, short_name as "shortName", ended_on is not null as "isEnded" from agency where jurisdiction_id = ${viewer.jurisdictionId} and code = ${opd}`)] as unknown as Agency[];
  if (!agency) throw refuse('not-found', `Instansi “${opd}” tidak ada di ${viewer.jurisdictionName}.`);
  const duties = (await listDuties(tx, viewer, { year, lens })).filter(({ column }) => column === kolom);
  const before = duties.find(({ agencyCode }) => agencyCode === opd) ?? null;
  requireSeen(seen, before === null ? '' : before.seen, `${agency.shortName} pada ${kolom}`);
  return { agency, before, lead: duties.find(({ role }) => role === 'lead') ?? null };
}

const factsOf = (duty: Duty | null) => duty && { role: duty.role, duty: duty.duty, decree: duty.decree };

/**
 * Sets who answers for a column. An indicator has one lead: with `ganti` the present one becomes a supporter, without it
 * the change is refused. What was taken over from an earlier year counts as reviewed by it.
 */
export async function setResponsibility(tx: FigureTx, viewer: Viewer, given: ResponsibilityInput): Promise<Touched> {
  const { tahun: year, lensa: lens, kolom, peran: role, tugas: duty, sk, ganti } = given;
  const { agency, before, lead } = await hold(tx, viewer, { tahun: year, lensa: lens, kolom, opd: given.opd, seen: given.seen });
  const decree = await decreeNumber(tx, viewer, sk);
  if (agency.isEnded && before === null) throw refuse('invalid', `${agency.shortName} sudah berhenti.`, { opd: 'Pilih instansi yang masih bekerja.' });
  const replaced = lens === 'indicator' && role === 'lead' && lead !== null && lead.agencyId !== agency.id ? lead : null;
  if (replaced && ganti !== 'ya') throw refuse('invalid', `${kolom} sudah dipimpin ${replaced.agency}.`, { ganti: `Centang bila ${agency.shortName} menggantikannya; ${replaced.agency} menjadi pendukung.` });
  const key = sql`jurisdiction_id = ${viewer.jurisdictionId} and year = ${year} and lens = ${lens} and column_code = ${kolom}`;
  if (replaced) await tx.execute(sql`update responsibility set role = 'support' where ${key} and agency_id = ${replaced.agencyId}::uuid`);
  await tx.execute(sql`insert into responsibility as r (jurisdiction_id, year, lens, column_code, agency_id, role, duty, decree_id, source)
    values (${viewer.jurisdictionId}, ${year}, ${lens}, ${kolom}, ${agency.id}::uuid, ${role}, ${duty}, ${sk}::uuid, 'ditetapkan di Simpul')
    on conflict on constraint responsibility_key do update set role = excluded.role, duty = excluded.duty, decree_id = excluded.decree_id, source = excluded.source, is_example = false,
      reviewed_at = case when r.copied_from_year is null then null else now() end, reviewed_by = ${viewer.accountId}::uuid`);
  const detail = { agency: agency.shortName, before: factsOf(before), after: { role, duty, decree }, ...(replaced ? { replacedLead: replaced.agency } : {}) };
  await record(tx, viewer, { verb: 'responsibility.set', subject: `${year} ${lens} ${kolom}`, detail });
  return { fromPeriodId: null };
}

/** Takes an agency off a column. The audit row keeps what it was. */
export async function removeResponsibility(tx: FigureTx, viewer: Viewer, given: RemoveResponsibility): Promise<Touched> {
  const { agency, before } = await hold(tx, viewer, given);
  const { tahun: year, lensa: lens, kolom } = given;
  if (before === null) throw refuse('stale', `${agency.shortName} sudah tidak ada pada ${kolom}. Muat ulang halaman.`);
  await tx.execute(sql`delete from responsibility where jurisdiction_id = ${viewer.jurisdictionId} and year = ${year} and lens = ${lens} and column_code = ${kolom} and agency_id = ${agency.id}::uuid`);
  await record(tx, viewer, { verb: 'responsibility.remove', subject: `${year} ${lens} ${kolom}`, detail: { agency: agency.shortName, before: factsOf(before), after: null } });
  return { fromPeriodId: null };
}
