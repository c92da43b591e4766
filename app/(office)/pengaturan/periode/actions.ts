'use server';
import { revalidatePath } from 'next/cache';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';
import { approvePeriod } from '@/lib/reporting/commands/approve';
import { extendDeadline, openFirstPeriod, openPeriod, reopenPeriod, setDeadline } from '@/lib/reporting/commands/period';
import { approveInput, deadlineInput, extendInput, firstPeriodInput, periodStepInput, reopenInput } from '@/lib/reporting/input';

const refresh = (): void => revalidatePath('/', 'layout');

export const openPeriodAction = formAction(periodStepInput, async (viewer, input) => {
  await changeFigures(viewer, input.year, (tx) => openPeriod(tx, viewer, input));
  refresh();
  return 'Periode dibuka. Tetapkan batas waktunya di bawah.';
});

export const openFirstPeriodAction = formAction(firstPeriodInput, async (viewer, input) => {
  await changeFigures(viewer, input.year, (tx) => openFirstPeriod(tx, viewer, input));
  refresh();
  return 'Periode pertama dibuka dengan batas waktunya.';
});

export const approvePeriodAction = formAction(approveInput, async (viewer, input) => {
  const { changed, seq } = await changeFigures(viewer, input.year, (tx) => approvePeriod(tx, viewer, input));
  refresh();
  return `Disahkan: ${changed} angka masuk angka disahkan · nomor ${seq}.`;
});

export const reopenPeriodAction = formAction(reopenInput, async (viewer, input) => {
  await changeFigures(viewer, input.year, (tx) => reopenPeriod(tx, viewer, input));
  refresh();
  return 'Periode dibuka kembali. Bappeda dapat mengembalikan isian yang perlu diperbaiki.';
});

export const setDeadlineAction = formAction(deadlineInput, async (viewer, input) => {
  await changeFigures(viewer, input.year, (tx) => setDeadline(tx, viewer, input));
  refresh();
  return input.dueOn === null ? 'Batas waktu dicabut.' : 'Batas waktu tersimpan.';
});

export const extendDeadlineAction = formAction(extendInput, async (viewer, input) => {
  await changeFigures(viewer, input.year, (tx) => extendDeadline(tx, viewer, input));
  refresh();
  return 'Perpanjangan tersimpan untuk instansi itu saja.';
});
