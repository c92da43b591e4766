'use server';
import { redirect } from 'next/navigation';
import { changeAs } from '@/lib/auth/transaction';
import { formAction } from '@/lib/form-action';
import { addParameterSet, saveRound } from '@/lib/posyandu/commands/parameters';
import { parameterSetInput, roundInput } from '@/lib/posyandu/input/parameters';

export const addParameterSetAction = formAction(parameterSetInput, async (viewer, input) => {
  const { id } = await changeAs(viewer, (tx) => addParameterSet(tx, viewer, input));
  redirect(`/posyandu/parameter/${id}?tim=${viewer.jurisdictionCode}`);
});

export const saveRoundAction = formAction(roundInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => saveRound(tx, viewer, input));
  redirect(`/posyandu/parameter/${input.set}?tim=${viewer.jurisdictionCode}&kabar=disimpan`);
});
