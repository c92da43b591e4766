'use server';
import { revalidatePath } from 'next/cache';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';
import { decidePopulations } from '@/lib/reporting/commands/decide-populations';
import { populationInput } from '@/lib/reporting/input/populations';
import { decidedSentence } from '@/lib/reporting/rules/populations';

export const decidePopulationsAction = formAction(populationInput, async (viewer, input) => {
  const decided = await changeFigures(viewer, input.year, (tx) => decidePopulations(tx, viewer, input));
  revalidatePath('/verifikasi/sasaran');
  return decidedSentence(decided);
});
