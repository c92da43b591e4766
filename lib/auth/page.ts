import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { forbidden, notFound } from 'next/navigation';
import { cache } from 'react';
import type { Tx } from '@/db/client';
import { readableParams } from '@/lib/address';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { refuse, Refusal } from '@/lib/refusal';
import { requirePerson, viewerIn } from './session';
import { readAs } from './transaction';
import type { Viewer } from './viewer';

interface Outcome { opened: boolean; sentence: Promise<string | null>; tell: (sentence: string | null) => void }

/** What this request's page came to; one per request. */
const outcome = cache((): Outcome => {
  let tell: Outcome['tell'] = () => undefined;
  const sentence = new Promise<string | null>((resolve) => { tell = resolve; });
  return { opened: false, sentence, tell };
});

const PATIENCE_MS = 50;

/**
 * The sentence of this request's refusal, for the not-found and forbidden pages. Next draws them beside the page, before
 * it has spoken, so they wait for it; where no page is opened at all there is no sentence.
 */
export async function refusedSentence(): Promise<string | null> {
  const here = outcome();
  if (!here.opened) await sleep(PATIENCE_MS);
  return here.opened ? here.sentence : null;
}

/**
 * Opens a page: viewer from the session (or to the sign-in page), one read-only transaction, the page's Report.
 * A Refusal becomes the 404 or 403 page with its sentence; anything else goes to the error boundary.
 */
export async function openPage<T>(
  params: SearchParams,
  build: (tx: Tx, viewer: Viewer, params: SearchParams) => Promise<T>,
): Promise<T> {
  const team = Array.isArray(params.tim) ? params.tim[0] : params.tim;
  const here = outcome();
  here.opened = true;
  try {
    const viewer = viewerIn(await requirePerson(), team);
    if (!viewer) throw refuse('not-found', `Anda bukan anggota tim “${team?.slice(0, 20)}”. Tim Anda ada di halaman Akun.`);
    const report = await readAs(viewer, (tx) => build(tx, viewer, readableParams(params)));
    here.tell(null);
    return report;
  } catch (error) {
    here.tell(error instanceof Refusal ? error.message : null);
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'forbidden') forbidden();
    notFound();
  }
}
