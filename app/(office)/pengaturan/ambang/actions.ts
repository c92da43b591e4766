'use server';
import { revalidatePath } from 'next/cache';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';
import { setThresholds } from '@/lib/jurisdictions/commands/thresholds';
import { thresholdInput } from '@/lib/jurisdictions/input/desk';

export const setThresholdsAction = formAction(thresholdInput, async (viewer, input) => {
  await changeFigures(viewer, { from: input.tahun }, (tx) => setThresholds(tx, viewer, input));
  revalidatePath('/', 'layout');
  return `Ambang ${input.tahun} tersimpan; status dan tanda dihitung ulang.`;
});
