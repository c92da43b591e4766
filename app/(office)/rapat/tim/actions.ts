'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeAs } from '@/lib/auth/transaction';
import { formAction } from '@/lib/form-action';
import { saveBody } from '@/lib/meetings/commands/body';
import { bodyInput } from '@/lib/meetings/input';

export const saveBodyAction = formAction(bodyInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => saveBody(tx, viewer, input));
  revalidatePath('/rapat', 'layout');
  redirect(`/rapat/tim?tim=${viewer.jurisdictionCode}`);
});
