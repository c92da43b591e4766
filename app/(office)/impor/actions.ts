'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeAs } from '@/lib/auth/transaction';
import { discardImport } from '@/lib/imports/commands/job';
import { runCheck, runSave } from '@/lib/imports/commands/run';
import { jobInput, savedInput } from '@/lib/imports/input';
import { formAction } from '@/lib/form-action';
import { atMost } from './patience';

const pageOf = (team: string, id: string): string => `/impor/${id}?tim=${team}`;

export const saveImportAction = formAction(savedInput, async (viewer, input) => {
  await atMost(runSave(viewer, input));
  revalidatePath('/impor');
  redirect(pageOf(viewer.jurisdictionCode, input.id));
});

export const readAgainAction = formAction(jobInput, async (viewer, { id }) => {
  await atMost(runCheck(viewer, id));
  redirect(pageOf(viewer.jurisdictionCode, id));
});

export const discardImportAction = formAction(jobInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => discardImport(tx, viewer, input));
  redirect(`/impor?tim=${viewer.jurisdictionCode}`);
});
