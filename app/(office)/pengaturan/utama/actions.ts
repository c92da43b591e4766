'use server';
import { revalidatePath } from 'next/cache';
import { changeAs } from '@/lib/auth/transaction';
import { formAction } from '@/lib/form-action';
import { setHeadlines } from '@/lib/indicators/commands/headline';
import { headlineInput } from '@/lib/indicators/input/headline';

export const setHeadlinesAction = formAction(headlineInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => setHeadlines(tx, viewer, input));
  revalidatePath('/', 'layout');
  return `Indikator utama ${input.tahun} tersimpan; dasbor menampilkannya lebih dulu.`;
});
