'use server';
import { revalidatePath } from 'next/cache';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';
import { decideReport } from '@/lib/reporting/commands/decide';
import { decisionInput } from '@/lib/reporting/input';
import { decisionReceipt } from '@/lib/reporting/rules/submission';

export const decideReportAction = formAction(decisionInput, async (viewer, input) => {
  const decided = await changeFigures(viewer, input.year, (tx) => decideReport(tx, viewer, input));
  revalidatePath('/', 'layout');
  return decisionReceipt(decided);
});
