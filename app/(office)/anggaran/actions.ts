'use server';
import { redirect } from 'next/navigation';
import { readAs, type FigureTx, type Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { markZakat, removeLine, restoreLine, returnLine, submitLine, verifyLine } from '@/lib/budgets/commands/state';
import { writeWholeBudget } from '@/lib/budgets/commands/whole';
import { createLine, updateLine } from '@/lib/budgets/commands/write';
import { editedLineInput, newLineInput, openedLineInput, reasonedLineInput, wholeBudgetInput, zakatMarkInput } from '@/lib/budgets/input';
import { readLineYear } from '@/lib/budgets/queries/line';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';

const pageOf = ({ jurisdictionCode }: Viewer, id: string, news: string): string => `/anggaran/baris/${id}?tim=${jurisdictionCode}&kabar=${news}`;

/** Runs a change of an existing line in the year that it belongs to, then shows it (or the row that it became). */
async function change(viewer: Viewer, id: string, news: string, work: (tx: FigureTx) => Promise<Touched & { id?: string }>): Promise<never> {
  const year = await readAs(viewer, (tx) => readLineYear(tx, viewer, id));
  const touched = await changeFigures(viewer, year, work);
  redirect(pageOf(viewer, touched.id ?? id, news));
}

export const addLine = formAction(newLineInput, async (viewer, input) => {
  const { id } = await changeFigures(viewer, input.fiscalYear, (tx) => createLine(tx, viewer, input));
  redirect(pageOf(viewer, id, 'dicatat'));
});

export const saveLine = formAction(editedLineInput, (viewer, edit) => change(viewer, edit.id, 'disimpan', (tx) => updateLine(tx, viewer, edit)));
export const remove = formAction(reasonedLineInput, (viewer, input) => change(viewer, input.id, 'dihapus', (tx) => removeLine(tx, viewer, input)));
export const restore = formAction(reasonedLineInput, (viewer, input) => change(viewer, input.id, 'dipulihkan', (tx) => restoreLine(tx, viewer, input)));
export const submit = formAction(openedLineInput, (viewer, input) => change(viewer, input.id, 'diajukan', (tx) => submitLine(tx, viewer, input)));
export const verify = formAction(openedLineInput, (viewer, input) => change(viewer, input.id, 'diperiksa', (tx) => verifyLine(tx, viewer, input)));
export const markZakatLine = formAction(zakatMarkInput, (viewer, input) => change(viewer, input.id, 'ditandai', (tx) => markZakat(tx, viewer, input)));
export const giveBack = formAction(reasonedLineInput, (viewer, input) => change(viewer, input.id, 'dikembalikan', (tx) => returnLine(tx, viewer, input)));

export const saveWhole = formAction(wholeBudgetInput, async (viewer, input) => {
  await changeFigures(viewer, input.fiscalYear, (tx) => writeWholeBudget(tx, viewer, input));
  redirect(`/anggaran?tim=${viewer.jurisdictionCode}&tahun=${input.fiscalYear}&kabar=total`);
});
