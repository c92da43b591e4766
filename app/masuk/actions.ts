'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { redeemInput, signInInput } from '@/lib/auth/input';
import { localPath } from '@/lib/auth/local-path';
import { originOf } from '@/lib/auth/origin';
import { startSession } from '@/lib/auth/session';
import { redeemCode, signIn } from '@/lib/auth/sign-in';
import { openFormAction } from '@/lib/form-action';

export const signInAction = openFormAction(signInInput, async ({ username, password, ke }) => {
  await startSession(await signIn(username, password, originOf(await headers())));
  redirect(localPath(ke));
});

export const redeemAction = openFormAction(redeemInput, async ({ username, kode_masuk, password }) => {
  await startSession(await redeemCode(username, kode_masuk, password, originOf(await headers())));
  redirect(localPath(null));
});
