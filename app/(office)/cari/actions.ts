'use server';
import { revalidatePath } from 'next/cache';
import { changeAs } from '@/lib/auth/transaction';
import { formAction } from '@/lib/form-action';
import { dropView, saveView } from '@/lib/reports/commands/saved-views';
import { dropViewInput, savedViewInput } from '@/lib/reports/input/saved-view';

export const saveViewAction = formAction(savedViewInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => saveView(tx, viewer, input));
  revalidatePath('/cari');
  return `Tampilan “${input.nama}” tersimpan.`;
});

export const dropViewAction = formAction(dropViewInput, async (viewer, input) => {
  const name = await changeAs(viewer, (tx) => dropView(tx, viewer, input));
  revalidatePath('/cari');
  return `Tampilan “${name}” dihapus.`;
});
