'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';
import { fillCustomary } from '@/lib/indicators/commands/customary';
import { removeResponsibility, setResponsibility } from '@/lib/indicators/commands/responsibility';
import { fillCustomaryInput, removeResponsibilityInput, responsibilityInput } from '@/lib/indicators/input/desk';
import type { Lens } from '@/lib/indicators/rules/lenses';

const LENS_PARAMS: Readonly<Record<Lens, string>> = { indicator: 'indikator', spm: 'spm', phi: 'phi' };
const back = (tim: string, { tahun, lensa }: { tahun: number; lensa: Lens }): string => `/pengaturan/penanggung-jawab?tim=${tim}&tahun=${tahun}&lensa=${LENS_PARAMS[lensa]}`;

export const setResponsibilityAction = formAction(responsibilityInput, async (viewer, input) => {
  await changeFigures(viewer, input.tahun, (tx) => setResponsibility(tx, viewer, input));
  revalidatePath('/', 'layout');
  redirect(back(viewer.jurisdictionCode, input));
});

export const removeResponsibilityAction = formAction(removeResponsibilityInput, async (viewer, input) => {
  await changeFigures(viewer, input.tahun, (tx) => removeResponsibility(tx, viewer, input));
  revalidatePath('/', 'layout');
  redirect(back(viewer.jurisdictionCode, input));
});

export const fillCustomaryAction = formAction(fillCustomaryInput, async (viewer, input) => {
  await changeFigures(viewer, input.tahun, (tx) => fillCustomary(tx, viewer, input));
  revalidatePath('/', 'layout');
  redirect(back(viewer.jurisdictionCode, { ...input, lensa: 'indicator' }));
});
