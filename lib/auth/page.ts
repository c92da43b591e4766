import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { cache } from 'react';
import type { Tx } from '@/db/client';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { Refusal } from '@/lib/refusal';
import { viewerFor } from './session';
import { readAs } from './transaction';
import type { Viewer } from './viewer';

/** The sentence of this request's refusal, for the not-found and forbidden pages. */
export const refusedSentence = cache((): { text: string | null } => ({ text: null }));

/**
 * Opens a page: viewer from the session (or to the sign-in page), one read-only transaction, the page's Report.
 * A Refusal becomes the 404 or 403 page with its sentence; anything else goes to the error boundary.
 */
export async function openPage<T>(
  params: SearchParams,
  build: (tx: Tx, viewer: Viewer, params: SearchParams) => Promise<T>,
): Promise<T> {
  const team = Array.isArray(params.tim) ? params.tim[0] : params.tim;
  try {
    const viewer = await viewerFor(team);
    return await readAs(viewer, (tx) => build(tx, viewer, params));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusedSentence().text = error.message;
    if (error.code === 'forbidden') forbidden();
    notFound();
  }
}
