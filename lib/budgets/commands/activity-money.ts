import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { activity, activityVillage, agency, budgetLine, budgetLineHistory, budgetLineVillage, budgetSpent } from '@/db/schema';
import type { ActivityInput, MoneyRow } from '@/lib/activities/input';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDay } from '@/lib/day';
import { formatIdr } from '@/lib/money';
import { refuse } from '@/lib/refusal';

type Line = typeof budgetLine.$inferSelect & { spent: { asOf: string; spentIdr: bigint } | null };
type Money = Pick<ActivityInput, 'money' | 'moneyStage' | 'moneySplit' | 'spentOn'>;
interface Target { id: string; agencyId: string; agencyName: string; name: string; year: number }

/**
 * Writes the money of an activity as budget lines of its agency that point to it. A row without `lineId` becomes a line
 * of the chosen stage; a line emptied of budget and spent is marked removed. "Bagi rata" places the lines in the villages
 * of the activity; lines split by hand stay. Refuses foreign lines, stale versions and spent that goes back in time.
 */
export async function writeActivityMoney(tx: FigureTx, viewer: Viewer, activityId: string, input: Money): Promise<Touched> {
  const { name, written, placed } = await putActivityMoney(tx, viewer, activityId, input);
  if (written + placed > 0) {
    await record(tx, viewer, { verb: 'budget.write-for-activity', subject: activityId, detail: { name, lines: written, placed, split: input.moneySplit } });
  }
  return { fromPeriodId: null };
}

/** The same without its audit row, for an import, which has one for the whole file; counts the lines written and placed anew. */
export async function putActivityMoney(tx: FigureTx, viewer: Viewer, activityId: string, input: Money): Promise<{ name: string; written: number; placed: number }> {
  const target = await readTarget(tx, viewer, activityId);
  allow(viewer, 'budget:write', target);
  let written = 0;
  for (const row of input.money) {
    const line = row.lineId === null ? null : await lockLine(tx, viewer, target, row);
    if (line === null ? await addLine(tx, viewer, target, { row, input }) : await editLine(tx, viewer, line, { row, input })) written += 1;
  }
  return { name: target.name, written, placed: await placeLines(tx, viewer, target, input.moneySplit) };
}

async function readTarget(tx: Tx, viewer: Viewer, id: string): Promise<Target> {
  const [found] = await tx.select({ id: activity.id, agencyId: activity.agencyId, agencyName: agency.shortName, name: activity.name, year: activity.year })
    .from(activity).innerJoin(agency, and(eq(agency.jurisdictionId, activity.jurisdictionId), eq(agency.id, activity.agencyId)))
    .where(and(eq(activity.jurisdictionId, viewer.jurisdictionId), eq(activity.id, id)));
  if (!found) throw refuse('not-found', 'Kegiatan ini tidak ada di tim Anda.');
  return found;
}

const lineKey = (viewer: Viewer, id: string) => and(eq(budgetLine.jurisdictionId, viewer.jurisdictionId), eq(budgetLine.id, id));

async function lockLine(tx: Tx, viewer: Viewer, target: Target, { lineId, version, at }: MoneyRow): Promise<Line> {
  const field = `moneyBudget.${at}`;
  const [line] = await tx.select().from(budgetLine).where(lineKey(viewer, lineId ?? '')).for('update');
  if (!line || line.activityId !== target.id || line.agencyId !== target.agencyId) {
    throw refuse('not-found', `Sumber dana baris ${at + 1} bukan milik kegiatan ini.`, { [field]: `Sumber dana baris ${at + 1} bukan milik kegiatan ini.` });
  }
  const [spent] = await tx.select({ asOf: budgetSpent.asOf, spentIdr: budgetSpent.spentIdr }).from(budgetSpent)
    .where(and(eq(budgetSpent.jurisdictionId, viewer.jurisdictionId), eq(budgetSpent.lineId, line.id))).orderBy(desc(budgetSpent.asOf)).limit(1);
  if (line.version !== version) {
    const sentence = `Sumber dana baris ${at + 1} sudah diubah orang lain; sekarang ${formatIdr(line.budgetIdr)}. Muat ulang halaman sebelum mengubahnya.`;
    throw refuse('stale', sentence, { [field]: sentence });
  }
  return { ...line, spent: spent ?? null };
}

interface Given { row: MoneyRow; input: Money }

async function addLine(tx: Tx, viewer: Viewer, target: Target, { row, input }: Given): Promise<boolean> {
  if (row.budgetIdr === null) return false;
  const id = v7();
  await tx.insert(budgetLine).values({
    jurisdictionId: viewer.jurisdictionId, id, agencyId: target.agencyId, fiscalYear: target.year, stage: input.moneyStage, lineKey: `kegiatan-${id}`,
    name: target.name, class: row.class, fundingSource: row.fundingSource, activityId: target.id, budgetIdr: row.budgetIdr,
    updatedBy: viewer.accountId, updatedAt: clock.now(),
  });
  await writeSpent(tx, viewer, id, { row, input, last: null });
  return true;
}

async function editLine(tx: Tx, viewer: Viewer, line: Line, { row, input }: Given): Promise<boolean> {
  const isRemoved = row.budgetIdr === null;
  const spends = !isRemoved && row.spentIdr !== (line.spent?.spentIdr ?? null);
  const changes = isRemoved || row.budgetIdr !== line.budgetIdr || row.class !== line.class || row.fundingSource !== line.fundingSource;
  if (!changes && !spends) return false;
  await tx.insert(budgetLineHistory).values({
    jurisdictionId: viewer.jurisdictionId, lineId: line.id, replacedBy: viewer.accountId, reason: isRemoved ? 'Dihapus dari kegiatan' : null,
    before: JSON.stringify(line, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  });
  await tx.update(budgetLine).set({
    budgetIdr: row.budgetIdr ?? line.budgetIdr, class: row.class, fundingSource: row.fundingSource, isRemoved, ...(row.fundingSource === 'ZAKAT' ? {} : { empowersPoor: null }),
    verification: 'draft', verifiedBy: null, verifiedAt: null, version: line.version + 1, updatedBy: viewer.accountId, updatedAt: clock.now(),
  }).where(lineKey(viewer, line.id));
  if (spends) await writeSpent(tx, viewer, line.id, { row, input, last: line.spent });
  return true;
}

/** Spent is cumulative by day: a new day adds an entry, the same day corrects it, an earlier day is refused. */
async function writeSpent(tx: Tx, viewer: Viewer, lineId: string, { row, input, last }: Given & { last: Line['spent'] }): Promise<void> {
  const { spentIdr, at } = row;
  const field = `moneySpent.${at}`;
  if (spentIdr === null) {
    if (last === null) return;
    throw refuse('invalid', 'Periksa kembali isian yang ditandai.', { [field]: `Realisasi ${formatIdr(last.spentIdr)} sudah tercatat. Tulis jumlah yang benar; 0 bila belum ada.` });
  }
  if (input.spentOn === null) throw refuse('invalid', 'Periksa kembali isian yang ditandai.', { spentOn: 'Realisasi diisi: tulis sampai tanggal berapa.' });
  if (last !== null && input.spentOn < last.asOf) {
    throw refuse('invalid', 'Periksa kembali isian yang ditandai.', { spentOn: `Realisasi terakhir tercatat sampai ${formatDay(last.asOf)}; tanggal baru tidak boleh lebih awal.` });
  }
  await tx.insert(budgetSpent).values({ jurisdictionId: viewer.jurisdictionId, lineId, asOf: input.spentOn, spentIdr })
    .onConflictDoUpdate({ target: [budgetSpent.jurisdictionId, budgetSpent.lineId, budgetSpent.asOf], set: { spentIdr } });
}

/** Puts the lines where the activity is, or nowhere; counts the lines whose place changed. Lines split by hand stay. */
async function placeLines(tx: Tx, viewer: Viewer, target: Target, split: Money['moneySplit']): Promise<number> {
  const lines = await tx.select({ id: budgetLine.id, split: budgetLine.split }).from(budgetLine).where(and(
    eq(budgetLine.jurisdictionId, viewer.jurisdictionId), eq(budgetLine.activityId, target.id), eq(budgetLine.agencyId, target.agencyId),
    eq(budgetLine.isRemoved, false), sql`${budgetLine.split} <> 'explicit'`));
  const wanted = split === 'none' ? [] : (await tx.select({ id: activityVillage.regionId }).from(activityVillage).where(and(
    eq(activityVillage.jurisdictionId, viewer.jurisdictionId), eq(activityVillage.activityId, target.id)))).map(({ id }) => id).sort((a, b) => a - b);
  const kind = wanted.length === 0 ? 'none' : 'equal';
  let placed = 0;
  for (const line of lines) {
    const of = and(eq(budgetLineVillage.jurisdictionId, viewer.jurisdictionId), eq(budgetLineVillage.lineId, line.id));
    const now = (await tx.select({ id: budgetLineVillage.regionId }).from(budgetLineVillage).where(of)).map(({ id }) => id).sort((a, b) => a - b);
    if (line.split === kind && now.join() === wanted.join()) continue;
    await tx.delete(budgetLineVillage).where(of);
    if (kind === 'equal') await tx.insert(budgetLineVillage).values(wanted.map((regionId) => ({ jurisdictionId: viewer.jurisdictionId, lineId: line.id, regionId })));
    await tx.update(budgetLine).set({
      split: kind, verification: 'draft', verifiedBy: null, verifiedAt: null, version: sql`${budgetLine.version} + 1`, updatedBy: viewer.accountId, updatedAt: clock.now(),
    }).where(lineKey(viewer, line.id));
    placed += 1;
  }
  return placed;
}
