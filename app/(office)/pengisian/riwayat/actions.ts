'use server';
import { revalidatePath } from 'next/cache';
import { changeAs } from '@/lib/auth/transaction';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';
import { addRemark, resolveRemark } from '@/lib/reporting/commands/remarks';
import { restoreValue } from '@/lib/reporting/commands/restore';
import { remarkInput, resolveInput, restoreInput } from '@/lib/reporting/input/history';

const PAGE = '/pengisian/riwayat';

export const restoreValueAction = formAction(restoreInput, async (viewer, input) => {
  const { words, seq } = await changeFigures(viewer, input.year, (tx) => restoreValue(tx, viewer, input));
  revalidatePath(PAGE);
  return `Dikembalikan menjadi ${words} · nomor ${seq}`;
});

export const addRemarkAction = formAction(remarkInput, async (viewer, input) => {
  const { asked } = await changeAs(viewer, (tx) => addRemark(tx, viewer, input));
  revalidatePath(PAGE);
  return asked ? `Catatan tersimpan dan ditujukan kepada ${asked}.` : 'Catatan tersimpan.';
});

export const resolveRemarkAction = formAction(resolveInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => resolveRemark(tx, viewer, input));
  revalidatePath(PAGE);
  return 'Catatan dinyatakan selesai.';
});
