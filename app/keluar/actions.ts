'use server';
import { redirect } from 'next/navigation';
import { dropSession } from '@/lib/auth/session';

/** Ends the session; does nothing for a stranger. Other pages use it for their "Keluar". */
export async function signOutAction(): Promise<void> {
  await dropSession();
  redirect('/masuk');
}
