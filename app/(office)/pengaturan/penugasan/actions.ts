'use server';
import { revalidatePath } from 'next/cache';
import { changeAs } from '@/lib/auth/transaction';
import { formAction } from '@/lib/form-action';
import { assignCells, removeAssignment } from '@/lib/reporting/commands/assign';
import { assignmentInput, removeAssignmentInput } from '@/lib/reporting/input/desk';

export const assignCellsAction = formAction(assignmentInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => assignCells(tx, viewer, input));
  revalidatePath('/', 'layout');
  return `Penugasan ${input.indikator} tersimpan.`;
});

export const removeAssignmentAction = formAction(removeAssignmentInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => removeAssignment(tx, viewer, input));
  revalidatePath('/', 'layout');
  return 'Penugasan dicabut; penanggung jawabnya mengisi lagi.';
});
