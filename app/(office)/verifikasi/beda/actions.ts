'use server';
import { revalidatePath } from 'next/cache';
import { changeAs, readAs } from '@/lib/auth/transaction';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';
import { addCandidate, chooseCandidate, readCandidateYear } from '@/lib/reporting/commands/candidates';
import { candidateInput, choiceInput } from '@/lib/reporting/input/candidates';

export const addCandidateAction = formAction(candidateInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => addCandidate(tx, viewer, input));
  revalidatePath('/verifikasi/beda');
  return 'Angka tercatat di samping yang lain.';
});

export const chooseCandidateAction = formAction(choiceInput, async (viewer, input) => {
  const year = await readAs(viewer, (tx) => readCandidateYear(tx, viewer, input.calon));
  await changeFigures(viewer, year, (tx) => chooseCandidate(tx, viewer, input));
  revalidatePath('/verifikasi/beda');
  return 'Angka terpilih dipakai; yang lain tetap disimpan.';
});
