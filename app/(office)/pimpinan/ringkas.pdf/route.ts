import { notAllowed } from '@/app/api/v1/answer';
import { paperAnswer } from '@/app/(office)/paper-answer';
import { readLeaderBrief } from '@/lib/reports/queries/paper-leader';

/** The brief for the Bupati or Gubernur as PDF. */
export function GET(request: Request): Promise<Response> {
  return paperAnswer(request, { form: 'pdf', page: '/pimpinan/ringkas', read: readLeaderBrief });
}

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;
