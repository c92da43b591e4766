import { unstable_rethrow } from 'next/navigation';
import type { ReactNode } from 'react';
import { AwayPage, IncidentPage } from '@/components/frame/failed-page';
import { ForbiddenPage, MissingPage } from '@/components/frame/missing-page';
import { isDocumentAsked, sayStatus } from '@/lib/auth/answer-status';
import { refusalBehind } from '@/lib/auth/page';
import { isDatabaseAway, reportIncident } from '@/lib/incident';

const RETRY = { 'retry-after': '5' };

/**
 * A page of the office whose "no" is plain HTML with the right status, for readers without JavaScript, for print and for
 * scripts. Thrown on to Next it would be an empty document that only JavaScript fills (vercel/next.js issue 62228).
 */
export function inWords<Props>(page: (props: Props) => Promise<ReactNode>) {
  return async function PageInWords(props: Props): Promise<ReactNode> {
    try {
      return await page(props);
    } catch (error) {
      return wordsFor(error);
    }
  };
}

function wordsFor(error: unknown): ReactNode {
  const refusal = refusalBehind(error);
  if (refusal) {
    const isForbidden = refusal.code === 'forbidden';
    if (!sayStatus(isForbidden ? 403 : 404)) throw error;
    return isForbidden ? <ForbiddenPage sentence={refusal.message} framed /> : <MissingPage sentence={refusal.message} framed />;
  }
  unstable_rethrow(error);
  // A page already open has an error boundary, which keeps what was typed.
  if (!isDocumentAsked()) throw error;
  const isAway = isDatabaseAway(error);
  if (!sayStatus(isAway ? 503 : 500, isAway ? RETRY : {})) throw error;
  return isAway ? <AwayPage /> : <IncidentPage number={reportIncident(error)} />;
}
