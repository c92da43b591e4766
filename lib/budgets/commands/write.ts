import 'server-only';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { budgetLine, budgetSpent } from '@/db/schema';
import { type AuditFacts, record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { BudgetLineInput, LineEdit } from '../input';
import { readStoryNames } from '../queries/line';
import { lineChanges, type LineSnapshot } from '../rules/story';
import { keepLine, type LineRow, lineOf, lineSnapshot, lockLine, readLineOwner, refuseUnopenedYear, resolveLine, whoChangedLine, writeLineSpent, writeLineVillages } from './record';

type Written = Touched & { id: string };
interface Changed { id: string; facts: AuditFacts | null }
type Resolved = Awaited<ReturnType<typeof resolveLine>>;

/** The columns of the row that the form fills; a change makes it a draft again. */
const contentOf = (viewer: Viewer, { name, subActivityCode, class: lineClass, fundingSource, activityId, budgetIdr, split }: BudgetLineInput, { funderId }: Resolved) => ({
  name, subActivityCode, class: lineClass, fundingSource, funderId, activityId, budgetIdr, split,
  // The mark belongs to zakat money only.
  ...(fundingSource === 'ZAKAT' ? {} : { empowersPoor: null }), verification: 'draft' as const, verifiedBy: null, verifiedAt: null, updatedBy: viewer.accountId, updatedAt: clock.now(),
});

/** Writes a new line of the viewer's own agency, as a draft. Refuses a foreign role, an unopened year, foreign activities and villages. */
export async function createLine(tx: FigureTx, viewer: Viewer, input: BudgetLineInput): Promise<Written> {
  const { id } = await addLine(tx, viewer, input);
  await record(tx, viewer, { verb: 'budget.create', subject: id, detail: { name: input.name, year: input.fiscalYear, stage: input.stage, budget: input.budgetIdr } });
  return { fromPeriodId: null, id };
}

/** The same without its audit row, for an import, which has one for the whole file. */
export async function addLine(tx: FigureTx, viewer: Viewer, input: BudgetLineInput): Promise<{ id: string }> {
  allow(viewer, 'budget:write');
  const agencyId = viewer.agencyId;
  if (agencyId === null) throw refuse('forbidden', 'Akun Anda belum terikat pada instansi. Minta admin tim mengaturnya.');
  await refuseUnopenedYear(tx, viewer, input.fiscalYear);
  const resolved = await resolveLine(tx, viewer, input);
  const id = v7();
  await tx.insert(budgetLine).values({
    jurisdictionId: viewer.jurisdictionId, id, agencyId, fiscalYear: input.fiscalYear, stage: input.stage, lineKey: `baris-${id}`, ...contentOf(viewer, input, resolved),
  });
  await writeLineVillages(tx, viewer, id, resolved.villages);
  await writeLineSpent(tx, viewer, id, input);
  return { id };
}

/**
 * Replaces the content of an own line; what was there goes to the history. Another stage than the row's makes the
 * perubahan row of the same line: the newest counts, the old one stays as it was. Refuses a foreign agency, a removed
 * line, a row that a perubahan has replaced, and a stale version: then `fields` hold the present values beside what was typed.
 */
export async function updateLine(tx: FigureTx, viewer: Viewer, edit: LineEdit): Promise<Written> {
  const { id, facts } = await changeLine(tx, viewer, edit);
  if (facts) await record(tx, viewer, facts);
  return { fromPeriodId: null, id };
}

/** The same without its audit row, for an import, which has one for the whole file; `facts` null: nothing differed. */
export async function changeLine(tx: FigureTx, viewer: Viewer, { id, version, line: input }: LineEdit): Promise<Changed> {
  allow(viewer, 'budget:write', await readLineOwner(tx, viewer, id));
  const row = await lockLine(tx, viewer, id);
  const resolved = await resolveLine(tx, viewer, input);
  const before = await lineSnapshot(tx, row);
  const after = snapshotOfInput(before, input, resolved);
  const changes = lineChanges(before, after, await readStoryNames(tx, viewer.jurisdictionId, [before, after]));
  if (row.version !== version) {
    const beside = Object.fromEntries(changes.map(({ field, label, from }) => [field, `${label} sekarang: ${from}`]));
    throw refuse('stale', `${await whoChangedLine(tx, viewer, row)} Yang Anda ketik masih ada; isi sekarang tertulis di sampingnya.`, { ...beside, version: String(row.version) });
  }
  await refuseClosed(tx, row, input);
  if (row.stage !== input.stage) return addChangedStage(tx, viewer, row, { input, resolved });
  if (changes.length === 0) return { id, facts: null };
  await keepLine(tx, viewer, { id, snapshot: before, reason: null });
  await tx.update(budgetLine).set({ ...contentOf(viewer, input, resolved), version: row.version + 1 }).where(lineOf(viewer, id));
  await writeLineVillages(tx, viewer, id, resolved.villages);
  await writeLineSpent(tx, viewer, id, input);
  return { id, facts: { verb: 'budget.update', subject: id, detail: { version: row.version + 1, changes: changes.map(({ label, from, to }) => ({ label, from, to })) } } };
}

const snapshotOfInput = (before: LineSnapshot, input: BudgetLineInput, { funderId, villages }: Resolved): LineSnapshot => ({
  ...before, name: input.name, stage: input.stage, subActivityCode: input.subActivityCode, class: input.class, fundingSource: input.fundingSource, funderId,
  activityId: input.activityId, budgetIdr: String(input.budgetIdr), split: input.split,
  villages: [...villages].sort((a, b) => a.regionId - b.regionId).map(({ regionId, amountIdr }) => ({ regionId, amountIdr: amountIdr === null ? null : String(amountIdr) })),
  spent: input.spent === null ? before.spent ?? null : { asOf: input.spent.asOf, spentIdr: String(input.spent.spentIdr) },
});

async function refuseClosed(tx: Tx, row: LineRow, input: BudgetLineInput): Promise<void> {
  if (row.isRemoved) throw refuse('wrong-state', 'Baris ini sudah dihapus. Pulihkan lebih dahulu, lalu ubah.');
  if (row.fiscalYear !== input.fiscalYear) throw refuse('invalid', `Tahun anggaran baris ini tetap ${row.fiscalYear}.`, { fiscalYear: `Tahun anggaran tetap ${row.fiscalYear}. Untuk tahun lain, catat baris baru.` });
  if (row.stage === 'perubahan' && input.stage === 'murni') throw refuse('invalid', 'Baris perubahan tidak dapat menjadi murni lagi.', { stage: 'Baris perubahan tidak dapat menjadi murni lagi; baris murninya masih tersimpan.' });
  if (row.stage === 'perubahan') return;
  const [newer] = await tx.select({ id: budgetLine.id }).from(budgetLine).where(and(
    eq(budgetLine.jurisdictionId, row.jurisdictionId), eq(budgetLine.agencyId, row.agencyId), eq(budgetLine.fiscalYear, row.fiscalYear),
    eq(budgetLine.lineKey, row.lineKey), eq(budgetLine.stage, 'perubahan')));
  if (newer) throw refuse('wrong-state', 'Baris murni ini sudah digantikan baris perubahan. Ubah baris perubahannya.');
}

/** The perubahan row of a murni line; what was spent so far goes along, since it is the same money. */
async function addChangedStage(tx: FigureTx, viewer: Viewer, row: LineRow, { input, resolved }: { input: BudgetLineInput; resolved: Resolved }): Promise<Changed> {
  const id = v7();
  await tx.insert(budgetLine).values({
    jurisdictionId: viewer.jurisdictionId, id, agencyId: row.agencyId, fiscalYear: row.fiscalYear, stage: input.stage, lineKey: row.lineKey,
    source: row.source, isExample: row.isExample, empowersPoor: row.empowersPoor, ...contentOf(viewer, input, resolved),
  });
  const spent = await tx.select({ asOf: budgetSpent.asOf, spentIdr: budgetSpent.spentIdr }).from(budgetSpent).where(and(eq(budgetSpent.jurisdictionId, row.jurisdictionId), eq(budgetSpent.lineId, row.id)));
  if (spent.length > 0) await tx.insert(budgetSpent).values(spent.map((entry) => ({ jurisdictionId: viewer.jurisdictionId, lineId: id, ...entry })));
  await writeLineVillages(tx, viewer, id, resolved.villages);
  await writeLineSpent(tx, viewer, id, input);
  return { id, facts: { verb: 'budget.change-stage', subject: id, detail: { from: row.id, name: input.name, murni: row.budgetIdr, perubahan: input.budgetIdr } } };
}
