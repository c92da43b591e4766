'use server';
import { revalidatePath } from 'next/cache';
import { endTokenInput, tokenInput } from '@/lib/auth/input';
import { createToken, revokeToken } from '@/lib/auth/tokens';
import { changeAs } from '@/lib/auth/transaction';
import { formAction } from '@/lib/form-action';

export const createTokenAction = formAction(tokenInput, async (viewer, input) => {
  const token = await changeAs(viewer, (tx) => createToken(tx, viewer, input));
  revalidatePath('/pengaturan/token');
  return `Token “${input.name}”: ${token} — salin sekarang, tidak akan ditampilkan lagi.`;
});

export const revokeTokenAction = formAction(endTokenInput, async (viewer, { token }) => {
  await changeAs(viewer, (tx) => revokeToken(tx, viewer, token));
  revalidatePath('/pengaturan/token');
  return 'Token dicabut; panggilan berikutnya ditolak.';
});
