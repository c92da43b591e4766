'use server';
import { revalidatePath } from 'next/cache';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';
import { recordValues } from '@/lib/reporting/commands/record-values';
import { entryInput } from '@/lib/reporting/input';
import { receiptSentence } from '@/lib/reporting/rules/entry';

export const recordValuesAction = formAction(entryInput, async (viewer, input) => {
  const receipt = await changeFigures(viewer, input.year, (tx) => recordValues(tx, viewer, input));
  revalidatePath('/pengisian');
  return receiptSentence(receipt, viewer.timeZone);
});
