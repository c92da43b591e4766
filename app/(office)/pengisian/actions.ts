'use server';
import { revalidatePath } from 'next/cache';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formatClock } from '@/lib/day';
import { formAction } from '@/lib/form-action';
import { submitReport, withdrawReport } from '@/lib/reporting/commands/submit';
import { recordValues } from '@/lib/reporting/commands/record-values';
import { entryInput, periodStepInput } from '@/lib/reporting/input';
import { receiptSentence } from '@/lib/reporting/rules/entry';

export const recordValuesAction = formAction(entryInput, async (viewer, input) => {
  const receipt = await changeFigures(viewer, input.year, (tx) => recordValues(tx, viewer, input));
  revalidatePath('/pengisian');
  return receiptSentence(receipt, viewer.timeZone);
});

export const submitReportAction = formAction(periodStepInput, async (viewer, input) => {
  const { changed, seq, at } = await changeFigures(viewer, input.year, (tx) => submitReport(tx, viewer, input));
  revalidatePath('/', 'layout');
  return `Terkirim ${formatClock(at, viewer.timeZone)} · ${changed} sel · nomor ${seq}. Bappeda akan memeriksanya.`;
});

export const withdrawReportAction = formAction(periodStepInput, async (viewer, input) => {
  const { changed, seq, at } = await changeFigures(viewer, input.year, (tx) => withdrawReport(tx, viewer, input));
  revalidatePath('/', 'layout');
  return `Ditarik kembali ${formatClock(at, viewer.timeZone)} · ${changed} sel · nomor ${seq}. Isian dapat diubah lagi.`;
});
