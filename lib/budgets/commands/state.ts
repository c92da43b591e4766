import 'server-only';
import type { Tx } from '@/db/client';
import { budgetLine } from '@/db/schema';
import { stepRefusal, type Verification } from '@/lib/activities/rules';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { OpenedLine, ReasonedLine, ZakatMark } from '../input';
import { keepLine, type LineRow, lineOf, lineSnapshot, lockLine, readLineOwner, whoChangedLine } from './record';

type Step = Partial<Pick<LineRow, 'isRemoved' | 'empowersPoor' | 'verification' | 'verifiedBy' | 'verifiedAt'>>;
const BACK_TO_DRAFT = { verification: 'draft', verifiedBy: null, verifiedAt: null } as const;

async function open(tx: Tx, viewer: Viewer, { id, version }: OpenedLine): Promise<LineRow> {
  const row = await lockLine(tx, viewer, id);
  if (row.version !== version) throw refuse('stale', `${await whoChangedLine(tx, viewer, row)} Lihat dulu perubahannya, lalu ulangi.`);
  return row;
}

/** One step of a line: history, new state, one audit row. */
async function step(tx: Tx, viewer: Viewer, row: LineRow, { verb, reason, set }: { verb: string; reason: string | null; set: Step }): Promise<Touched> {
  await keepLine(tx, viewer, { id: row.id, snapshot: await lineSnapshot(tx, row), reason });
  await tx.update(budgetLine).set({ ...set, version: row.version + 1, updatedBy: viewer.accountId, updatedAt: clock.now() }).where(lineOf(viewer, row.id));
  await record(tx, viewer, { verb, subject: row.id, detail: { name: row.name, version: row.version + 1, reason } });
  return { fromPeriodId: null };
}

/** Removes an own line with a reason: it leaves every sum but stays to be read and can be restored. */
export async function removeLine(tx: FigureTx, viewer: Viewer, { reason, ...opened }: ReasonedLine): Promise<Touched> {
  allow(viewer, 'budget:write', await readLineOwner(tx, viewer, opened.id));
  const row = await open(tx, viewer, opened);
  if (row.isRemoved) throw refuse('wrong-state', 'Baris ini sudah dihapus.');
  return step(tx, viewer, row, { verb: 'budget.remove', reason, set: { isRemoved: true, ...BACK_TO_DRAFT } });
}

/** Takes a removal back; the line counts again as a draft. */
export async function restoreLine(tx: FigureTx, viewer: Viewer, { reason, ...opened }: ReasonedLine): Promise<Touched> {
  allow(viewer, 'budget:write', await readLineOwner(tx, viewer, opened.id));
  const row = await open(tx, viewer, opened);
  if (!row.isRemoved) throw refuse('wrong-state', 'Baris ini tidak dihapus.');
  return step(tx, viewer, row, { verb: 'budget.restore', reason, set: { isRemoved: false, ...BACK_TO_DRAFT } });
}

async function verification(tx: Tx, viewer: Viewer, opened: OpenedLine, { to, reason, by }: { to: Verification; reason: string | null; by: string | null }): Promise<Touched> {
  const row = await open(tx, viewer, opened);
  if (row.isRemoved) throw refuse('wrong-state', 'Baris ini sudah dihapus.');
  const problem = stepRefusal(row.verification, to, reason);
  if (problem) throw refuse('wrong-state', problem);
  return step(tx, viewer, row, { verb: `budget.${to}`, reason, set: { verification: to, verifiedBy: by, verifiedAt: by === null ? null : clock.now() } });
}

/** Hands an own line to Bappeda to be checked. */
export async function submitLine(tx: FigureTx, viewer: Viewer, opened: OpenedLine): Promise<Touched> {
  allow(viewer, 'budget:write', await readLineOwner(tx, viewer, opened.id));
  return verification(tx, viewer, opened, { to: 'submitted', reason: null, by: null });
}

/** Checked and found right by Bappeda: the line counts among the approved figures. */
export async function verifyLine(tx: FigureTx, viewer: Viewer, opened: OpenedLine): Promise<Touched> {
  await readLineOwner(tx, viewer, opened.id);
  allow(viewer, 'budget:verify');
  return verification(tx, viewer, opened, { to: 'verified', reason: null, by: viewer.accountId });
}

/** Back to its agency with a reason. */
export async function returnLine(tx: FigureTx, viewer: Viewer, { reason, ...opened }: ReasonedLine): Promise<Touched> {
  await readLineOwner(tx, viewer, opened.id);
  allow(viewer, 'budget:verify');
  return verification(tx, viewer, opened, { to: 'returned', reason, by: null });
}

/** Marks an own line paid from zakat: whether it lifts poor families (F08). Refuses other sources; the line becomes a draft again. */
export async function markZakat(tx: FigureTx, viewer: Viewer, { tanda, ...opened }: ZakatMark): Promise<Touched> {
  allow(viewer, 'budget:write', await readLineOwner(tx, viewer, opened.id));
  const row = await open(tx, viewer, opened);
  if (row.isRemoved || row.fundingSource !== 'ZAKAT') throw refuse('wrong-state', 'Hanya baris bersumber dana zakat yang ditandai.');
  if (row.empowersPoor === tanda) return { fromPeriodId: null };
  return step(tx, viewer, row, { verb: 'budget.mark-zakat', reason: tanda === null ? 'tanda zakat dicabut' : `zakat untuk keluarga miskin: ${tanda ? 'ya' : 'bukan'}`, set: { empowersPoor: tanda, ...BACK_TO_DRAFT } });
}
