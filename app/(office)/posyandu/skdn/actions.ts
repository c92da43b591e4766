'use server';
import { revalidatePath } from 'next/cache';
import { changeAs } from '@/lib/auth/transaction';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';
import { recordMonths } from '@/lib/posyandu/commands/record-months';
import { returnMonth, sendMonth, verifyMonth, withdrawMonth } from '@/lib/posyandu/commands/send-month';
import { monthInput, returnMonthInput, sendMonthInput, verifyMonthInput, withdrawMonthInput } from '@/lib/posyandu/input/months';
import { monthReceipt, sentSentence, stepSentence } from '@/lib/posyandu/rules/receipts';

const SHEET = '/posyandu/skdn/isi';

export const recordMonthsAction = formAction(monthInput, async (viewer, input) => {
  const receipt = await changeAs(viewer, (tx) => recordMonths(tx, viewer, input));
  revalidatePath(SHEET);
  return monthReceipt(receipt, viewer.timeZone);
});

export const sendMonthAction = formAction(sendMonthInput, async (viewer, input) => {
  const sent = await changeFigures(viewer, input.year, (tx) => sendMonth(tx, viewer, input));
  revalidatePath(SHEET);
  return sentSentence(sent);
});

export const withdrawMonthAction = formAction(withdrawMonthInput, async (viewer, input) => {
  const done = await changeAs(viewer, (tx) => withdrawMonth(tx, viewer, input));
  revalidatePath(SHEET);
  return stepSentence('ditarik kembali', done);
});

export const verifyMonthAction = formAction(verifyMonthInput, async (viewer, input) => {
  const done = await changeAs(viewer, (tx) => verifyMonth(tx, viewer, input));
  revalidatePath(SHEET);
  return stepSentence('dinyatakan benar', done);
});

export const returnMonthAction = formAction(returnMonthInput, async (viewer, input) => {
  const done = await changeAs(viewer, (tx) => returnMonth(tx, viewer, input));
  revalidatePath(SHEET);
  return stepSentence('dikembalikan', done);
});
