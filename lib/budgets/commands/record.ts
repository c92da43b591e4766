import 'server-only';
import { and, desc, eq, inArray, like } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account, activity, agency, budgetLine, budgetLineHistory, budgetLineVillage, budgetSpent, jurisdictionPeriod, period, region } from '@/db/schema';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDay, formatInstant } from '@/lib/day';
import { formatIdr } from '@/lib/money';
import { refuse } from '@/lib/refusal';
import type { BudgetLineInput } from '../input';
import type { LineSnapshot } from '../rules/story';

export type LineRow = typeof budgetLine.$inferSelect;

/** The condition for one line of the viewer's team. */
export const lineOf = (viewer: Viewer, id: string) => and(eq(budgetLine.jurisdictionId, viewer.jurisdictionId), eq(budgetLine.id, id));

/** Whose line it is, before anything is locked. Refuses 'not-found' outside the viewer's team. */
export async function readLineOwner(tx: Tx, viewer: Viewer, id: string): Promise<{ agencyId: string; agencyName: string }> {
  const [owner] = await tx.select({ agencyId: budgetLine.agencyId, agencyName: agency.shortName }).from(budgetLine)
    .innerJoin(agency, and(eq(agency.jurisdictionId, budgetLine.jurisdictionId), eq(agency.id, budgetLine.agencyId))).where(lineOf(viewer, id));
  if (!owner) throw refuse('not-found', 'Baris anggaran ini tidak ada di tim Anda.');
  return owner;
}

/** The row, locked until the command ends. */
export async function lockLine(tx: Tx, viewer: Viewer, id: string): Promise<LineRow> {
  const [row] = await tx.select().from(budgetLine).where(lineOf(viewer, id)).for('update');
  if (!row) throw refuse('not-found', 'Baris anggaran ini tidak ada di tim Anda.');
  return row;
}

/** "Sudah diubah oleh Rina pada 3 Okt 2022, 14.05 WITA." */
export async function whoChangedLine(tx: Tx, viewer: Viewer, row: Pick<LineRow, 'updatedBy' | 'updatedAt'>): Promise<string> {
  const [person] = row.updatedBy === null ? [] : await tx.select({ name: account.displayName }).from(account).where(eq(account.id, row.updatedBy));
  return `Sudah diubah oleh ${person?.name ?? 'orang lain'} pada ${formatInstant(row.updatedAt, viewer.timeZone)}.`;
}

/** The line with villages and newest spent, as it is kept in the history. */
export async function lineSnapshot(tx: Tx, row: LineRow): Promise<LineSnapshot> {
  const villages = await tx.select({ regionId: budgetLineVillage.regionId, amountIdr: budgetLineVillage.amountIdr }).from(budgetLineVillage)
    .where(and(eq(budgetLineVillage.jurisdictionId, row.jurisdictionId), eq(budgetLineVillage.lineId, row.id))).orderBy(budgetLineVillage.regionId);
  const [spent] = await tx.select({ asOf: budgetSpent.asOf, spentIdr: budgetSpent.spentIdr }).from(budgetSpent)
    .where(and(eq(budgetSpent.jurisdictionId, row.jurisdictionId), eq(budgetSpent.lineId, row.id))).orderBy(desc(budgetSpent.asOf)).limit(1);
  const { name, stage, subActivityCode, class: lineClass, fundingSource, funderId, activityId, budgetIdr, split, verification, isRemoved, version, updatedBy } = row;
  return {
    name, stage, subActivityCode, class: lineClass, fundingSource, funderId, activityId, budgetIdr: String(budgetIdr), split, verification, isRemoved, version, updatedBy,
    updatedAt: row.updatedAt.toISOString(), villages: villages.map(({ regionId, amountIdr }) => ({ regionId, amountIdr: amountIdr === null ? null : String(amountIdr) })),
    spent: spent ? { asOf: spent.asOf, spentIdr: String(spent.spentIdr) } : null,
  };
}

/** Keeps what is about to be replaced, with reason and actor. The history only grows. */
export async function keepLine(tx: Tx, viewer: Viewer, { id, snapshot, reason }: { id: string; snapshot: LineSnapshot; reason: string | null }): Promise<void> {
  await tx.insert(budgetLineHistory).values({ jurisdictionId: viewer.jurisdictionId, lineId: id, before: JSON.stringify(snapshot), replacedBy: viewer.accountId, reason });
}

/** What the form names by code, found in the team: funder, activity of the own agency, villages. Refuses each unknown one by its field. */
export async function resolveLine(tx: Tx, viewer: Viewer, input: BudgetLineInput): Promise<{ funderId: string | null; villages: { regionId: number; amountIdr: bigint | null }[] }> {
  const problems: Record<string, string> = {};
  const [funder] = input.funder === null ? [] : await tx.select({ id: agency.id }).from(agency).where(and(eq(agency.jurisdictionId, viewer.jurisdictionId), eq(agency.code, input.funder)));
  if (input.funder !== null && !funder) problems.funder = `Instansi “${input.funder}” tidak ada di tim ini. Pilih pendana dari daftar.`;
  if (input.activityId !== null) {
    const [found] = await tx.select({ agencyId: activity.agencyId, year: activity.year, name: activity.name }).from(activity)
      .where(and(eq(activity.jurisdictionId, viewer.jurisdictionId), eq(activity.id, input.activityId)));
    if (!found || found.agencyId !== viewer.agencyId) problems.activityId = 'Kegiatan ini bukan milik instansi Anda. Pilih kegiatan sendiri, atau “belum ditandai”.';
    else if (found.year !== input.fiscalYear) problems.activityId = `“${found.name}” adalah kegiatan ${found.year}; baris ini ${input.fiscalYear}. Pilih kegiatan tahun yang sama.`;
  }
  const codes = input.villages.map(({ code }) => code);
  const found = codes.length === 0 ? [] : await tx.select({ id: region.id, code: region.code }).from(region)
    .where(and(inArray(region.code, codes), inArray(region.level, [4, 5]), like(region.code, `${viewer.jurisdictionCode}.%`)));
  const idOf = new Map(found.map(({ id, code }) => [code, id]));
  const strangers = codes.filter((code) => !idOf.has(code));
  if (strangers.length > 0) problems.split = `Desa berkode ${strangers.slice(0, 3).map((code) => code.slice(0, 20)).join(', ')} tidak ada di ${viewer.jurisdictionName}.`;
  if (Object.keys(problems).length > 0) throw refuse('invalid', 'Periksa kembali isian yang ditandai.', problems);
  return { funderId: funder?.id ?? null, villages: input.villages.flatMap(({ code, amountIdr }) => { const regionId = idOf.get(code); return regionId === undefined ? [] : [{ regionId, amountIdr }]; }) };
}

/** A line belongs to a year in which the team works, else no figure would show it. */
export async function refuseUnopenedYear(tx: Tx, viewer: Viewer, year: number): Promise<void> {
  const [open] = await tx.select({ year: period.year }).from(jurisdictionPeriod).innerJoin(period, eq(period.id, jurisdictionPeriod.periodId))
    .where(and(eq(jurisdictionPeriod.jurisdictionId, viewer.jurisdictionId), eq(period.year, year))).limit(1);
  const sentence = `Tahun ${year} belum dibuka untuk ${viewer.jurisdictionName}. Minta sekretaris tim membukanya.`;
  if (!open) throw refuse('invalid', sentence, { fiscalYear: sentence });
}

/** Writes spent by a day: a new day adds an entry, the same day corrects it. A figure that falls asks first (soft warning). */
export async function writeLineSpent(tx: Tx, viewer: Viewer, lineId: string, { spent, fallsKnowingly }: Pick<BudgetLineInput, 'spent' | 'fallsKnowingly'>): Promise<void> {
  if (spent === null) return;
  const of = and(eq(budgetSpent.jurisdictionId, viewer.jurisdictionId), eq(budgetSpent.lineId, lineId));
  const entries = await tx.select({ asOf: budgetSpent.asOf, spentIdr: budgetSpent.spentIdr }).from(budgetSpent).where(of).orderBy(budgetSpent.asOf);
  const before = entries.findLast((entry) => entry.asOf < spent.asOf && entry.spentIdr > spent.spentIdr);
  const after = entries.find((entry) => entry.asOf > spent.asOf && entry.spentIdr < spent.spentIdr);
  const clash = before ?? after;
  if (clash && !fallsKnowingly) {
    const sentence = `Realisasi dihitung kumulatif: ${formatIdr(clash.spentIdr)} tercatat sampai ${formatDay(clash.asOf)}, ${before ? 'lebih besar' : 'lebih kecil'} daripada ${formatIdr(spent.spentIdr)}. Bila memang turun, centang “Memang turun”.`;
    throw refuse('invalid', 'Realisasi turun. Benar?', { spent: sentence, falls: 'Centang bila realisasi memang turun.' });
  }
  await tx.insert(budgetSpent).values({ jurisdictionId: viewer.jurisdictionId, lineId, ...spent })
    .onConflictDoUpdate({ target: [budgetSpent.jurisdictionId, budgetSpent.lineId, budgetSpent.asOf], set: { spentIdr: spent.spentIdr } });
}

/** Replaces the villages of a line. */
export async function writeLineVillages(tx: Tx, viewer: Viewer, lineId: string, villages: readonly { regionId: number; amountIdr: bigint | null }[]): Promise<void> {
  await tx.delete(budgetLineVillage).where(and(eq(budgetLineVillage.jurisdictionId, viewer.jurisdictionId), eq(budgetLineVillage.lineId, lineId)));
  if (villages.length > 0) await tx.insert(budgetLineVillage).values(villages.map((village) => ({ jurisdictionId: viewer.jurisdictionId, lineId, ...village })));
}
