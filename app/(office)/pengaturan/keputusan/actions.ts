'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeAs } from '@/lib/auth/transaction';
import { formAction } from '@/lib/form-action';
import { removeDecreeFile } from '@/lib/jurisdictions/commands/decree-files';
import { saveDecree } from '@/lib/jurisdictions/commands/decrees';
import { decreeInput, removeDecreeFileInput } from '@/lib/jurisdictions/input/desk';

export const saveDecreeAction = formAction(decreeInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => saveDecree(tx, viewer, input));
  revalidatePath('/', 'layout');
  redirect(`/pengaturan/keputusan?tim=${viewer.jurisdictionCode}`);
});

export const removeDecreeFileAction = formAction(removeDecreeFileInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => removeDecreeFile(tx, viewer, input));
  revalidatePath('/', 'layout');
  redirect(`/pengaturan/keputusan?tim=${viewer.jurisdictionCode}`);
});
