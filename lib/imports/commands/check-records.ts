import 'server-only';
import type { Tx } from '@/db/client';
import type { FigureTx } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formatCount } from '@/lib/format';
import { Refusal, refuse } from '@/lib/refusal';
import type { CheckedRow } from '../queries/rows';
import { COLUMNS } from '../rules/columns';
import { recordChanges, type RecordForm } from '../rules/records';
import { type ImportCounts, NO_COUNTS } from '../rules/report';
import { placeOf, type ReadTexts, tellProblem } from '../rules/rows';
import type { Checked, Checking } from './check';
import { moneyRows, type PlannedRecord, planRecords } from './plan-records';
import { readSource } from './read-source';
import { type RecordWrite, writeRecord } from './write-record';

/** So many rows of activities or budget lines are a mistake; they are judged one by one. */
const MOST_RECORDS = 2000;
const SHOWN_LEFT = 50;

/** Thrown at the end of a rehearsal, so that nothing of it stays. */
class Rehearsed extends Error {}

/** Checks a file of activities or budget lines: plans each record, then rehearses the save and takes all of it back. */
export async function checkRecords(tx: Tx, viewer: Viewer, { job, file, findings, keep, tell }: Checking): Promise<Checked> {
  const form = job.form as RecordForm;
  const rows: ReadTexts[] = [];
  const stamp = { form, team: viewer.jurisdictionCode, agency: job.agencyCode, time: String(job.year) };
  const read = await readSource({ file, name: job.fileName }, { form, findings, stamp }, async (chunk) => {
    rows.push(...chunk);
    if (rows.length > MOST_RECORDS) throw refuse('invalid', `Berkas ini berisi lebih dari ${formatCount(MOST_RECORDS)} baris. Bagi menjadi beberapa berkas.`);
  });
  const columns = new Set(COLUMNS[form].map(({ key }) => key).filter((key) => rows.some((row) => row.has(key))));
  const { planned, left } = await planRecords(tx, viewer, rows, { form, year: job.year, findings, columns });
  await rehearse(viewer, form, planned, { year: job.year, findings, tell });
  const counts = { ...NO_COUNTS, read, left: left.length };
  await keep(planned.map((one, ordinal) => checkedRow(form, one, { ordinal, year: job.year, counts })));
  return { counts, left: left.slice(0, SHOWN_LEFT).map(({ title }) => title) };
}

function checkedRow(form: RecordForm, { kind, rows, stored, merged, isClash }: PlannedRecord, { ordinal, year, counts }: { ordinal: number; year: number; counts: ImportCounts }): CheckedRow<RecordWrite> {
  counts[kind] += 1;
  if (isClash) counts.clashes += 1;
  const words = kind === 'same' ? { before: 'sama', after: 'sama' } : recordChanges(form, stored ?? { head: {}, lines: [] }, merged) ?? { before: '', after: '' };
  const story = { title: merged.head.name ?? '', ...(kind === 'new' ? { before: 'belum ada', after: words.after } : words), ...(isClash && { clash: 'diubah sesudah templat diunduh' }) };
  return { ordinal, place: rows[0] ? placeOf(rows[0]) : '', verdict: kind, story, write: kind === 'same' ? null : { year, merged, stored } };
}

type Rehearsal = Pick<Checking, 'findings' | 'tell'> & { year: number };

/** Runs the save in a transaction that is taken back, each record in a savepoint: every problem is found, not only the first. */
async function rehearse(viewer: Viewer, form: RecordForm, planned: readonly PlannedRecord[], { year, findings, tell }: Rehearsal): Promise<void> {
  const told = new Set(findings.problems.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const work = changeFigures(viewer, year, async (tx) => {
    for (const [at, one] of planned.entries()) {
      if (one.kind === 'same') continue;
      try {
        await tx.transaction((inner) => writeRecord(inner as FigureTx, viewer, form, { year, merged: one.merged, stored: one.stored }));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        tellRefusal({ form, findings, told }, one, error);
      }
      tell(at);
    }
    throw new Rehearsed();
  });
  await work.catch((error: unknown) => { if (!(error instanceof Rehearsed)) throw error; });
}

const COLUMN_OF: Readonly<Record<string, string>> = { moneyLine: 'moneyBudget', moneyVersion: 'moneyBudget', moneyStage: 'moneyBudget', amount: 'villages', amountCodes: 'villages', year: 'name', fiscalYear: 'name' };

/** Puts the fields of the form on the cells of the file; a refusal without a field stands on the name. */
function tellRefusal({ form, findings, told }: Pick<Checking, 'findings'> & { form: RecordForm; told: ReadonlySet<string> }, { rows, merged }: PlannedRecord, refusal: Refusal): void {
  const money = moneyRows(form, rows);
  const problems = Object.entries(refusal.fields).filter(([name]) => name !== 'version');
  for (const [name, sentence] of problems.length > 0 ? problems : [['name', refusal.message] as const]) {
    const [field = 'name', at = ''] = name.split('.');
    const key = COLUMN_OF[field] ?? field;
    const row = (/^\d+$/.test(at) ? money[Number(at)] : undefined) ?? rows[0];
    const known = COLUMNS[form].some((column) => column.key === key) ? key : 'name';
    if (row && !told.has(`${row.sheet}!${row.cellOf(known)}`)) tellProblem({ form, findings }, row, known, /^\d+$/.test(at) || field === 'amount' ? sentence : `${(merged.head.name ?? '').slice(0, 40)}: ${sentence}`);
  }
}
