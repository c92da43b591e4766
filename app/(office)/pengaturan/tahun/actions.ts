'use server';
import { revalidatePath } from 'next/cache';
import { changeAs } from '@/lib/auth/transaction';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import { reviewCopies } from '@/lib/reporting/commands/review-copies';
import { rollOver } from '@/lib/reporting/commands/roll-over';
import { reviewInput, rolloverInput } from '@/lib/reporting/input/desk';
import { countedWords } from '@/lib/reporting/rules/rollover';

export const rollOverAction = formAction(rolloverInput, async (viewer, input) => {
  const { copied, isOpened } = await changeFigures(viewer, { from: input.ke }, (tx) => rollOver(tx, viewer, input));
  revalidatePath('/', 'layout');
  return `Disalin ke ${input.ke}: ${countedWords(copied) || 'tidak ada'}.${isOpened ? ' Triwulan I terbuka untuk diisi.' : ''}`;
});

export const reviewCopiesAction = formAction(reviewInput, async (viewer, input) => {
  const { reviewed } = await changeAs(viewer, (tx) => reviewCopies(tx, viewer, input));
  revalidatePath('/', 'layout');
  return `${formatCount(reviewed)} baris sudah diperiksa.`;
});
