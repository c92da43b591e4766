'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeAs } from '@/lib/auth/transaction';
import { settleOverlap } from '@/lib/budgets/commands/settle-overlap';
import { settleOverlapInput } from '@/lib/budgets/input';
import { formAction } from '@/lib/form-action';

export const settleOverlapAction = formAction(settleOverlapInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => settleOverlap(tx, viewer, input));
  revalidatePath('/', 'layout');
  redirect(`/kegiatan/tumpang-tindih?tim=${viewer.jurisdictionCode}&tahun=${input.tahun}`);
});
