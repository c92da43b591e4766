'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addTemplateAgencies } from '@/lib/agencies/commands';
import { templateInput } from '@/lib/agencies/input';
import { changeAs } from '@/lib/auth/transaction';
import { formAction } from '@/lib/form-action';

export const addTemplateAgenciesAction = formAction(templateInput, async (viewer, given) => {
  await changeAs(viewer, (tx) => addTemplateAgencies(tx, viewer, given));
  revalidatePath('/', 'layout');
  redirect(`/pengaturan?tim=${viewer.jurisdictionCode}&kabar=ditambah#mulai`);
});
