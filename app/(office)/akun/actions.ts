'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { membershipInput, noInput, passwordInput, sessionInput } from '@/lib/auth/input';
import { changePassword, chooseMembership, endOtherSessions, endOwnSession } from '@/lib/auth/own-sessions';
import { requirePerson } from '@/lib/auth/session';
import { formAction } from '@/lib/form-action';

export const chooseMembershipAction = formAction(membershipInput, async (_viewer, { membership }) => {
  await chooseMembership(await requirePerson(), membership);
  redirect('/dasbor');
});

export const endSessionAction = formAction(sessionInput, async (_viewer, { session }) => {
  await endOwnSession(await requirePerson(), session);
  revalidatePath('/akun');
  return 'Sesi itu sudah diakhiri.';
});

export const endOtherSessionsAction = formAction(noInput, async () => {
  await endOtherSessions(await requirePerson());
  revalidatePath('/akun');
  return 'Semua sesi lain sudah diakhiri.';
});

export const changePasswordAction = formAction(passwordInput, async (_viewer, { old_password, password }) => {
  await changePassword(await requirePerson(), old_password, password);
  revalidatePath('/akun');
  return 'Sandi sudah diganti. Sesi Anda yang lain sudah diakhiri.';
});
