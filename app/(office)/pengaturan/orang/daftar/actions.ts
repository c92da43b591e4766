'use server';
import { revalidatePath } from 'next/cache';
import { listedMembersInput } from '@/lib/auth/input';
import { addListedMembers } from '@/lib/auth/listed-members';
import { changeAs } from '@/lib/auth/transaction';
import { formAction } from '@/lib/form-action';

export const addListedMembersAction = formAction(listedMembersInput, async (viewer, given) => {
  const slips = await changeAs(viewer, (tx) => addListedMembers(tx, viewer, given));
  revalidatePath('/', 'layout');
  return { sentence: `${slips.length} akun dibuat. Kodenya berlaku 7 hari dan hanya tampil sekali ini; sandi dibuat di /masuk/sandi.`, slips };
});
