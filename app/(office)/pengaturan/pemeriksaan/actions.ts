'use server';
import { revalidatePath } from 'next/cache';
import { changeAs } from '@/lib/auth/transaction';
import { formAction } from '@/lib/form-action';
import { setCheck } from '@/lib/reporting/commands/set-check';
import { checkInput } from '@/lib/reporting/input/desk';

export const setCheckAction = formAction(checkInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => setCheck(tx, viewer, input));
  revalidatePath('/pengaturan/pemeriksaan');
  return 'Tersimpan; berlaku untuk isian berikutnya.';
});
