import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import type { Tx } from '@/db/client';
import { readableParams } from '@/lib/address';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { refuse, Refusal } from '@/lib/refusal';
import type { PlatformOperator } from './platform';
import { requirePerson, requirePlatformOperator, viewerIn } from './session';
import { changeAsPlatform, readAs } from './transaction';
import type { Viewer } from './viewer';

/**
 * Opens a page: viewer from the session (or to the sign-in page), one read-only transaction, the page's Report.
 * A Refusal interrupts the page as Next's 404 or 403, from which `refusalBehind` tells it; anything else goes on as it is.
 */
export async function openPage<T>(
  params: SearchParams,
  build: (tx: Tx, viewer: Viewer, params: SearchParams) => Promise<T>,
): Promise<T> {
  const team = Array.isArray(params.tim) ? params.tim[0] : params.tim;
  try {
    const viewer = viewerIn(await requirePerson(), team);
    if (!viewer) throw refuse('not-found', `Anda bukan anggota tim “${team?.slice(0, 20)}”. Tim Anda ada di halaman Akun.`);
    return await readAs(viewer, (tx) => build(tx, viewer, readableParams(params)));
  } catch (error) {
    throw error instanceof Refusal ? interruptOf(error) : error;
  }
}

/** Opens the page of the platform operator, in a transaction that sees no row of any team. Others get the 403 page. */
export async function openPlatformPage<T>(params: SearchParams, build: (tx: Tx, params: SearchParams) => Promise<T>): Promise<T & { operator: PlatformOperator }> {
  const operator = await requirePlatformOperator();
  if (operator instanceof Refusal) throw interruptOf(operator);
  return { ...await changeAsPlatform(operator, (tx) => build(tx, readableParams(params))), operator };
}

/** The Refusal for which `openPage` interrupted a page; null for any other error. */
export const refusalBehind = (error: unknown): Refusal | null =>
  error instanceof Error && error.cause instanceof Refusal ? error.cause : null;

function interruptOf(refusal: Refusal): unknown {
  try {
    return refusal.code === 'forbidden' ? forbidden() : notFound();
  } catch (interrupt) {
    return Object.assign(interrupt as Error, { cause: refusal });
  }
}
