'use server';
import { redirect } from 'next/navigation';
import { changeAs } from '@/lib/auth/transaction';
import { formAction } from '@/lib/form-action';
import { addPosyandu, changePosyandu, setHazard } from '@/lib/posyandu/commands/register';
import { editedPosyanduInput, hazardInput, newPosyanduInput } from '@/lib/posyandu/input';

export const addPosyanduAction = formAction(newPosyanduInput, async (viewer, input) => {
  const { id } = await changeAs(viewer, (tx) => addPosyandu(tx, viewer, input));
  redirect(`/posyandu/${id}?tim=${viewer.jurisdictionCode}&kabar=ditambah`);
});

export const changePosyanduAction = formAction(editedPosyanduInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => changePosyandu(tx, viewer, input));
  redirect(`/posyandu/${input.id}?tim=${viewer.jurisdictionCode}&kabar=disimpan`);
});

export const setHazardAction = formAction(hazardInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => setHazard(tx, viewer, input));
  return 'Keterangan rawan bencana disimpan.';
});
