'use server';
import { redirect } from 'next/navigation';
import { createActivity } from '@/lib/activities/commands/create';
import { cancelActivity, restoreActivity, returnActivity, submitActivity, verifyActivity } from '@/lib/activities/commands/state';
import { updateActivity } from '@/lib/activities/commands/update';
import { editedActivityInput, newActivityInput, openedInput, reasonedInput } from '@/lib/activities/input';
import { readActivityYear } from '@/lib/activities/queries/detail';
import { type FigureTx, readAs, type Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { writeActivityMoney } from '@/lib/budgets/commands/activity-money';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';

const pageOf = ({ jurisdictionCode }: Viewer, id: string, news: string): string => `/kegiatan/${id}?tim=${jurisdictionCode}&kabar=${news}`;

/** Runs a change of an existing activity in the year that it belongs to, then shows it. */
async function change(viewer: Viewer, id: string, news: string, work: (tx: FigureTx) => Promise<Touched>): Promise<never> {
  const year = await readAs(viewer, (tx) => readActivityYear(tx, viewer, id));
  await changeFigures(viewer, year, work);
  redirect(pageOf(viewer, id, news));
}

export const addActivity = formAction(newActivityInput, async (viewer, input) => {
  const { id } = await changeFigures(viewer, input.year, async (tx) => {
    const created = await createActivity(tx, viewer, input);
    await writeActivityMoney(tx, viewer, created.id, input);
    return created;
  });
  redirect(pageOf(viewer, id, 'dicatat'));
});

export const saveActivity = formAction(editedActivityInput, (viewer, edit) => change(viewer, edit.id, 'disimpan', async (tx) => {
  const touched = await updateActivity(tx, viewer, edit);
  await writeActivityMoney(tx, viewer, edit.id, edit.activity);
  return touched;
}));

export const cancel = formAction(reasonedInput, (viewer, input) => change(viewer, input.id, 'dibatalkan', (tx) => cancelActivity(tx, viewer, input)));
export const restore = formAction(reasonedInput, (viewer, input) => change(viewer, input.id, 'dipulihkan', (tx) => restoreActivity(tx, viewer, input)));
export const submit = formAction(openedInput, (viewer, input) => change(viewer, input.id, 'diajukan', (tx) => submitActivity(tx, viewer, input)));
export const verify = formAction(openedInput, (viewer, input) => change(viewer, input.id, 'diperiksa', (tx) => verifyActivity(tx, viewer, input)));
export const giveBack = formAction(reasonedInput, (viewer, input) => change(viewer, input.id, 'dikembalikan', (tx) => returnActivity(tx, viewer, input)));
